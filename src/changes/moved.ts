import { z } from 'zod';

/** A milestone whose day moves because of a change. Days are ISO text. */
export const Moved = z.object({
  milestoneId: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
});
export type Moved = z.output<typeof Moved>;
