import { createHash } from 'node:crypto';
import type pg from 'pg';
import { rowsOfAgreements } from './rows-of-agreements.ts';
import { calendarRows } from './rows-of-calendar.ts';
import { digestRows } from './rows-of-digests.ts';
import { materialRows } from './rows-of-materials.ts';
import { nudgeRows } from './rows-of-nudges.ts';
import { paymentRows } from './rows-of-payments.ts';
import { riskRows } from './rows-of-risks.ts';
import { roadmapRows } from './rows-of-roadmap.ts';

type Row = Readonly<Record<string, unknown>>;

const at = '2026-11-02T01:00:00Z';
const letter = Buffer.from('We agree.');
export const sha256 = (of: string | Buffer): string => createHash('sha256').update(of).digest('hex');

/** One row per table that the database takes as it is, in an order in which each finds what it refers to. */
export const rows = {
  agency: {
    id: 1,
    name: 'Hari',
    locale: 'ja',
    time_zone: 'Asia/Tokyo',
    country: 'JP',
    currency: 'JPY',
    created_at: at,
  },
  member: {
    id: 'mem_1',
    slack_user_id: 'U1',
    slack_team_id: 'T1',
    name: 'Aoi',
    role: 'owner',
    locale: 'ja',
    time_zone: 'Asia/Tokyo',
    created_at: at,
  },
  ...calendarRows,
  client: { id: 'cli_1', name: 'Kita', locale: 'ja', country: 'JP', time_zone: 'Asia/Tokyo', created_at: at },
  contact: { id: 'con_1', client_id: 'cli_1', name: 'Ren', created_at: at },
  engagement: {
    id: 'eng_1',
    client_id: 'cli_1',
    name: 'Site',
    status: 'active',
    locale: 'ja',
    time_zone: 'Asia/Tokyo',
    country: 'JP',
    currency: 'JPY',
    agreed_total: 1000,
    terms: '{}',
    paused: '{}',
    created_at: at,
  },
  engagement_channel: { id: 'chn_1', engagement_id: 'eng_1', channel_id: 'C1', since: at },
  ...rowsOfAgreements,
  signing_code: {
    id: 'cod_1',
    agreement_id: 'agr_1',
    contact_id: 'con_1',
    document_sha256: sha256('We agree.'),
    way: 'slack',
    mac: 'x',
    asked_at: at,
    expires_at: at,
  },
  signing_evidence: { id: 'evi_1', agreement_id: 'agr_1', action: 'opened', at, contact_id: 'con_1' },
  document: {
    id: 'doc_1',
    kind: 'agreement',
    name: 'contract.txt',
    media_type: 'text/plain',
    sha256: sha256(letter),
    bytes: letter,
    created_at: at,
  },
  milestone: {
    id: 'mil_1',
    engagement_id: 'eng_1',
    position: 1,
    title: 'Wireframes',
    outcome: '…',
    criteria: '[]',
    amount: 400,
    currency: 'JPY',
    due_on: '2026-11-30',
    status: 'delivered',
    created_at: at,
  },
  delivery: {
    id: 'del_1',
    milestone_id: 'mil_1',
    round: 1,
    status: 'open',
    what: '…',
    proof: '…',
    delivered_by: 'mem_1',
    delivered_at: at,
  },
  change_request: {
    id: 'chg_1',
    engagement_id: 'eng_1',
    number: 1,
    status: 'assessed',
    what: '…',
    why: '…',
    asked_by: '{}',
    asked_at: at,
    price_delta: -200,
  },
  ...materialRows,
  ...nudgeRows,
  ...roadmapRows,
  ...riskRows,
  ...digestRows,
  billing_plan_item: {
    id: 'pli_1',
    engagement_id: 'eng_1',
    agreement_version: 1,
    subject: 'mil_1',
    trigger: 'acceptance',
    amount: 400,
    currency: 'JPY',
    status: 'planned',
  },
  invoice: {
    id: 'inv_1',
    engagement_id: 'eng_1',
    status: 'draft',
    provider: 'bank-transfer',
    currency: 'JPY',
    total: 400,
    created_at: at,
  },
  invoice_line: {
    id: 'lin_1',
    invoice_id: 'inv_1',
    engagement_id: 'eng_1',
    plan_item_id: 'pli_1',
    subject: 'mil_1',
    trigger: 'acceptance',
    agreement_version: 1,
    description: '…',
    amount: 400,
    currency: 'JPY',
  },
  payment: {
    id: 'pay_1',
    invoice_id: 'inv_1',
    amount: 400,
    currency: 'JPY',
    paid_on: '2026-11-20',
    reference: 'A',
    recorded_by: '{}',
    recorded_at: at,
  },
  ...paymentRows,
  due: {
    id: 'due_1',
    scope: 'eng_1',
    kind: 'reminder',
    subject: 'mil_1',
    local_day: '2026-11-30',
    due_at: at,
    payload: '{}',
  },
  effect: {
    id: 'eff_1',
    key: 'k1',
    kind: 'post',
    payload: '{}',
    next_try_at: at,
    cause: 'evt_1',
    created_at: at,
  },
  audit_chain: { chain: 'eng_1', last_seq: 1, last_hash: sha256('1') },
  audit: {
    chain: 'eng_1',
    seq: 1,
    type: 'milestone.accepted',
    at,
    actor: 'con_1',
    body: '{}',
    prev: '0'.repeat(64),
    hash: sha256('1'),
  },
} satisfies Record<string, Row>;

export type Table = keyof typeof rows;

/** Inserts the table's row with changes. */
export async function insert(client: pg.ClientBase, table: Table, change: Row = {}): Promise<void> {
  const row: Row = { ...rows[table], ...change };
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await client.query(
    `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  );
}

/** Every table's row, committed together. */
export async function insertAll(client: pg.ClientBase): Promise<void> {
  await client.query('begin');
  for (const table of tables) await insert(client, table);
  await client.query('commit');
}

const isTable = (name: string): name is Table => name in rows;
export const tables: readonly Table[] = Object.keys(rows).filter(isTable);

/** What the database says to it: the name of the constraint that refuses, or "taken". Nothing of it stays. */
export async function refusalOf(client: pg.ClientBase, work: () => Promise<unknown>): Promise<string> {
  await client.query('begin');
  try {
    await work();
    // What is checked at COMMIT is checked here.
    await client.query('set constraints all immediate');
    return 'taken';
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && typeof error.constraint === 'string') {
      return error.constraint;
    }
    throw error;
  } finally {
    await client.query('rollback');
  }
}
