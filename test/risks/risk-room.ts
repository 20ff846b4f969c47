import { z } from 'zod';
import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { raiseRisk } from '../../src/risks/raise-risk.ts';
import { riskFrom } from '../../src/risks/risk.ts';
import { consequencesOf } from '../../src/rooms.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { aoi, NOW, openRoom } from '../support/room.ts';

type Raised = Partial<Omit<z.input<typeof raiseRisk.input>, 'engagementId'>>;

const Post = z.object({
  notice: z.string(),
  params: z.record(z.string(), z.string()),
  audience: z.object({ to: z.string() }),
});

/** All rooms' reactions on a database of its own, and a project of which something can be announced. */
export async function openRiskRoom() {
  const room = await openRoom();
  const { prisma } = room;
  const perform = createPerform({ prisma, consequencesOf, budgetMs: 20_000 });
  return {
    ...room,
    perform,
    /** A project with “Wireframes”, due on 10 December 2026, and “Launch” after it, due on 15 January 2027. */
    async begin(days: { readonly wireframes?: 'hard' | 'soft'; readonly launch?: 'hard' | 'soft' } = {}) {
      const engagementId = await room.seedEngagement({ agreedTotal: 400_000n });
      const milestoneId = await seedMilestone(room, engagementId, {
        dueOn: '2026-12-10',
        dueKind: days.wireframes ?? 'soft',
      });
      const laterId = await seedMilestone(room, engagementId, {
        title: 'Launch',
        status: 'planned',
        dueOn: '2027-01-15',
        dueKind: days.launch ?? 'soft',
        awaits: [milestoneId],
      });
      return { engagementId, milestoneId, laterId };
    },
    raise: (engagementId: string, values: Raised = {}, at: string = NOW) =>
      perform(
        raiseRisk,
        { engagementId, kind: 'risk', what: 'The printer is late', effect: 'Proofs come later', ...values },
        room.visit(aoi, at),
      ),
    async risk(id: string) {
      return riskFrom(await prisma.risk.findUniqueOrThrow({ where: { id } }));
    },
    async dueOn(milestoneId: string) {
      const row = await prisma.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
      return row.dueOn.toISOString().slice(0, 10);
    },
    /** Which notices are promised about it, and to whom. */
    async told(riskId: string) {
      const posts = await room.effects('slack.post');
      return posts.flatMap(({ payload }) => {
        const { notice, params, audience } = Post.parse(payload);
        return params['riskId'] === riskId ? [`${notice} ${audience.to}`] : [];
      });
    },
    /** The days on which the client will be reminded. */
    async owed(subject: string) {
      const rows = await prisma.due.findMany({
        where: { subject, kind: 'risk.remind-of-answer', state: 'waiting' },
        orderBy: { dueAt: 'asc' },
      });
      return rows.map(({ localDay }) => localDay.toISOString().slice(0, 10));
    },
    /** Cards about days that have moved, of both sides. */
    async movedCards(engagementId: string): Promise<number> {
      const posts = await room.effects('slack.post');
      const about = posts.map(({ payload }) => JSON.stringify(payload));
      return about.filter((one) => one.includes('"milestone.moved"') && one.includes(engagementId)).length;
    },
    /** The days for which the team's reminder waits. */
    async reminders(subject: string) {
      const rows = await prisma.due.findMany({ where: { subject, kind: 'risk.remind', state: 'waiting' } });
      return rows.map(({ dueAt }) => dueAt.toISOString());
    },
  };
}
export type RiskRoom = Awaited<ReturnType<typeof openRiskRoom>>;
