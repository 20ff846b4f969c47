import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { plain } from '../../src/kernel/format.ts';
import { handOver, planHandOver } from '../../src/reminders/hand-over.ts';
import { handOverNotice } from '../../src/reminders/notices.ts';
import { reactions } from '../../src/reminders/reactions.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { NOW, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const at = new Date(NOW);
/** An open delivery, of which the client was warned for the last time on Monday the 30th. */
async function delivered() {
  const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
  const milestoneId = await seedMilestone(room, engagementId, { status: 'delivered' });
  const subject = newId('del');
  const row = { milestoneId, round: 1, status: 'open', what: 'w', proof: 'p', deliveredBy: 'Aoi' };
  await room.prisma.delivery.create({ data: { id: subject, ...row, deliveredAt: at, shownAt: at } });
  const about = { engagementId, kind: 'milestone.warn-of-window', subject };
  await room.perform(planHandOver, about, room.visit(undefined, '2026-11-30T01:00:00Z'));
  return about;
}
type About = Awaited<ReturnType<typeof delivered>>;
const run = (about: About, when = '2026-12-02T01:00:00Z') =>
  room.perform(handOver, about, room.visit(undefined, when));
const waits = async ({ subject }: About): Promise<readonly string[]> => {
  const rows = await room.prisma.due.findMany({ where: { subject, state: 'waiting' } });
  return rows.map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`);
};
const told = async ({ subject }: About): Promise<number> => {
  const posts = await room.effects('slack.post');
  return posts.filter(({ payload }) => JSON.stringify(payload).includes(subject)).length;
};

describe('when the last reminder has brought nothing', () => {
  it('the team is asked, two business days later and once', async () => {
    const about = await delivered();
    expect(await waits(about)).toEqual(['reminder.hand-over 2026-12-02T01:00:00.000Z']);
    await run(about);
    await run(about);
    expect(await told(about)).toBe(1);
  });

  it('with whom to talk to, and what was said when', async () => {
    const about = await delivered();
    const posted = { params: {}, channelId: 'CKAWA', subject: about.subject };
    for (const [notice, day] of [
      ['milestone.delivered', '2026-11-23'],
      ['milestone.window-warning', '2026-11-30'],
    ] as const) {
      const effectId = newId('eff');
      const postedAt = new Date(`${day}T01:00:00Z`);
      await room.prisma.card.create({ data: { ...posted, effectId, notice, ts: effectId, postedAt } });
    }
    const words = async (): Promise<string> => {
      const facts = await handOverNotice.load(room.prisma, { ...about, day: '2026-12-02' });
      if (facts === undefined) throw new Error('nothing to say');
      const { title, body = [], settled, sections = [] } = handOverNotice.say(facts);
      const said = [title, ...body, ...(settled === undefined ? [] : [settled])];
      return [...said, ...sections.flatMap(({ lines }) => lines)].map((one) => plain(one, 'en')).join('\n');
    };
    for (const one of ['Haru', 'Yuki', 'delivered, with the request', 'warning that the time ends', '30 Nov'])
      expect(await words()).toContain(one);
    await room.prisma.delivery.update({ where: { id: about.subject }, data: { status: 'accepted' } });
    expect(await words()).toContain('No call needed any more');
  });

  it('nobody is, once it is decided or reminders have begun anew', async () => {
    const decided = await delivered();
    await room.prisma.delivery.update({ where: { id: decided.subject }, data: { status: 'accepted' } });
    await run(decided);
    expect(await told(decided)).toBe(0);
    const anew = await delivered();
    await room.prisma.due.create({
      data: {
        ...{ id: newId('due'), engagementId: anew.engagementId, scope: anew.engagementId },
        ...{ kind: anew.kind, subject: anew.subject, payload: {} },
        ...{ localDay: new Date('2026-12-07'), dueAt: new Date('2026-12-07T01:00:00Z') },
      },
    });
    await run(anew);
    expect(await told(anew)).toBe(0);
    const facts = await handOverNotice.load(room.prisma, { ...anew, day: '2026-12-02' });
    expect(facts?.isOpen, 'a card that was posted before says so').toBe(false);
  });

  it('at night it waits for the team’s morning', async () => {
    const about = await delivered();
    await run(about, '2026-12-02T13:00:00Z');
    expect(await told(about)).toBe(0);
    expect(await waits(about)).toContain('reminder.hand-over 2026-12-03T01:00:00.000Z');
  });
});
