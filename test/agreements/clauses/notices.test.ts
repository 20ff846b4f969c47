import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clauseAskedNotice, clauseDecidedNotice } from '../../../src/agreements/clauses/notices.ts';
import { locales } from '../../../src/kernel/locale.ts';
import type { CardWords } from '../../../src/kernel/notice.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { type ClauseRoom, openClauseRoom } from './clause-room.ts';

describe('the cards about a locked clause', () => {
  let room: ClauseRoom;
  beforeAll(async () => {
    room = await openClauseRoom();
  });
  afterAll(() => room.close());

  const card = (changeId: string, notice = clauseAskedNotice): Promise<CardWords | undefined> =>
    room.prisma.$transaction(async (tx) => {
      const facts = await notice.load(tx, { changeId });
      return facts && (notice.holds?.(facts, room.visit().now) ?? true) ? notice.say(facts) : undefined;
    });
  const seen = (words: CardWords | undefined) =>
    words === undefined ? '' : JSON.stringify(renderCard(words, 'en'));
  const asked = async (wish: object = {}) => {
    const engagementId = await room.drafted();
    const [key = ''] = await room.keys(engagementId, true);
    const text = 'Only <!channel> what is *marked* is confidential.';
    const { changeId } = await room.change(engagementId, {
      clauseKey: key,
      heading: 'Secrets',
      text,
      ...wish,
    });
    return { engagementId, changeId, key };
  };

  it('ask the team: client, project, why, what differs, the effect of yes and no, and who decides', async () => {
    const { changeId } = await asked();
    const words = await card(changeId);
    const said = seen(words);
    for (const part of ['Kawa Foods', 'Website', 'Secrets', 'They always pay so.', 'Aoi', 'Rin', '[+', '[−'])
      expect(said).toContain(part);
    expect(said).toContain('If you approve');
    expect(said).toContain('&lt;!channel&gt;');
    expect(words?.buttons?.map(({ press, value }) => [press, value])).toEqual([
      ['clause.approve', { changeId }],
      ['clause.send-back', { changeId }],
    ]);
    expect(await card(changeId, clauseDecidedNotice)).toBeUndefined();
  });

  it('say when words come from outside, and when a clause would go', async () => {
    expect(seen(await card((await asked({ literal: true })).changeId))).toContain('word for word');
    expect(seen(await card((await asked({ remove: true })).changeId))).toContain('The clause is left out.');
  });

  it('compare with what stands for this project, also once it is decided', async () => {
    const { engagementId, changeId, key } = await asked({ text: 'Secret for two years.' });
    await room.approve(changeId);
    const wish = { clauseKey: key, heading: 'Secrets', text: 'Secret for five years.' };
    const next = await room.change(engagementId, wish);
    const differs = 'Secret for [−two][+five] years.';
    expect(seen(await card(next.changeId))).toContain(differs);
    await room.approve(next.changeId);
    expect(seen(await card(next.changeId))).toContain(differs);
    const gone = await room.change(engagementId, { clauseKey: key, remove: true });
    expect(seen(await card(gone.changeId))).toContain('Secret for five years.');
  });

  it('are settled by the decision, with who and why, and the asker is told', async () => {
    const yes = await asked();
    await room.approve(yes.changeId);
    expect(seen(await card(yes.changeId))).toContain('Approved by Rin');
    const no = await asked();
    await room.sendBack(no.changeId, 'Too far.');
    const settled = await card(no.changeId);
    expect(seen(settled)).toMatch(/Sent back by Rin.*Too far\./);
    expect(settled?.buttons).toBeUndefined();
    for (const locale of locales) {
      const told = await card(no.changeId, clauseDecidedNotice);
      expect(told && JSON.stringify(renderCard(told, locale))).toContain('Too far.');
    }
    const gone = await asked();
    await room.restore(gone.engagementId, gone.key);
    expect(seen(await card(gone.changeId))).toContain('Taken back');
  });

  it('are redrawn when they are settled, replaced, or taken back', async () => {
    const { engagementId, key, changeId } = await asked();
    const redrawn = async () =>
      (await room.effects('slack.redraw')).map(({ payload }) => JSON.stringify(payload));
    const next = await room.change(engagementId, { clauseKey: key, heading: 'Secrets', text: 'Other.' });
    expect(await redrawn()).toContain(JSON.stringify({ subject: changeId }));
    await room.restore(engagementId, key);
    expect(await redrawn()).toContain(JSON.stringify({ subject: next.changeId }));
    const last = await asked();
    await room.approve(last.changeId);
    expect(await redrawn()).toContain(JSON.stringify({ subject: last.changeId }));
  });
});
