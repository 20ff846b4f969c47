import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { type Carrier, carrier, type Try } from '../../kernel/carrier.ts';
import { InDoubt, NeedsAHuman, TryLater } from '../../kernel/effect.ts';
import { type Addressee, type Letter, type LetterWords, notSetUp, sendMail } from '../../kernel/mail.ts';
import type { Links } from '../../surface/links.ts';
import type { Enclosed, Envelope } from './compose-message.ts';
import { NoSuchAddress, waitMs } from './smtp-errors.ts';
import type { Message } from './smtp-session.ts';
import { type Prepared, writeLetter } from './write-letter.ts';

export interface MailOptions {
  readonly prisma: PrismaClient;
  readonly letters: readonly Letter[];
  readonly links: Links;
  /** `undefined` where no mail server is set up: then letters are done at once, unsent, and their receipts say so. */
  readonly post?: {
    readonly from: string;
    handOver(message: Message, attempt: Try): Promise<string>;
  };
}

type Payload = z.output<typeof sendMail.payload>;
type Receipt = z.output<typeof sendMail.receipt>;

/** More than this is offered behind a link: mail servers refuse what is large, and their limits differ. */
export const LARGEST_ENCLOSURE = 5 * 1024 * 1024;

/** SMTP knows neither keys nor a search. What a try may have sent is never sent again by itself. */
export function createMailCarrier(
  options: MailOptions,
): Carrier<typeof sendMail.payload, typeof sendMail.receipt> {
  return carrier({
    effect: sendMail,
    repeat: 'ask-first',
    carry: (payload, attempt) => send(payload, attempt, options),
  });
}

/** About an hour. Later than that a digest or a reminder is better read elsewhere. */
export const PATIENT_TRIES = 8;

/** What must arrive is told in another way when it surely has not been sent, and hardly will be. */
async function send(payload: Payload, attempt: Try, options: MailOptions): Promise<Receipt> {
  const found = options.letters.find(({ name }) => name === payload.letter);
  if (found?.mustArrive !== true) return sendOnce(payload, attempt, options);
  try {
    const receipt = await sendOnce(payload, attempt, options);
    const isMissed = 'notSent' in receipt && receipt.notSent !== UNTRUE;
    return isMissed ? { undelivered: receipt.notSent } : receipt;
  } catch (error) {
    const isOver =
      error instanceof NeedsAHuman || (error instanceof TryLater && attempt.attempt >= PATIENT_TRIES);
    if (!isOver) throw error;
    return { undelivered: error.message.slice(0, 500) };
  }
}

const UNTRUE = 'no longer true';

async function sendOnce(payload: Payload, attempt: Try, options: MailOptions): Promise<Receipt> {
  const { post } = options;
  if (post === undefined) return { notSent: notSetUp };
  const ready = await prepare(payload, attempt, options, post.from).catch((error: unknown) =>
    nothingWasSent(error, attempt),
  );
  if ('notSent' in ready) return ready;
  const { to, messageId, bytes } = ready;
  try {
    const answer = await post.handOver({ from: post.from, to: to.email, bytes }, attempt);
    return { to, messageId, answer: answer.slice(0, 300) };
  } catch (error) {
    if (ready.heedsBounces && error instanceof NoSuchAddress)
      return { to, bounced: error.message.slice(0, 500) };
    throw namingTheAddress(error, to.email);
  }
}

interface Ready {
  readonly to: { readonly id: string; readonly name: string; readonly email: string };
  readonly messageId: string;
  readonly bytes: Buffer;
  readonly heedsBounces: boolean;
}

/** Facts, address and words as they are now: what is no longer true is not sent. */
async function prepare(
  payload: Payload,
  attempt: Try,
  options: MailOptions,
  from: string,
): Promise<Ready | { notSent: string }> {
  const { prisma } = options;
  const { now } = attempt.visit;
  const found = options.letters.find(({ name }) => name === payload.letter);
  if (found === undefined) throw new NeedsAHuman(`nothing here writes letters called "${payload.letter}"`);
  const facts = await found.load(prisma, found.params.parse(payload.params));
  if (facts === undefined || found.holds?.(facts, now) === false) return { notSent: UNTRUE };
  const to = found.to(facts);
  if (to === null || to.email === null) return { notSent: 'no e-mail address is known' };
  const email = addressOf(to.email);
  const agency = await prisma.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const { letter, enclosed } = await enclose(found.say(facts, now), to, agency.name, options);
  const hash = createHash('sha256').update(attempt.key).digest('hex').slice(0, 40);
  const envelope: Envelope = {
    from: { name: agency.name, address: from },
    to: { name: to.name, address: email },
    messageId: `<${hash}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    boundary: hash,
    date: new Date(now.epochMilliseconds),
  };
  // Loaded where it is used: a bot without a mail server never pays for it.
  const { compose } = await import('./compose-message.ts');
  const bytes = await compose(envelope, writeLetter(letter), enclosed);
  return {
    to: { id: to.id, name: to.name, email },
    messageId: envelope.messageId,
    bytes,
    heedsBounces: found.heedsBounces === true,
  };
}

function addressOf(email: string): string {
  const parsed = z.email().safeParse(email);
  if (!parsed.success)
    throw new NeedsAHuman('what is kept as the e-mail address is none; mend it, then replay this');
  return parsed.data;
}

async function enclose(
  words: LetterWords,
  to: Addressee,
  agency: string,
  { prisma, links }: MailOptions,
): Promise<{ letter: Prepared; enclosed: readonly Enclosed[] }> {
  const { locale, title, lines, enclosure } = words;
  const document =
    enclosure && (await prisma.document.findUniqueOrThrow({ where: { id: enclosure.documentId } }));
  const goesAlong = document !== undefined && document.bytes.byteLength <= LARGEST_ENCLOSURE;
  const link = words.link ?? (goesAlong ? undefined : enclosure?.instead);
  const url =
    link &&
    links.to(link.purpose, {
      subject: link.subject,
      contactId: to.id,
      until: link.until,
      via: 'e-mail',
      ...(to.email !== null && { address: to.email }),
    });
  return {
    letter: {
      locale,
      agency,
      title,
      lines: [...lines, ...(goesAlong && enclosure ? [enclosure.said] : [])],
      ...(link && url && { link: { label: link.label, note: link.note, url } }),
    },
    enclosed: goesAlong
      ? [{ name: document.name, type: document.mediaType, bytes: Buffer.from(document.bytes) }]
      : [],
  };
}

/** Before the mail server was spoken to, every surprise (the database is away) leaves certain that nothing was sent. */
function nothingWasSent(error: unknown, { attempt }: Try): never {
  if (error instanceof TryLater || error instanceof NeedsAHuman) throw error;
  throw new TryLater(waitMs(attempt), error instanceof Error ? error.message : String(error));
}

/** Whoever has to look needs to know in whose mailbox. */
function namingTheAddress(error: unknown, email: string): unknown {
  if (error instanceof InDoubt) return new InDoubt(`to ${email}: ${error.message}`);
  if (error instanceof NeedsAHuman) return new NeedsAHuman(`to ${email}: ${error.message}`);
  return error;
}
