import { z } from 'zod';

/**
 * Why days moved, by what it is and not by words: it is told to both sides, each in their language.
 * - `material`: what the client provides came later than agreed; `what` is that material.
 * - `change`: a change was agreed; the notice looks up its number, and its words where `what` has none.
 * - `risk`: of what was announced to the client; `onCard`: the card that announces it says what moves; `undone`: it has
 *   not come to it, and the days go back.
 * - `pause`: the project has rested.
 * - `days-off`: nobody of the agency works on these days any more (ISO text); `what` is their name.
 */
export const Because = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('material'), what: z.string() }),
  z.object({
    kind: z.literal('change'),
    changeId: z.string(),
    /** What was agreed: of another option than the first its own words. */
    what: z.string().exactOptional(),
  }),
  z.object({
    kind: z.literal('risk'),
    riskId: z.string(),
    what: z.string(),
    onCard: z.boolean(),
    undone: z.boolean().exactOptional(),
  }),
  z.object({ kind: z.literal('pause') }),
  z.object({ kind: z.literal('days-off'), what: z.string(), first: z.string(), last: z.string() }),
]);
export type Because = z.output<typeof Because>;
