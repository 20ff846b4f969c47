import { z } from 'zod';
import type { Actor } from './visit.ts';

/** An Actor as it was stored in a row. */
export const StoredActor: z.ZodType<Actor> = z.object({
  kind: z.enum(['member', 'contact', 'guest', 'house']),
  id: z.string(),
  name: z.string(),
  slackUserId: z.string().exactOptional(),
  slackTeamId: z.string().exactOptional(),
});

/** An Actor as a JSON column takes it. */
export const actorToColumn = (actor: Actor): Record<string, string> => ({ ...actor });
