/** Who is spoken to: the client in the shared channel, or the team. */
export type ReminderAudience = 'client' | 'team';

/** The most urgent first: of several that are due on one day it is said, and the others wait. */
export const urgencies = ['deadline', 'money', 'material', 'approval'] as const;
export type Urgency = (typeof urgencies)[number];

interface KindOfReminder {
  readonly audience: ReminderAudience;
  readonly urgency: Urgency;
  /**
   * When the last one has brought nothing. `person`: somebody of the team is asked to talk to them. `own`: the room does
   * something of its own, such as a call, an expiry, or going on without an end.
   */
  readonly lastly: 'person' | 'own';
}

/** Everything of which people are reminded, by the act's name. */
export const reminderKinds = {
  'milestone.warn-of-window': { audience: 'client', urgency: 'deadline', lastly: 'person' },
  'agreement.warn-of-expiry': { audience: 'client', urgency: 'deadline', lastly: 'own' },
  'invoice.remind': { audience: 'client', urgency: 'money', lastly: 'own' },
  'billing.remind-of-details': { audience: 'client', urgency: 'money', lastly: 'own' },
  'material.remind': { audience: 'client', urgency: 'material', lastly: 'own' },
  'risk.remind-of-answer': { audience: 'client', urgency: 'material', lastly: 'own' },
  'agreement.remind': { audience: 'client', urgency: 'approval', lastly: 'person' },
  'dispute.remind': { audience: 'team', urgency: 'deadline', lastly: 'own' },
  'approval.remind': { audience: 'team', urgency: 'approval', lastly: 'own' },
  'risk.remind': { audience: 'team', urgency: 'approval', lastly: 'own' },
} as const satisfies Readonly<Record<string, KindOfReminder>>;

export type ReminderKind = keyof typeof reminderKinds;

/** Of reminders that were put off by hand: it comes when it was asked for, and what was set by itself waits for it. */
export const AGAIN = 'reminder.again';

/** Somebody's time ends. */
export const isDeadline = (kind: string): boolean => rankOf(kind) === 0;

/** The kinds for which this one waits when they are due on the same day, for the same readers. */
export function moreUrgentThan(kind: string, audience: ReminderAudience): readonly string[] {
  const own = rankOf(kind);
  return Object.entries(reminderKinds)
    .filter(([, one]) => one.audience === audience && urgencies.indexOf(one.urgency) < own)
    .map(([name]) => name);
}

/** What nobody declared is the least urgent. */
function rankOf(kind: string): number {
  const [, declared] = Object.entries(reminderKinds).find(([name]) => name === kind) ?? [];
  return declared === undefined ? urgencies.length : urgencies.indexOf(declared.urgency);
}
