/** What becomes of a due row whose day has become a day off. */
export type Moves = 'after' | 'before' | 'stays';

/**
 * By the act's name. What is said or done on a business day waits for the next one. `before`: it warns of a day that is
 * fixed, and comes on the last business day until then. `stays`: its room sets it anew when days change, or it
 * stands in an agreement and ends something at that very minute.
 */
const rules: Readonly<Record<string, Moves>> = {
  'milestone.accept-silently': 'stays',
  'milestone.warn-of-window': 'stays',
  'agreement.expire': 'stays',
  'change.expire': 'stays',
  'billing.expire-details': 'stays',
  'billing.check': 'stays',
  'invoice.ask-for-list': 'stays',
  'invoice.remind': 'stays',
  'invoice.miss-transfer': 'stays',
  // Somebody has chosen that very moment.
  'reminder.again': 'stays',
  'agreement.warn-of-expiry': 'before',
  'dispute.remind': 'before',
};

export const named = Object.keys(rules);

/** Digests are planned anew by their own planner. */
export const movesHow = (kind: string): Moves =>
  kind.startsWith('digest.') ? 'stays' : (rules[kind] ?? 'after');
