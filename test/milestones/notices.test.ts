import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttons as handlers } from '../../commands/index.ts';
import { type Locale, locales } from '../../src/kernel/locale.ts';
import type { Notice } from '../../src/kernel/notice.ts';
import { askQuestion } from '../../src/milestones/ask-question.ts';
import { movedNotice } from '../../src/milestones/moved-notice.ts';
import {
  acceptedNotice,
  changesRequestedNotice,
  deliveryNotice,
  notices,
  reopenedNotice,
  silentNotice,
  windowWarning,
} from '../../src/milestones/notices.ts';
import { reopenMilestone } from '../../src/milestones/reopen-milestone.ts';
import { requestChanges } from '../../src/milestones/request-changes.ts';
import { renderCard } from '../../src/surface/card.ts';
import { haru } from '../support/room.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { openWholeRoom, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

/** The card as it looks now, held to Slack's limits in every language. */
async function card({ params, load, say }: Notice, about: object, locale: Locale = 'en'): Promise<string> {
  const facts = await load(room.prisma, params.parse(about));
  const rendered = locales.map((one) => renderCard(say(facts), one));
  for (const { blocks } of rendered) expectWithinLimits(blocks);
  for (const button of say(facts).buttons ?? [])
    expect(handlers.map(({ press }) => press)).toContain(button.press);
  const { text, blocks } = rendered[locales.indexOf(locale)] ?? { text: '', blocks: [] };
  return `${text} ${JSON.stringify(blocks)}`;
}
const sendBack = (ids: { milestoneId: string; deliveryId: string }) =>
  room.perform(requestChanges, { ...ids, criteria: ['c2'], wanted: 'Ask legal' }, room.visit(haru));

describe('the delivery card', () => {
  it('says what to judge by which criteria until when, and offers the three decisions', async () => {
    const ids = await room.deliver();
    const shown = await card(deliveryNotice, ids);
    for (const words of [
      'Haru, Yuki, please check',
      'The pages',
      'https://example.com',
      'All five pages',
      'Approved by legal',
      'Accept',
      'Request changes',
      'Ask a question',
      '18:00',
      'counts as accepted',
    ])
      expect(shown).toContain(words);
  });

  it('asks each of those who may decide in the manner of the language', async () => {
    const ids = await room.deliver();
    expect(await card(deliveryNotice, ids, 'ja')).toContain('Haruさん、Yukiさん、内容をご確認');
    expect(await card(deliveryNotice, ids, 'zh')).toContain('Haru、Yuki，请查看结果');
  });

  it('says nothing of silence where silence was not agreed', async () => {
    const shown = await card(deliveryNotice, await room.deliver({ silent: false }));
    expect(shown).toContain('Please decide by');
    expect(shown).not.toContain('counts as accepted');
  });

  it('says that a question pauses it', async () => {
    const ids = await room.deliver();
    await room.perform(askQuestion, { deliveryId: ids.deliveryId, text: 'Where?' }, room.visit(haru));
    expect(await card(deliveryNotice, ids)).toContain('the time to decide is paused');
  });

  it('decided, it says who and when and has no buttons', async () => {
    const ids = await room.deliver();
    await room.accept(ids);
    const shown = await card(deliveryNotice, ids);
    expect(shown).toContain('Accepted by Haru');
    expect(shown).not.toContain('"type":"button"');
    expect(shown).not.toContain('please check the result');
  });

  it.each([
    [1, 'This was the last agreed round of changes'],
    [2, 'One round of changes is left'],
    [4, '3 rounds of changes are left'],
  ])('sent back in the first of %i rounds, it says “%s”', async (rounds, words) => {
    const ids = await room.deliver({ rounds });
    await sendBack(ids);
    const shown = await card(deliveryNotice, ids);
    expect(shown).toContain('Changes requested by Haru');
    expect(shown).toContain(words);
  });

  it.each([
    ['ja', '修正は残り1回です'],
    ['zh', '还剩一轮修改'],
  ] as const)('in %s, too', async (locale, words) => {
    const ids = await room.deliver();
    await sendBack(ids);
    expect(await card(deliveryNotice, ids, locale)).toContain(words);
  });
});

it('the team reads which criteria are not met, in which project, and how many rounds are left', async () => {
  const ids = await room.deliver();
  await sendBack(ids);
  const shown = await card(changesRequestedNotice, ids);
  for (const words of ['Website', 'Ask legal', 'Approved by legal', 'Rounds left: 1'])
    expect(shown).toContain(words);
  expect(shown).not.toContain('All five pages');
});

it('a warning is not posted any more once somebody has decided or asked', async () => {
  const ids = await room.deliver();
  const holds = async () => {
    const facts = await windowWarning.load(room.prisma, ids);
    return facts !== undefined && windowWarning.holds?.(facts, room.visit().now);
  };
  expect(await holds()).toBe(true);
  await room.perform(askQuestion, { deliveryId: ids.deliveryId, text: 'Where?' }, room.visit(haru));
  expect(await holds()).toBe(false);
  const other = await room.deliver();
  await room.accept(other);
  const facts = await windowWarning.load(room.prisma, other);
  expect(facts && windowWarning.holds?.(facts, room.visit().now)).toBe(false);
});

describe('a silent acceptance', () => {
  const silent = async () => {
    const ids = await room.deliver();
    await room.passTo('2026-11-30T10:00:00Z');
    return ids;
  };

  it('is told to the client with the way back and its last day, and to the team', async () => {
    const ids = await silent();
    const shown = await card(silentNotice, ids);
    for (const words of ['Accepted without an answer', 'Reopen', 'Mon 7 Dec 2026'])
      expect(shown).toContain(words);
    expect(await card(acceptedNotice, ids)).toContain('Website');
    expect(await card(deliveryNotice, ids)).toContain('Accepted without an answer');
  });

  it('reopened, says by whom and why', async () => {
    const ids = await silent();
    await room.perform(reopenMilestone, { ...ids, reason: 'We were away' }, room.visit(haru));
    for (const about of [silentNotice, deliveryNotice]) {
      const shown = await card(about, ids);
      expect(shown).toContain('Reopened by Haru');
      expect(shown).not.toContain('"type":"button"');
    }
    expect(await card(reopenedNotice, ids)).toContain(
      'Kawa Foods took the silent acceptance back: We were away',
    );
    const facts = await acceptedNotice.load(room.prisma, ids);
    expect(facts && acceptedNotice.holds?.(facts, room.visit().now)).toBe(false);
  });
});

it('what does not exist (any more) is not told', async () => {
  const named = { deliveryId: 'del_0', questionId: 'que_0', milestoneId: 'mil_0', part: '1' };
  const ids = { ...named, dayOffId: 'off_0', endsAt: '2026-11-30T09:00:00Z' };
  for (const { load, name } of notices)
    if (name !== movedNotice.name)
      expect(
        await load(room.prisma, { ...ids, engagementId: '', because: '', told: '' }),
        name,
      ).toBeUndefined();
});
