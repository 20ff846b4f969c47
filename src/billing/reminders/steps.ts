/** How a reminder speaks. */
export type Tone = 'friendly' | 'plain' | 'firm' | 'last';

/**
 * The steps in their order (product.md G5). `from`: business days from the due day. `rest`: business days that lie at
 * least between it and what was said before, however late that was; only of steps after the due day, which move back
 * when something has held reminders up.
 */
export const ladder = [
  { step: 'five-before', from: -5, rest: 0, tone: 'friendly' },
  { step: 'three-before', from: -3, rest: 0, tone: 'friendly' },
  { step: 'on-the-day', from: 0, rest: 0, tone: 'plain' },
  { step: 'three-late', from: 3, rest: 3, tone: 'plain' },
  { step: 'seven-late', from: 7, rest: 4, tone: 'firm' },
  { step: 'fourteen-late', from: 14, rest: 7, tone: 'last' },
] as const satisfies readonly { step: string; from: number; rest: number; tone: Tone }[];

export type LadderStep = (typeof ladder)[number]['step'];

/** `promise-passed`: the day on which they wanted to pay has passed. `call`: a person's turn, no reminder. */
export const stepNames = [...ladder.map(({ step }) => step), 'promise-passed', 'call'] as const;
export type Step = (typeof stepNames)[number];
export type ReminderStep = Exclude<Step, 'call'>;

/** Where on the ladder a step stands; -1 for the two that are not on it. */
export const rankOf = (step: Step): number => ladder.findIndex((one) => one.step === step);

/** Calendar days that an invoice has been with the client before it is mentioned ahead of its day. */
export const SETTLES_IN = 5;
/** Business days between the last word of either side and the next reminder, or the call. */
export const RESTS = 3;
/** Business days after which a transfer has to be here. */
export const TRANSFER_TAKES = 3;
/** Calendar days: a promise for later, like a third promise, goes to a person. */
export const FURTHEST_PROMISE = 30;
/** Calendar days: a day beyond is a slip, such as the wrong year. */
export const FURTHEST_DAY = 365;
export const MOST_PROMISES = 2;
