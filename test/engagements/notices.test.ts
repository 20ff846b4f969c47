import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeIn } from '../../src/clients/take-in.ts';
import { deciderLeft } from '../../src/engagements/decider-left.ts';
import { greeting, kickoff, notices, summary } from '../../src/engagements/notices.ts';
import { locales } from '../../src/kernel/locale.ts';
import { renderCard } from '../../src/surface/card.ts';
import { answers } from '../clients/answers.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { aoi, openRoom, type Room } from '../support/room.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom();
  const said = answers({
    decisionMaker: 'URIN',
    wantedBy: '2027-03-01',
    dateFirmness: 'hard',
    dependsOnDate: 'A fair',
    worries: '<!channel> & *all*',
    earlierMaterial: 'x'.repeat(1000),
    source: 'Kawa Foods',
    outcome: 'y'.repeat(2000),
    inScope: Array.from({ length: 20 }, () => 'z'.repeat(300)),
  });
  ({ engagementId } = await room.perform(takeIn, said, room.visit(aoi)));
  await seedMilestone(room, engagementId);
});
afterAll(() => room.close());

describe('the cards about a new engagement', () => {
  it.each(locales.flatMap((locale) => notices.map(({ name }) => [name, locale] as const)))(
    '%s fits into Slack in %s',
    async (name, locale) => {
      const words = {
        [greeting.name]: async () =>
          greeting.load(room.prisma, { engagementId }).then((facts) => facts && greeting.say(facts)),
        [summary.name]: async () =>
          summary.load(room.prisma, { engagementId }).then((facts) => facts && summary.say(facts)),
        [kickoff.name]: async () =>
          kickoff.load(room.prisma, { engagementId }).then((facts) => facts && kickoff.say(facts)),
        [deciderLeft.name]: async () =>
          deciderLeft
            .load(room.prisma, { engagementId, who: 'Haru', how: 'slack' })
            .then((facts) => facts && deciderLeft.say(facts)),
      };
      const card = await words[name]?.();
      if (card === undefined) throw new Error('nothing is said');
      const { blocks, text } = renderCard(card, locale);
      expectWithinLimits(blocks);
      expect(text).not.toMatch(/[{}]/);
    },
  );

  it('the client reads every step with its day, and nothing that only the team should know', async () => {
    const facts = await greeting.load(room.prisma, { engagementId });
    const text = renderCard(greeting.say(facts ?? expect.fail('no facts')), 'ja').text;
    // NOW is a holiday in Japan: the first business day is the 24th.
    expect(text).toContain('2026年12月7日(月)：キックオフ');
    expect(text).not.toContain('800,000');
    expect(text).not.toContain('Kawa Foods');
  });

  it('the team reads who decides, the budget, and what comes next', async () => {
    const facts = await summary.load(room.prisma, { engagementId });
    const text = renderCard(summary.say(facts ?? expect.fail('no facts')), 'en').text;
    expect(text).toContain('Rin Mori');
    expect(text).toContain('JPY 500,000 to JPY 800,000');
    expect(text).toContain('/milestone add');
  });

  it('an engagement without an intake has no greeting', async () => {
    const other = await room.seedEngagement();
    expect(await greeting.load(room.prisma, { engagementId: other })).toBeUndefined();
  });
});
