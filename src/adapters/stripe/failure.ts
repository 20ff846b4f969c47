import { z } from 'zod';
import { InDoubt, NeedsAHuman, TryLater } from '../../kernel/effect.ts';

/** Stripe answered with a no. Its words and its number of the request go to a person; what was sent does not. */
export class StripeRefusal extends NeedsAHuman {
  readonly status: number;
  readonly code: string;
  readonly param: string;
  constructor(told: Told) {
    super(wordsOf(told));
    this.status = told.statusCode;
    this.code = told.code;
    this.param = told.param;
  }
}

/** No answer came. `sent`: whether the question may have reached Stripe. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly sent: boolean;
  constructor(sent: boolean, why: string) {
    super(`Stripe did not answer: ${why}`);
    this.sent = sent;
  }
}

/** The answer to this key is kept at Stripe and will never be another one. */
export class SpentKey extends InDoubt {}

/** The SDK's errors, by their shape: its classes are not loaded for this. */
const Told = z.object({
  type: z.string().catch(''),
  message: z.string().catch(''),
  code: z.string().catch(''),
  param: z.string().catch(''),
  statusCode: z.number().catch(0),
  requestId: z.string().catch(''),
  headers: z.record(z.string(), z.unknown()).catch({}),
});
type Told = z.output<typeof Told>;

const neverSent = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/;

/** Stripe repeats the end of a key that it does not know. */
const withoutKeys = (text: string): string =>
  text.replaceAll(/\b(?:[sr]k_(?:test|live)_|whsec_)[^\s'"]+/g, '[key]').slice(0, 400);

function wordsOf({ statusCode, message, requestId }: Told): string {
  const about = requestId === '' ? '' : ` (request ${requestId})`;
  return `Stripe answered ${statusCode}: ${withoutKeys(message)}${about}${whatToDo[statusCode] ?? ''}`;
}

const whatToDo: Readonly<Record<number, string>> = {
  401: '. Please check STRIPE_SECRET_KEY, then replay this',
  403: '. Please give the restricted key this permission, then replay this',
};

/** Whether a call changes something there: then an answer that was lost has to be looked for. */
export type CallKind = 'reading' | 'writing';

/** What a failure means for an effect. Most refusals carry no code: callers read again and decide. */
export function meaningOf(failure: unknown, kind: CallKind): Error {
  if (failure instanceof TryLater || failure instanceof NeedsAHuman || failure instanceof InDoubt)
    return failure;
  if (failure instanceof NoAnswer) return unanswered(failure, kind);
  const parsed = Told.safeParse(failure);
  if (!(failure instanceof Error) || !parsed.success || !parsed.data.type.startsWith('Stripe'))
    return failure instanceof Error ? failure : new InDoubt(withoutKeys(String(failure)));
  const told = parsed.data;
  if (told.type === 'StripeConnectionError') return unanswered(connectionLost(failure), kind);
  const words = wordsOf(told);
  if (told.statusCode === 429) return new TryLater(waitOf(told), words);
  if (told.statusCode === 409) return kind === 'writing' ? new InDoubt(words) : new TryLater(5_000, words);
  if (told.statusCode >= 500) return broken(told, kind);
  if (told.type === 'StripeIdempotencyError') return new SpentKey(words);
  return new StripeRefusal(told);
}

/** As long as Stripe asks for, where it does; ten minutes at most, whatever it says. */
function waitOf({ headers }: Told): number {
  const asked = Number(headers['retry-after']) * 1_000;
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 5_000), 600_000) : 5_000;
}

const unanswered = (failure: NoAnswer, kind: CallKind): Error =>
  failure.sent && kind === 'writing' ? new InDoubt(failure.message) : new TryLater(30_000, failure.message);

/** A broken answer that is played back has ended: nothing can still come of that key. One that is new may be under way. */
function broken(told: Told, kind: CallKind): Error {
  const words = wordsOf(told);
  if (kind === 'reading') return new TryLater(30_000, words);
  return told.headers['idempotent-replayed'] === 'true' ? new SpentKey(words) : new InDoubt(words);
}

function connectionLost(error: Error): NoAnswer {
  const why = withoutKeys(`${error.message} ${'detail' in error ? String(error.detail) : ''}`);
  return new NoAnswer(!neverSent.test(why), why);
}

export const isMissing = (error: unknown): boolean => error instanceof StripeRefusal && error.status === 404;
