import { TEAM } from '../../test/support/house.ts';
import type { Narrator } from './narrator.ts';
import { sign } from './sign.ts';
import { MINATO, type Stage } from './stage.ts';

/** A client who reads Japanese, beside an agency that goes on in English. */
export async function playSecondClient({ aoi, hana, mio }: Stage, narrator: Narrator): Promise<void> {
  const { chapter, commands, answers, presses, isTold, sees } = narrator;
  await chapter('8 · A second client, in Japanese');
  await commands(aoi, '/intake invite', { Language: '日本語' }, MINATO);
  await sees(hana, 'プロジェクトのご相談', MINATO);
  await answers(
    hana,
    'プロジェクトについて教えてください',
    'プロジェクトのご相談',
    {
      クライアント: 'みなと商事',
      ご担当者名: '山本 花',
      ご担当者のメールアドレス: 'hana@minato.example',
      案件名: '採用サイト',
      実現したいこと: '応募がサイトで完結する',
      決裁者: '山本 花',
      進め方の確認: '*',
    },
    MINATO,
  );
  await sees(hana, '採用サイト：キックオフまでの流れ', MINATO);
  await commands(
    aoi,
    '/milestone add',
    {
      Title: 'デザイン',
      Outcome: '全ページのデザインが決まっている',
      'Acceptance criteria': 'トップと募集要項',
      Amount: '400,000',
      Due: '2027-01-20',
    },
    MINATO,
  );
  await commands(aoi, '/agreement draft', { Deposit: '0', 'Start day': '2026-12-14' }, MINATO);
  await commands(aoi, '/agreement send', {}, MINATO);
  await sees(hana, '確認して署名', MINATO);
  await isTold(hana, '確認して署名', 'ご署名のお願い', MINATO);
  await sign(hana, MINATO, narrator);
  await commands(
    aoi,
    '/milestone deliver',
    { Milestone: 'デザイン', 'What was delivered': 'デザイン一式', Proof: 'https://minato.example/design' },
    MINATO,
  );
  await sees(hana, '納品：デザイン', MINATO);
  await presses(hana, '承認する', '納品：デザイン', MINATO);
  await sees(hana, '山本 花さんが承認しました', MINATO);
  await presses(mio, 'Approve and send', 'JPY 400,000', TEAM);
  await sees(hana, '2026-0004', MINATO);
}
