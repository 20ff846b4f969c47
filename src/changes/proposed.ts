import type { Proposed } from './events.ts';
import type { ChangeOption } from './option.ts';

/** What the priced options would put into the plan. */
export const proposed = (options: readonly ChangeOption[]): Proposed[] =>
  options.flatMap(({ milestoneId, terms }, option) =>
    terms === null ? [] : [{ option, milestoneId, newDueOn: terms.newDueOn.toString() }],
  );
