import { z } from 'zod';
import { acceptMaterial } from '../../src/materials/accept-material.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';

/** What the team's card carries: the round that the person saw. */
export const SeenRound = z.object({ materialId: z.string(), round: z.string() });

export const accept = button('material.accept', SeenRound, async ({ value, visit }, desk) => {
  await desk.perform(acceptMaterial, value, visit);
  return reply.done();
});
