import { afterAll, beforeAll, expect, it } from 'vitest';
import { MOST_FINDINGS, notices } from '../../../src/billing/check/notices.ts';
import { plain } from '../../../src/kernel/format.ts';
import { locales } from '../../../src/kernel/locale.ts';
import type { CardWords } from '../../../src/kernel/notice.ts';
import { validateMessageBlocks } from '../../../src/local-workspace/block-kit/validate-message.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { furnishFindings } from '../../support/furnish-check.ts';
import { openRoom, type Room } from '../../support/room.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';
import type { Told } from '../../support/wild-words.ts';

let room: Room;
const cards: CardWords[] = [];
beforeAll(async () => {
  room = await openRoom();
  const engagementId = await room.seedEngagement({ agreedTotal: 1_000n });
  const told: Told[] = [];
  await room.prisma.$transaction((tx) =>
    furnishFindings(tx, engagementId, (params) => told.push({ params })),
  );
  for (const notice of notices)
    for (const { params } of told) {
      const facts = await notice.load(room.prisma, notice.params.parse(params));
      if (facts !== undefined) cards.push(notice.say(facts));
    }
});
afterAll(() => room.close());

it.each(locales)('every finding, few and many, open and settled, fits into Slack in %s', (locale) => {
  expect(cards).toHaveLength(14);
  for (const card of cards) {
    const { blocks } = renderCard(card, locale);
    expectWithinLimits(blocks);
    expect(validateMessageBlocks(blocks)).toMatchObject({ ok: true });
  }
});

it('more than a message holds are counted', () => {
  const more = cards.flatMap(({ footnote }) => (footnote === undefined ? [] : [plain(footnote, 'en')]));
  expect(new Set(more)).toEqual(
    new Set([`and ${40 - MOST_FINDINGS} more in App Home`, 'and 6 more in App Home']),
  );
});

it('what is nobody’s any more is not told', async () => {
  for (const notice of notices) {
    expect(await notice.load(room.prisma, { checkedAt: '2020-01-01T00:00:00.000Z' })).toBeUndefined();
    expect(await notice.load(room.prisma, { checkedAt: 'nonsense' })).toBeUndefined();
  }
});
