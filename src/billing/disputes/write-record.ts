import { z } from 'zod';
import { StoredActor } from '../../kernel/actor.ts';
import { dayFromColumn, instantFromColumn } from '../../kernel/calendar.ts';
import { formatMoment, plain } from '../../kernel/format.ts';
import { money } from '../../kernel/money.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import type { OnRecord } from './on-record.ts';
import { words } from './record-words.ts';

export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A message of a card, as people read it. */
export interface Message {
  readonly at: Date;
  readonly text: string;
}

const LOCALE = 'en';
const said = (words: Said): string => plain(words, LOCALE);
const Named = StoredActor.catch({ kind: 'house', id: '', name: '' });
const nameOf = (actor: unknown): string => Named.parse(actor).name;
const Criteria = z.array(z.object({ text: z.string() })).catch([]);

/** The record, section by section, each in the order in which things happened. */
export function writeRecord(record: OnRecord, messages: readonly Message[]): readonly Section[] {
  return [
    { heading: words.parties(), lines: parties(record) },
    { heading: words.agreements(), lines: agreements(record) },
    { heading: words.invoice(), lines: theInvoice(record) },
    { heading: words.work(), lines: work(record) },
    { heading: words.materials(), lines: materials(record) },
    { heading: words.questions(), lines: questions(record) },
    { heading: words.changes(), lines: changes(record) },
    {
      heading: words.messages(),
      lines: messages.map(({ at, text }) => words.message({ at: when(record, at), text })),
    },
    { heading: words.kept(), lines: kept(record) },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => ({ heading: said(heading), lines: lines.map(said) }));
}

const when = ({ timeZone }: OnRecord, at: Date) => moment(instantFromColumn(at), timeZone);

function parties({ agencyName, engagement, contacts }: OnRecord): readonly Said[] {
  return [
    words.agency({ name: agencyName }),
    words.client({ name: engagement.client.name }),
    ...contacts.map(({ name, email }) => words.contact({ name, email: email ?? '' })),
  ];
}

function agreements(record: OnRecord): readonly Said[] {
  return record.agreements.flatMap(({ title, version, fee, currency, signers, evidence }) => [
    words.agreement({ title, version, fee: money(fee, currency) }),
    ...signers.flatMap(({ name, signedAt, personId }) => {
      const ip = evidence.findLast((one) => one.action === 'signed' && one.contactId === personId)?.ip;
      const from = ip == null ? '' : `(${ip})`;
      return signedAt === null ? [] : [words.signed({ at: when(record, signedAt), who: name, from })];
    }),
  ]);
}

/** Reasons that the client was not told: a bank shows them what it reads. */
const ourOwn: readonly string[] = ['void', 'taken-back'];

function theInvoice(record: OnRecord): readonly Said[] {
  const { number, issuedOn, dueOn, total, taxTotal, currency, lines, payments, remarks } = record.invoice;
  const { refunds, creditNotes } = record.invoice;
  if (issuedOn === null || dueOn === null) return [];
  return [
    words.invoiceOf({
      number: number ?? '',
      issued: dayFromColumn(issuedOn),
      due: dayFromColumn(dueOn),
      total: money(total + taxTotal, currency),
    }),
    ...lines.map(({ description, amount }) => words.line({ description, amount: money(amount, currency) })),
    ...payments.map(({ paidOn, amount, reference }) =>
      words.paid({ day: dayFromColumn(paidOn), amount: money(amount, currency), reference }),
    ),
    ...creditNotes.map(({ at, amount }) =>
      words.credited({ at: when(record, at), amount: money(amount, currency) }),
    ),
    ...refunds.map(({ at, amount }) =>
      words.sentBack({ at: when(record, at), amount: money(amount, currency) }),
    ),
    ...remarks
      .filter(({ kind }) => !ourOwn.includes(kind))
      .map(({ at, by, text, kind }) =>
        words.remarked({ at: when(record, at), who: nameOf(by), text: text ?? kind }),
      ),
  ];
}

function work(record: OnRecord): readonly Said[] {
  return record.milestones.flatMap(({ title, amount, currency, outcome, criteria, deliveries }) =>
    deliveries.length === 0
      ? []
      : [
          words.milestone({ title, outcome, amount: money(amount, currency) }),
          words.criteria({
            criteria: Criteria.parse(criteria)
              .map(({ text }) => text)
              .join('; '),
          }),
          ...deliveries.flatMap((delivery) => deliveryLines(record, delivery)),
        ],
  );
}

type Delivery = OnRecord['milestones'][number]['deliveries'][number];

function deliveryLines(record: OnRecord, delivery: Delivery): readonly Said[] {
  const { deliveredAt, deliveredBy, round, what, proof, status, decidedAt, decidedBy } = delivery;
  const delivered = words.delivered({ at: when(record, deliveredAt), round, who: deliveredBy, what, proof });
  if (decidedAt === null) return [delivered];
  const at = when(record, decidedAt);
  const who = nameOf(decidedBy);
  if (status === 'accepted') return [delivered, words.accepted({ at, who })];
  if (status === 'silently-accepted') return [delivered, words.silently({ at })];
  return status === 'changes-requested' ? [delivered, words.returned({ at, who })] : [delivered];
}

const materials = (record: OnRecord): readonly Said[] =>
  record.materials.flatMap(({ providedAt, providedBy, what }) =>
    providedAt === null
      ? []
      : [words.material({ at: when(record, providedAt), what, who: nameOf(providedBy) })],
  );

const questions = (record: OnRecord): readonly Said[] =>
  record.questions.map(({ askedAt, askedBy, text, answer }) =>
    words.question({ at: when(record, askedAt), who: nameOf(askedBy), text, answer: answer ?? '-' }),
  );

const changes = (record: OnRecord): readonly Said[] =>
  record.changes.flatMap(({ decidedAt, decidedBy, number, what }) =>
    decidedAt === null
      ? []
      : [words.change({ at: when(record, decidedAt), number, what, who: nameOf(decidedBy) })],
  );

const kept = ({ chain }: OnRecord): readonly Said[] =>
  chain === null ? [] : [words.chain({ count: Number(chain.lastSeq), hash: chain.lastHash })];

/** Who opened, read and signed, when, and from where: what a bank calls the activity log. */
export const writeActivity = ({ agreements: all, contacts, timeZone }: OnRecord): readonly string[] =>
  all.flatMap(({ evidence }) =>
    evidence.map(({ at, action, contactId, ip }) =>
      said(
        words.activity({
          at: formatMoment(instantFromColumn(at), timeZone, LOCALE),
          action,
          who: contacts.find(({ id }) => id === contactId)?.name ?? contactId,
          from: ip ?? '-',
        }),
      ),
    ),
  );
