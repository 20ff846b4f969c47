import { createHash } from 'node:crypto';
import { expect, vi } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { verifyChain } from '../../src/audit/verify-chain.ts';
import { readable } from '../../src/local-workspace/readable/readable.ts';
import type { LocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';

const opaque = (key: string): string => createHash('sha256').update(key).digest('hex');
// The minute at which something was decided depends on how fast the machine is; the day does not.
const timeless = (text: string): string => text.replaceAll(/\b\d{1,2}:\d{2}(?: ?[AP]M)?\b/g, 'TIME');

/** A direct channel has no name but that of whoever reads it: its id is minted anew in each run. */
function directOf({ channels, users, installation }: LocalWorkspace['state'], channel: string): string {
  const reader = channels[channel]?.members.find((id) => id !== installation.botUserId);
  return `direct to ${users[reader ?? '']?.name ?? channel}`;
}

/** What everybody can see, and what the books say, in words that two runs of one story share. */
export async function lookAround(prisma: PrismaClient, { state }: LocalWorkspace) {
  const names = Object.fromEntries(
    [...Object.values(state.users), ...Object.values(state.channels)].map(({ id, name }) => [id, name]),
  );
  const reader = { names, timeZone: 'Asia/Tokyo', locale: 'en-US' };
  const counted = async (sql: string): Promise<unknown> => prisma.$queryRawUnsafe(sql);
  return {
    channels: Object.fromEntries(
      Object.entries(state.messages).map(([channel, messages]) => [
        names[channel] || directOf(state, channel),
        messages.map((message) => timeless(readable(message, reader))).toSorted(),
      ]),
    ),
    homes: Object.entries(state.homes).map(([user, home]) => [user, timeless(readable(home.view, reader))]),
    audit: await counted(`select type, count(*)::int from audit group by type order by type`),
    effects: await counted(
      `select kind, state, count(*)::int from effect group by kind, state order by kind, state`,
    ),
    due: await counted(
      `select kind, state, local_day, count(*)::int from due group by 1, 2, 3 order by 1, 2, 3`,
    ),
    engagements: await counted(
      `select name, status, agreed_total, agreement_version from engagement order by name`,
    ),
    agreements: await counted(`select version, status from agreement order by version`),
    signers: await counted(
      `select version, position, name, agreement_signer.status from agreement_signer
         join agreement on agreement.id = agreement_id order by version, position`,
    ),
    approvals: await counted(
      `select status, reason, count(*)::int from agreement_approval group by 1, 2 order by 1, 2`,
    ),
    milestones: await counted(`select title, status, round, amount from milestone order by title, amount`),
    deliveries: await counted(`select round, status from delivery order by milestone_id, round`),
    changes: await counted(`select number, status from change_request order by number`),
    invoices: await counted(`select number, status, total from invoice order by number, total`),
    lines: await counted(`select description, amount from invoice_line order by description, amount`),
    documents: await counted(`select kind, count(*)::int from document group by kind order by kind`),
    digests: await counted(`select kind, local_day, count(*)::int from digest group by 1, 2 order by 1, 2`),
    questions: await counted(`select text, answer from question order by text`),
    credits: await counted(`select number, status, amount from credit_note order by number, amount`),
    remarks: await counted(`select kind, count(*)::int from invoice_remark group by kind order by kind`),
    findings: await counted(
      `select kind, settled_how, count(*)::int from billing_finding group by 1, 2 order by 1, 2`,
    ),
    pictures: await picturesShown(prisma, state),
    entries: await counted(
      `select payer, amount, status, proposal->>'reason' as why from bank_entry order by payer`,
    ),
    payments: await counted(`select amount, reference from payment order by reference`),
  };
}

/** How many pictures of roadmaps were taken over, and how many messages show the newest one of a project. */
async function picturesShown(prisma: PrismaClient, state: LocalWorkspace['state']): Promise<unknown> {
  const pictures = await prisma.roadmapPicture.findMany({ orderBy: { number: 'desc' } });
  const newest = new Map(pictures.toReversed().map((one) => [one.engagementId, one.timelineFileId]));
  const shown = Object.values(state.messages)
    .flat()
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === 'image' && block.slack_file && 'id' in block.slack_file ? block.slack_file.id : [],
    );
  return {
    taken: pictures.length,
    newest: shown.filter((id) => [...newest.values()].includes(id)).length,
    shown: shown.length,
  };
}

/** Every promise is kept, each message is there once, every chain is whole, the books balance, nothing is locked. */
export async function mustBeInOrder(
  prisma: PrismaClient,
  workspace: LocalWorkspace,
  unlockedWithinMs = 5_000,
): Promise<void> {
  const open = await prisma.effect.findMany({ where: { state: { not: 'done' } } });
  expect(open, 'promises that were not kept').toEqual([]);
  expect(await prisma.inbox.count({ where: { handledAt: null } }), 'unhandled events').toBe(0);
  // A job is taken off the queue a moment after what it did was committed.
  await vi.waitFor(async () => expect(await lockedJobs(prisma), 'locked jobs').toBe(0), {
    timeout: unlockedWithinMs,
    interval: 100,
  });
  await mustBePostedOnce(prisma, workspace);
  await mustVerify(prisma);
  await mustBalance(prisma);
}

export async function lockedJobs(prisma: PrismaClient): Promise<number | undefined> {
  const [locked] = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int from graphile_worker._private_jobs where locked_at is not null`;
  return locked?.count;
}

async function mustBePostedOnce(prisma: PrismaClient, { state }: LocalWorkspace): Promise<void> {
  const promised = await prisma.$queryRaw<{ id: string; key: string }[]>`
    select id, key from effect where kind = 'slack.post' and receipt ? 'ts'`;
  const keys = Object.values(state.messages).flatMap((messages) =>
    messages.flatMap(({ metadata }) =>
      metadata?.event_type === 'engawa_notice' ? [String(metadata.event_payload['key'])] : [],
    ),
  );
  expect(keys.toSorted(), 'posts in the channels').toEqual(promised.map(({ key }) => opaque(key)).toSorted());
  const cards = await prisma.card.findMany({ select: { effectId: true } });
  expect(cards.map(({ effectId }) => effectId).toSorted()).toEqual(promised.map(({ id }) => id).toSorted());
}

async function mustVerify(prisma: PrismaClient): Promise<void> {
  for (const head of await prisma.auditChain.findMany()) {
    const entries = await prisma.audit.findMany({ where: { chain: head.chain }, orderBy: { seq: 'asc' } });
    expect(verifyChain(entries, head), `the chain of ${head.chain}`).toMatchObject({ whole: true });
  }
}

async function mustBalance(prisma: PrismaClient): Promise<void> {
  const [wrong] = await prisma.$queryRaw<Record<string, number>[]>`
    select
      (select count(*)::int from engagement e where agreement_version > 0 and agreed_total <>
        (select coalesce(sum(amount), 0) from billing_plan_item p where p.engagement_id = e.id and status <> 'replaced')) as plans,
      (select count(*)::int from invoice i where total <>
        (select coalesce(sum(amount), 0) from invoice_line l where l.invoice_id = i.id)) as totals,
      (select count(*)::int from engagement e where agreement_version > 0 and agreed_total <
        (select coalesce(sum(l.amount), 0) from invoice_line l join invoice i on i.id = l.invoice_id
          where i.engagement_id = e.id and i.voided_at is null)) as overbilled,
      (select coalesce(sum(last), 0)::int from invoice_number)
        - (select count(number)::int from invoice where provider = 'bank-transfer')
        - (select count(n.number)::int from credit_note n join invoice i on i.id = n.invoice_id
            where i.provider = 'bank-transfer') as numbers,
      (select count(*)::int from invoice_line l join invoice i on i.id = l.invoice_id
        join invoice_line m on m.plan_item_id = l.plan_item_id and m.trigger = l.trigger and m.turn > l.turn
        where i.voided_at is null) as twice,
      (select count(*)::int from invoice where number is not null and document_id is null and status <> 'approved' and provider = 'bank-transfer') as papers`;
  expect(wrong, 'the books').toEqual({ plans: 0, totals: 0, overbilled: 0, numbers: 0, twice: 0, papers: 0 });
}
