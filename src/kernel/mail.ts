import { z } from 'zod';
import type { Tx } from './act.ts';
import type { Instant } from './calendar.ts';
import { type Later, later, outsideEffect, priorities } from './effect.ts';
import type { Happening } from './event.ts';
import type { Locale } from './locale.ts';
import type { Said } from './phrase.ts';

/** Whom a letter is for: a contact or a member. Without an address none is sent. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** A personal link, made for the addressee when the letter is written. */
export interface LetterLink {
  readonly purpose: 'sign' | 'document' | 'review' | 'material' | 'status';
  /** The id of what it opens. */
  readonly subject: string;
  readonly until: Instant;
  readonly label: Said;
  /** Said under it: until when it works, and for whom. */
  readonly note: Said;
}

export interface LetterWords {
  readonly locale: Locale;
  readonly title: Said;
  /** A paragraph each. */
  readonly lines: readonly Said[];
  readonly link?: LetterLink;
  /** Goes along with `said`; a document that is too large for e-mail is offered behind `instead`. */
  readonly enclosure?: { readonly documentId: string; readonly said: Said; readonly instead: LetterLink };
}

/** Something that one person is told by e-mail. Facts, address and words are read when it is sent. */
export interface Letter<P extends z.ZodType = z.ZodType, F = unknown> {
  readonly name: string;
  readonly params: P;
  /** The id of the thing it is about. */
  subject(params: z.output<P>): string;
  /** `undefined` when what it is about does not exist (any more). */
  load(tx: Tx, params: z.output<P>): Promise<F | undefined>;
  /** `null` when nobody is to get it. */
  to(facts: F): Addressee | null;
  /** False when it is no longer true and should not be sent. */
  holds?(facts: F, now: Instant): boolean;
  say(facts: F, now: Instant): LetterWords;
  /** Its room tells people when the address is refused (`mail.bounced`); of any other letter the owners are asked. */
  readonly heedsBounces?: true;
  /** Its room says it in another way where it does not arrive, for whatever reason (`mail.undelivered`). */
  readonly mustArrive?: true;
}

export function letter<P extends z.ZodType, F>(definition: Letter<P, F>): Letter<P, F> {
  return definition;
}

/** In the receipt of every letter where no mail server is set up. */
export const notSetUp = 'SMTP_URL is not set';

/** The mail server has taken an e-mail for this person. */
export interface MailSent extends Happening {
  readonly type: 'mail.sent';
  readonly letter: string;
  readonly subject: string;
  readonly to: { readonly id: string; readonly name: string; readonly email: string };
}

/** There is no such address, says the mail server. */
export interface MailBounced extends Happening {
  readonly type: 'mail.bounced';
  readonly letter: string;
  readonly subject: string;
  readonly to: { readonly id: string; readonly name: string; readonly email: string };
  /** In the mail server's words. */
  readonly why: string;
}

/** It was not sent and will not be: refused, put off for too long, without an address or a mail server. */
export interface MailUndelivered extends Happening {
  readonly type: 'mail.undelivered';
  readonly letter: string;
  readonly subject: string;
  /** In the mail server's words, or ours. */
  readonly why: string;
}

/** Sends a letter, once. One that cannot or need not be sent is done with the reason. */
export const sendMail = outsideEffect({
  kind: 'mail.send',
  payload: z.object({
    letter: z.string(),
    params: z.unknown(),
    subject: z.string(),
    engagementId: z.string().nullable(),
  }),
  receipt: z.union([
    z.object({
      to: z.object({ id: z.string(), name: z.string(), email: z.string() }),
      messageId: z.string(),
      /** The mail server's own words: by them the e-mail is found in its log. */
      answer: z.string(),
    }),
    z.object({
      to: z.object({ id: z.string(), name: z.string(), email: z.string() }),
      bounced: z.string(),
    }),
    z.object({ notSent: z.string() }),
    z.object({ undelivered: z.string() }),
  ]),
  async finish(_tx, { payload, receipt }) {
    if ('notSent' in receipt) return [];
    const { engagementId, letter: name, subject } = payload;
    if ('undelivered' in receipt) {
      const { undelivered: why } = receipt;
      const undelivered: MailUndelivered = {
        type: 'mail.undelivered',
        ...{ engagementId, letter: name, subject, why },
      };
      return [undelivered];
    }
    if ('bounced' in receipt) {
      const { to, bounced: why } = receipt;
      const bounced: MailBounced = { type: 'mail.bounced', engagementId, letter: name, subject, to, why };
      return [bounced];
    }
    const sent: MailSent = { type: 'mail.sent', engagementId, letter: name, subject, to: receipt.to };
    return [sent];
  },
});

/**
 * Effects of which the outside can be asked neither by key nor by search. Their carriers write down when doubt begins
 * (`Try.beginDoubt`), and only a person ends it.
 */
export const blindKinds: readonly string[] = [sendMail.kind];

/** Promises a letter. */
export function sendLetter<P extends z.ZodType, F>(
  what: Pick<Letter<P, F>, 'name' | 'params' | 'subject'>,
  params: z.output<P>,
  engagementId: string | null,
): Later {
  const payload = { letter: what.name, params, subject: what.subject(params), engagementId };
  return later(sendMail, payload, { priority: priorities.house });
}
