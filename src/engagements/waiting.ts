import type { Tx } from '../kernel/act.ts';
import { dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { deciders, namesOf } from '../kernel/engagement-facts.ts';
import { money } from '../kernel/money.ts';
import { moment, type Said, type Value } from '../kernel/phrase.ts';
import { waitingMaterials } from './waiting-materials.ts';
import { waitingRisks } from './waiting-risks.ts';
import { waits } from './waiting-text.ts';

/** Something that somebody owes next. */
export interface Waiting {
  readonly engagementId: string;
  readonly kind:
    | 'signature'
    | 'redraft'
    | 'release'
    | 'delivery'
    | 'question'
    | 'change'
    | 'assessment'
    | 'approval'
    | 'payment'
    | 'material'
    | 'risk'
    | 'risk-open';
  /** The delivery, question, change, invoice, material or risk. */
  readonly subject: string;
  readonly until: Instant | null;
  readonly said: Said;
}

type Table =
  | 'engagement'
  | 'agreement'
  | 'delivery'
  | 'question'
  | 'changeRequest'
  | 'invoice'
  | 'material'
  | 'contact';
export type WaitingReader = { readonly [M in Table]: Pick<Tx[M], 'findMany'> } & Pick<Tx, '$queryRaw'>;

interface Engagement {
  readonly id: string;
  readonly timeZone: string;
  readonly client: string;
  readonly who: Value;
}

/** What waits in these engagements, and for whom. The number of queries does not grow with their number. */
export async function waitingIn(
  read: WaitingReader,
  engagementIds: readonly string[],
): Promise<readonly Waiting[]> {
  const rows = await read.engagement.findMany({
    where: { id: { in: [...engagementIds] } },
    include: { acceptor: true, standIn: true, client: true },
  });
  const engagements = new Map(
    rows.map((row): [string, Engagement] => [
      row.id,
      { id: row.id, timeZone: row.timeZone, client: row.client.name, who: whoDecides(row) },
    ]),
  );
  const found = [
    await signatures(read, engagements),
    await deliveries(read, engagements),
    await questions(read, engagements),
    await changes(read, engagements),
    await waitingMaterials(read, engagements),
    await invoices(read, engagements),
    await waitingRisks(read, engagements),
  ];
  return found.flat();
}

function whoDecides(row: Parameters<typeof deciders>[0] & { readonly client: { readonly name: string } }) {
  return deciders(row).length === 0 ? row.client.name : namesOf(row);
}

type Engagements = ReadonlyMap<string, Engagement>;
const among = (engagements: Engagements) => ({ engagementId: { in: [...engagements.keys()] } });

function inEach<R>(
  rows: readonly R[],
  engagements: Engagements,
  idOf: (row: R) => string,
  say: (row: R, engagement: Engagement) => Waiting[],
): Waiting[] {
  return rows.flatMap((row) => {
    const engagement = engagements.get(idOf(row));
    return engagement === undefined ? [] : say(row, engagement);
  });
}

async function signatures(read: WaitingReader, engagements: Engagements): Promise<Waiting[]> {
  // The newest version of each: what was declined waits for nobody once there is a draft after it.
  const rows = await read.agreement.findMany({
    where: among(engagements),
    distinct: ['engagementId'],
    orderBy: [{ engagementId: 'asc' }, { version: 'desc' }],
    select: {
      id: true,
      engagementId: true,
      kind: true,
      status: true,
      expiresAt: true,
      signerId: true,
      signers: {
        where: { status: { in: ['waiting', 'asked'] } },
        orderBy: { position: 'asc' },
        take: 1,
        select: { personId: true, name: true },
      },
    },
  });
  return inEach(
    rows,
    engagements,
    (row) => row.engagementId,
    (row, { id: engagementId, client, who: decider, timeZone }) => {
      const { id, kind, status, expiresAt } = row;
      const isAddendum = kind === 'addendum';
      // After an addendum that was declined the agreement stays as it is: nobody owes anything.
      if (status === 'declined' && !isAddendum)
        return [{ engagementId, kind: 'redraft', subject: id, until: null, said: waits.redraft({ client }) }];
      if (status === 'approving')
        return [{ engagementId, kind: 'release', subject: id, until: null, said: waits.release({ client }) }];
      if (status !== 'sent') return [];
      const until = expiresAt && instantFromColumn(expiresAt);
      const [next] = row.signers;
      // The decision-maker's place is filled by whoever decides now; others sign in their own name.
      const who = next === undefined || next.personId === row.signerId ? decider : next.name;
      const [some, byThen] = isAddendum
        ? [waits.addendum, waits.addendumUntil]
        : [waits.signature, waits.signatureUntil];
      const said = until ? byThen({ who, until: moment(until, timeZone) }) : some({ who });
      return [{ engagementId, kind: 'signature', subject: id, until, said }];
    },
  );
}

async function deliveries(read: WaitingReader, engagements: Engagements): Promise<Waiting[]> {
  const rows = await read.delivery.findMany({
    where: { status: 'open', milestone: among(engagements) },
    include: { milestone: { select: { title: true, engagementId: true } } },
    orderBy: { deliveredAt: 'asc' },
  });
  return inEach(
    rows,
    engagements,
    (row) => row.milestone.engagementId,
    (row, { id: engagementId, who, timeZone }) => {
      const { title } = row.milestone;
      const until = row.windowEndsAt && instantFromColumn(row.windowEndsAt);
      const said = until
        ? waits.deliveryUntil({ who, title, until: moment(until, timeZone) })
        : waits.delivery({ who, title });
      return [{ engagementId, kind: 'delivery', subject: row.id, until, said }];
    },
  );
}

async function questions(read: WaitingReader, engagements: Engagements): Promise<Waiting[]> {
  const rows = await read.question.findMany({
    where: { ...among(engagements), answeredAt: null },
    orderBy: { askedAt: 'asc' },
  });
  return inEach(
    rows,
    engagements,
    (row) => row.engagementId,
    ({ id, text }, { id: engagementId }) => [
      { engagementId, kind: 'question', subject: id, until: null, said: waits.question({ text }) },
    ],
  );
}

async function changes(read: WaitingReader, engagements: Engagements): Promise<Waiting[]> {
  const rows = await read.changeRequest.findMany({
    where: { ...among(engagements), status: { in: ['asked', 'assessed', 'signing'] } },
    orderBy: { askedAt: 'asc' },
  });
  const addenda = rows.flatMap(({ addendumId }) => (addendumId === null ? [] : [addendumId]));
  const out = await read.agreement.findMany({
    where: { id: { in: addenda }, status: { in: ['sending', 'sent'] } },
    select: { id: true },
  });
  const sent = new Set(out.map(({ id }) => id));
  return inEach(
    rows,
    engagements,
    (row) => row.engagementId,
    (row, { id: engagementId, who, timeZone }) => {
      const { id: subject, number, what } = row;
      if (row.status === 'asked')
        return [
          {
            engagementId,
            kind: 'assessment',
            subject,
            until: null,
            said: waits.assessment({ number, what }),
          },
        ];
      // Its addendum stands among the signatures, once it is sent.
      if (row.status === 'signing')
        return sent.has(row.addendumId ?? '')
          ? []
          : [{ engagementId, kind: 'change', subject, until: null, said: waits.addendumToSend({ number }) }];
      const until = row.validUntil && instantFromColumn(row.validUntil);
      const said = until
        ? waits.changeUntil({ who, number, until: moment(until, timeZone) })
        : waits.change({ who, number });
      return [{ engagementId, kind: 'change', subject, until, said }];
    },
  );
}

async function invoices(read: WaitingReader, engagements: Engagements): Promise<Waiting[]> {
  const rows = await read.invoice.findMany({
    where: { ...among(engagements), status: { in: ['draft', 'held', 'sent'] } },
    orderBy: { createdAt: 'asc' },
  });
  return inEach(
    rows,
    engagements,
    (row) => row.engagementId,
    (row, { id: engagementId, client }) => {
      const { id: subject } = row;
      const total = money(row.total + row.taxTotal, row.currency);
      if (row.status !== 'sent') {
        const said =
          row.status === 'draft' ? waits.approval({ total, client }) : waits.held({ total, client });
        return [{ engagementId, kind: 'approval', subject, until: null, said }];
      }
      const number = row.number ?? '';
      const said =
        row.dueOn === null
          ? waits.payment({ client, number, total })
          : waits.paymentUntil({ client, number, total, due: dayFromColumn(row.dueOn) });
      return [{ engagementId, kind: 'payment', subject, until: null, said }];
    },
  );
}
