import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttons as handlers } from '../../commands/index.ts';
import {
  changeAskedNotice,
  changeDecidedNotice,
  changeInvitation,
  changeReceivedNotice,
  notices,
  proposalNotice,
} from '../../src/changes/notices.ts';
import { type Locale, locales } from '../../src/kernel/locale.ts';
import type { Notice } from '../../src/kernel/notice.ts';
import { renderCard } from '../../src/surface/card.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { type ChangeRoom, openChangeRoom } from './change-room.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

describe('the cards', () => {
  async function card({ params, load, say }: Notice, about: object, locale: Locale = 'en'): Promise<string> {
    const facts = await load(room.prisma, params.parse(about));
    for (const one of locales) expectWithinLimits(renderCard(say(facts), one).blocks);
    for (const button of say(facts).buttons ?? [])
      expect(handlers.map(({ press }) => press)).toContain(button.press);
    const { text, blocks } = renderCard(say(facts), locale);
    return `${text} ${JSON.stringify(blocks)}`;
  }

  it('the proposal says what changes, what it costs, until when, and carries the proposal that was seen', async () => {
    const { changeId } = await room.assessed();
    const shown = await card(proposalNotice, { changeId });
    const words = [
      'JPY 50,000',
      'JPY 450,000',
      'Wireframes',
      'Thu 3 Dec 2026',
      'Only a banner',
      'Agree',
      'Choose another option',
      'Decline',
      'It becomes part of the agreement',
      'Haru, Yuki',
    ];
    for (const one of [...words, (await room.seen(changeId)).proposal]) expect(shown).toContain(one);
  });

  it.each([
    ['agreed', (id: string) => room.agree(id), 'Agreed by Haru'],
    ['declined', (id: string) => room.decline(id), 'Declined by Haru'],
    ['sent back', (id: string) => room.choose(id, 1), 'Another option was chosen: Only a banner'],
  ] as const)('%s, says so and has no buttons', async (_how, decide, words) => {
    const { changeId } = await room.assessed();
    await decide(changeId);
    const shown = await card(proposalNotice, { changeId });
    expect(shown).toContain(words);
    expect(shown).not.toContain('"type":"button"');
    expect(shown).not.toContain('please decide by');
  });

  it('agreed, the new total counts the difference once', async () => {
    const { changeId } = await room.assessed();
    await room.agree(changeId);
    expect(await card(proposalNotice, { changeId })).toContain('JPY 450,000');
    expect(await card(changeDecidedNotice, { changeId })).toContain('Website');
  });

  it('the team assesses from its card once, and sees the option that was preferred', async () => {
    const { engagementId } = await room.engagement();
    const { changeId } = await room.ask(engagementId);
    expect(await card(changeAskedNotice, { changeId })).toContain('"Assess"');
    await room.assess(changeId);
    const shown = await card(changeAskedNotice, { changeId });
    expect(shown).toContain('Assessed by Aoi');
    expect(shown).not.toContain('"Assess"');
    await room.choose(changeId, 1);
    expect(await card(changeAskedNotice, { changeId })).toContain('Preferred option');
    expect(await card(changeReceivedNotice, { changeId })).toContain('the present plan stands');
  });

  it('the way in stands on a card of its own', async () => {
    const { engagementId } = await room.engagement();
    expect(await card(changeInvitation, { engagementId })).toContain('Request a change');
  });

  it('what does not exist is not told', async () => {
    for (const { load, name } of notices)
      if (name !== changeInvitation.name)
        expect(await load(room.prisma, { changeId: 'chg_0', engagementId: '' })).toBeUndefined();
  });
});
