import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeClosings } from '../../../commands/intake/draft.ts';
import { invite, invited } from '../../../commands/intake/invite.ts';
import { tell, told } from '../../../commands/intake/tell.ts';
import { reactions as clientReactions } from '../../../src/clients/reactions.ts';
import { reactions } from '../../../src/engagements/reactions.ts';
import type { Guest } from '../../../src/kernel/visit.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { fill, send } from '../fill.ts';
import { modalOf, saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([clientReactions, reactions]);
});
afterAll(() => room.close());

const rin: Guest = {
  kind: 'guest',
  id: 'TMORI:URIN',
  name: 'Rin Mori',
  slackUserId: 'URIN',
  slackTeamId: 'TMORI',
};
const needed = {
  クライアント: '森茶業',
  ご担当者名: '森 凛',
  ご担当者のメールアドレス: 'rin@mori.example',
  案件名: 'オンラインショップ',
  実現したいこと: '海外のお客様にお茶を届ける',
  進め方の確認: 'all',
};

async function invitation() {
  const stand = standAt(room);
  const asked = modalOf(await typed(invite, stand.call(aoi, 'CMORI')));
  const sent = await send(invited, fill(asked.view, { Language: 'ja' }), stand.call(aoi, 'CMORI'));
  expect(saidOf(sent)).toContain('<#CMORI>');
  const { payload } =
    (await room.effects('slack.post')).findLast(({ key }) => key.startsWith('intake-invitation:')) ?? {};
  return tell.value.parse(Object(payload).params);
}

describe('Tell us about your project', () => {
  it('opens the client’s form in the language they were invited in, without what is ours to say', async () => {
    const stand = standAt(room);
    const { view, json } = modalOf(await tell.answer(stand.press(await invitation(), rin), stand.desk));
    expect(view.blocks.filter(({ type }) => type === 'input')).toHaveLength(32);
    expect(json).toContain('プロジェクトについて');
    expect(json).toContain('"initial_value":"Rin Mori"');
    expect(json).not.toContain('クライアントのチャンネル');
  });

  it('takes in, answers with the timeline in that language, and only once', async () => {
    const stand = standAt(room);
    const value = await invitation();
    const { view } = modalOf(await tell.answer(stand.press(value, rin), stand.desk));
    const { json } = modalOf(await send(told, fill(view, needed), stand.call(rin, 'CMORI')));
    expect(json).toContain('キックオフまで');
    const row = await room.prisma.engagement.findFirstOrThrow({
      where: { intake: { id: value.intakeId } },
      include: { acceptor: true },
    });
    expect(row).toMatchObject({ locale: 'ja', acceptor: { name: '森 凛', slackUserId: 'URIN' } });
    await expect(tell.answer(stand.press(value, rin), stand.desk)).rejects.toMatchObject({
      code: 'intake.toldAlready',
    });
  });

  it('half-filled it is kept when it is closed, and resumed', async () => {
    const stand = standAt(room);
    const value = await invitation();
    const { view } = modalOf(await tell.answer(stand.press(value, rin), stand.desk));
    const closing = intakeClosings.find(({ formId }) => formId === 'intake.client');
    await closing?.closed(
      stand.call(rin, 'CMORI'),
      fill(view, { 案件名: '途中まで', 予算: 'まだ未定' }).state,
    );
    const { json } = modalOf(await tell.answer(stand.press(value, rin), stand.desk));
    expect(json).toContain('途中まで');
    expect(json).toContain('まだ未定');
    expect(json).toContain('前回の入力内容を復元しました。');
  });

  it('one of our own people gets the team’s form for that channel', async () => {
    const stand = standAt(room);
    const value = await invitation();
    const { view, json } = modalOf(await tell.answer(stand.press(value, aoi), stand.desk));
    expect(view.callback_id).toBe('intake');
    expect(json).toContain('"initial_conversation":"CMORI"');
  });
});
