import { phrase } from '../kernel/phrase.ts';
import type { StuckState } from './effect.ts';

/** Words about stuck effects. Buttons' English words are fixed in contract.md. */
export const text = {
  title: phrase({
    en: 'Something is stuck: {what}',
    ja: '処理が停止しています：{what}',
    zh: '任务停滞：{what}',
  }),
  what: phrase({ en: 'What', ja: '内容', zh: '内容' }),
  whatValue: phrase({ en: '{kind} ({about})', ja: '{kind}（{about}）', zh: '{kind}（{about}）' }),
  problem: phrase({ en: 'What was said', ja: 'エラー内容', zh: '错误信息' }),
  attempts: phrase({ en: 'Tries', ja: '試行回数', zh: '尝试次数' }),
  since: phrase({ en: 'Last try', ja: '最終試行', zh: '最近一次尝试' }),
  replay: phrase({ en: 'Replay', ja: '再実行', zh: '重试' }),
  park: phrase({ en: 'Park', ja: '保留', zh: '搁置' }),
  drop: phrase({ en: 'Drop', ja: '破棄', zh: '放弃' }),
  replayed: phrase({
    en: 'Replayed by {who}, {at}',
    ja: '{who}さんが再実行しました（{at}）',
    zh: '{who}已重试（{at}）',
  }),
  parked: phrase({
    en: 'Parked by {who}, {at}',
    ja: '{who}さんが保留にしました（{at}）',
    zh: '{who}已搁置（{at}）',
  }),
  dropped: phrase({
    en: 'Dropped by {who}, {at}: {reason}',
    ja: '{who}さんが破棄しました（{at}）：{reason}',
    zh: '{who}已放弃（{at}）：{reason}',
  }),
  done: phrase({ en: 'Done meanwhile.', ja: 'その後、完了しました。', zh: '现已完成。' }),
  underWay: phrase({ en: 'It is being tried again.', ja: '再試行中です。', zh: '正在重试。' }),
} as const;

export const advice: Readonly<Record<StuckState, ReturnType<typeof phrase>>> = {
  refused: phrase({
    en: 'The other side, or a rule, said no. Mend the cause, then replay it.',
    ja: '相手側またはルールにより拒否されました。原因を解消してから再実行してください。',
    zh: '对方或规则拒绝了该操作。请先解决原因，再重试。',
  }),
  unknown: phrase({
    en: 'Nobody can tell whether it happened. Look outside first; replaying looks there again before it acts.',
    ja: '実行されたかどうか確認できません。まず外部をご確認ください。再実行時も先に確認します。',
    zh: '无法确认是否已执行。请先到外部系统核实；重试时也会先查询。',
  }),
  'given-up': phrase({
    en: 'All tries are used up. Replay it when the other side answers again.',
    ja: '試行回数の上限に達しました。相手側が復旧したら再実行してください。',
    zh: '重试次数已用完。待对方恢复后再重试。',
  }),
  parked: phrase({
    en: 'Set aside: it is not tried until somebody replays it.',
    ja: '保留中です。再実行するまで処理されません。',
    zh: '已搁置，重试之前不会执行。',
  }),
};

/** Nobody can look into another's mailbox: it has to be asked. */
export const unknownMail = phrase({
  en: 'Nobody can tell whether the e-mail arrived. Ask the person first: replaying sends it again.',
  ja: 'メールが届いたかどうか確認できません。まずご本人にご確認ください。再実行すると再度送信されます。',
  zh: '无法确认邮件是否已送达。请先向收件人核实；重试会再次发送。',
});
