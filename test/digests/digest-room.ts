import { inject } from 'vitest';
import { openDatabase } from '../../src/adapters/postgres/database.ts';
import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { composeWeekly } from '../../src/digests/compose-weekly.ts';
import { planDigests } from '../../src/digests/plan-digests.ts';
import { postDigest } from '../../src/digests/post-digest.ts';
import { weeklyContents } from '../../src/digests/weekly-facts.ts';
import type { Act } from '../../src/kernel/act.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { consequencesOf } from '../../src/rooms.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { openWholeRoom } from '../milestones/whole-room.ts';
import { urlOf } from '../support/postgres.ts';
import { aoi } from '../support/room.ts';

/** Three in the afternoon in Tokyo on the first Friday. */
export const FRIDAY = '2026-11-27T06:00:00Z';

/** A whole room with what plans, composes and posts digests. */
export async function openDigestRoom() {
  const room = await openWholeRoom();
  const planNext = () => room.perform(planDigests, {}, room.visit());
  const compose = () => room.perform(composeWeekly, {}, room.visit());
  const dues = () =>
    room.prisma.due.findMany({ where: { kind: { startsWith: 'digest' } }, orderBy: { dueAt: 'asc' } });
  const active = () => room.seedEngagement({ agreedTotal: 1_000_000n });
  /** One that has something to tell. */
  const atWork = async (): Promise<string> => {
    const id = await active();
    await seedMilestone(room, id, { title: 'Wireframes' });
    return id;
  };
  const post = (engagementId: string, by: Person = aoi) =>
    room.perform(postDigest, { engagementId }, room.visit(by));
  const contentOf = async (id: string) => (await weeklyContents(room.prisma, [id], room.visit().now)).get(id);

  /** How many statements these acts send to PostgreSQL, counted where they leave. */
  async function statementsOf(act: Act): Promise<number> {
    const [here] = await room.prisma.$queryRaw<{ name: string }[]>`select current_database() as name`;
    const counted = openDatabase(urlOf(inject('adminUrl'), here?.name ?? ''), {
      connections: 2,
      onError: () => undefined,
    });
    let statements = 0;
    counted.pool.on('connect', (client) => {
      const query = client.query.bind(client);
      const counting = (...given: Parameters<typeof query>) => {
        statements += 1;
        return query(...given);
      };
      Object.assign(client, { query: counting });
    });
    const perform = createPerform({ prisma: counted.prisma, consequencesOf, budgetMs: 20_000 });
    await perform(act, {}, room.visit());
    await counted.close();
    return statements;
  }

  /** Back to the first morning, with nothing in force and nothing to tell. */
  async function forget(): Promise<void> {
    await room.startOver();
    const { prisma } = room;
    await prisma.engagement.updateMany({ data: { status: 'closed' } });
    await prisma.due.deleteMany({});
    await prisma.milestone.updateMany({ data: { status: 'replaced' } });
    await prisma.delivery.deleteMany({});
    await prisma.changeRequest.updateMany({
      where: { status: { in: ['asked', 'assessed'] } },
      data: { status: 'declined', decidedAt: new Date(0) },
    });
    await prisma.question.deleteMany({});
    await prisma.digest.deleteMany({});
    await prisma.digestPreview.deleteMany({});
    await prisma.risk.deleteMany({});
    await prisma.absence.deleteMany({});
  }
  return { ...room, planNext, compose, dues, active, atWork, post, contentOf, statementsOf, forget };
}
export type DigestRoom = Awaited<ReturnType<typeof openDigestRoom>>;
