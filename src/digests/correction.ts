import { z } from 'zod';
import { StoredActor } from '../kernel/actor.ts';

/** What was wrong in a digest, said later, by whom and when (ISO). The archived content stays as it was sent. */
export const Correction = z.object({ text: z.string(), by: StoredActor, at: z.string() });
export type Correction = z.output<typeof Correction>;

/** As many as stand on a message. */
export const MOST_CORRECTIONS = 3;

/** Those of a digest's row, in their order; null: none. */
export const correctionsFrom = (column: unknown): readonly Correction[] =>
  z.array(Correction).nullable().parse(column) ?? [];
