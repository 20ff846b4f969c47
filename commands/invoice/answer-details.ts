import { z } from 'zod';
import { confirmChange, refuseChange } from '../../src/billing/details/answer-change.ts';
import { takeBackChange } from '../../src/billing/details/take-back-change.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';

const About = z.object({ changeId: z.string() });

export const confirmDetails = button('billing.confirm-details', About, async ({ value, visit }, desk) => {
  await desk.perform(confirmChange, value, visit);
  return reply.done();
});

export const refuseDetails = button('billing.refuse-details', About, async ({ value, visit }, desk) => {
  await desk.perform(refuseChange, value, visit);
  return reply.done();
});

export const takeBackDetails = button('billing.take-back-details', About, async ({ value, visit }, desk) => {
  await desk.perform(takeBackChange, value, visit);
  return reply.done();
});
