import { dayIn, instantFromColumn } from '../../kernel/calendar.ts';
import type { Documents } from '../../kernel/documents.ts';
import { formatDay, plain } from '../../kernel/format.ts';
import { list, moment } from '../../kernel/phrase.ts';
import { oneLine } from '../../kernel/shorten.ts';
import type { Visit } from '../../kernel/visit.ts';
import { billedClient, billToOf } from '../bill-to.ts';
import type { DisputeEvidence, EvidencePaper } from '../payment-provider.ts';
import type { RecordCounts } from './dispute.ts';
import { type OnRecord, onRecord, type RecordReader } from './on-record.ts';
import { words } from './record-words.ts';
import { type Message, type Section, writeActivity, writeRecord } from './write-record.ts';

type Card = OnRecord['cards'][number];

export interface EvidenceParts {
  readonly read: RecordReader;
  readonly documents: Pick<Documents, 'record'>;
  /** A card as text; undefined: what it was about is gone. */
  readonly cardWords: (card: Pick<Card, 'notice' | 'params'>) => Promise<string | undefined>;
}

export interface Gathered {
  readonly evidence: DisputeEvidence;
  readonly counts: RecordCounts;
  readonly text: string;
}

/** Of one message: a card is read for what it is about. */
const LONGEST_MESSAGE = 600;
/** What stands in our own books of it, to be read in a modal. */
const LONGEST_TEXT = 20_000;

/** Puts together what is on record about the work for which a payment was made. Nothing is written anywhere. */
export async function gatherEvidence(
  { read, documents, cardWords }: EvidenceParts,
  ref: string,
  { now }: Visit,
): Promise<Gathered> {
  const record = await onRecord(read, ref);
  const messages = await messagesOf(record, cardWords);
  const sections = writeRecord(record, messages);
  const { dispute, engagement, agencyName, timeZone } = record;
  const about = words.about({
    agency: agencyName,
    at: moment(now, timeZone),
    ref,
    amount: dispute.amount,
  });
  const bytes = await documents.record({
    locale: 'en',
    title: plain(words.title({ project: engagement.name }), 'en'),
    about: plain(about, 'en'),
    reference: ref,
    sections,
    createdAt: now,
  });
  const papers: EvidencePaper[] = [
    { kind: 'record', name: `record-${ref}.pdf`, bytes },
    ...(await papersOf(read, record)),
  ];
  const text = textOf(sections);
  return {
    evidence: { papers, ...wordsFor(record), activity: writeActivity(record).join('\n'), summary: text },
    counts: countsOf(record, messages),
    // By characters: half of one is refused by the database and by Stripe.
    text: [...text].slice(0, LONGEST_TEXT).join(''),
  };
}

async function messagesOf(
  { cards }: OnRecord,
  cardWords: EvidenceParts['cardWords'],
): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for (const card of cards) {
    const text = await cardWords(card);
    if (text !== undefined) messages.push({ at: card.postedAt, text: oneLine(text, LONGEST_MESSAGE) });
  }
  return messages;
}

/** The newest signed agreement holds the certificate; the invoice is one of ours where we issued it. */
async function papersOf(read: RecordReader, { agreements, invoice }: OnRecord): Promise<EvidencePaper[]> {
  const base = agreements.findLast(({ kind }) => kind === 'agreement') ?? agreements.at(0);
  const wanted = [
    { kind: 'agreement', id: base?.signedDocumentId ?? base?.documentId },
    { kind: 'invoice', id: invoice.documentId },
  ] as const;
  const papers: EvidencePaper[] = [];
  for (const { kind, id } of wanted) {
    if (id == null) continue;
    const document = await read.document.findUnique({ where: { id } });
    if (document?.mediaType === 'application/pdf')
      papers.push({ kind, name: document.name, bytes: document.bytes });
  }
  return papers;
}

function wordsFor({ engagement, billingContact, invoice, milestones, timeZone }: OnRecord) {
  const billTo = billToOf(billedClient({ client: engagement.client, billingContact }));
  const billed = milestones.filter(({ id }) => invoice.lines.some(({ subject }) => subject === id));
  const about = billed.length > 0 ? billed : milestones;
  const accepted = about.flatMap(({ deliveries }) =>
    deliveries.flatMap(({ decidedAt, status }) =>
      decidedAt !== null && /accepted$/.test(status) ? [decidedAt] : [],
    ),
  );
  const last = accepted.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
  const outcomes = list(about.map(({ title }) => title));
  return {
    customerName: billTo.legalName,
    customerEmail: billTo.email ?? null,
    product: plain(words.product({ project: engagement.name, outcomes }), 'en'),
    serviceDay: last === undefined ? null : formatDay(dayIn(instantFromColumn(last), timeZone), 'en'),
  };
}

function countsOf(
  { agreements, milestones, materials }: OnRecord,
  messages: readonly Message[],
): RecordCounts {
  const deliveries = milestones.flatMap((milestone) => milestone.deliveries);
  return {
    signatures: agreements.flatMap(({ signers }) => signers).filter(({ signedAt }) => signedAt !== null)
      .length,
    deliveries: deliveries.length,
    acceptances: deliveries.filter(({ status }) => /accepted$/.test(status)).length,
    materials: materials.length,
    messages: messages.length,
  };
}

/** An empty line begins a section: what people wrote in several lines stands in one. */
const textOf = (sections: readonly Section[]): string =>
  sections
    .map(({ heading, lines }) =>
      [heading, ...lines.map((line) => line.replaceAll(/\s*\n\s*/g, ' '))].join('\n'),
    )
    .join('\n\n');
