import { z } from 'zod';

/**
 * Why days moved, by what it is and not by words: it is told to both sides, each in their language.
 * - `material`: what the client provides came later than agreed; `what` is that material.
 * - `change`: a change was agreed; the notice looks up its number, and its words where `what` has none.
 */
export const Because = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('material'), what: z.string() }),
  z.object({
    kind: z.literal('change'),
    changeId: z.string(),
    /** What was agreed: of another option than the first its own words. */
    what: z.string().exactOptional(),
  }),
]);
export type Because = z.output<typeof Because>;
