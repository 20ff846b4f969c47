import { phrase } from '../kernel/phrase.ts';

/** Words of a member's App Home. */
export const text = {
  waitsTitle: phrase({ en: 'Waiting for you', ja: 'あなたの対応待ち', zh: '等待您处理' }),
  nothing: phrase({
    en: 'Nothing waits for you.',
    ja: '対応待ちはありません。',
    zh: '没有等待您处理的事项。',
  }),
  clientsTitle: phrase({ en: 'Waiting for clients', ja: 'クライアントの対応待ち', zh: '等待客户' }),
  projectsTitle: phrase({ en: 'Projects', ja: '案件', zh: '项目' }),
  none: phrase({
    en: 'There are no projects yet. {command} takes the first client in.',
    ja: '案件はまだありません。{command} で最初のクライアントを登録できます。',
    zh: '还没有项目。用 {command} 登记第一位客户。',
  }),
  youLead: phrase({ en: 'You lead', ja: '担当中', zh: '由您负责' }),
  others: phrase({ en: 'Other projects', ja: 'その他の案件', zh: '其他项目' }),
  project: phrase({
    en: '{client}: {name}, {state}',
    ja: '{client}：{name}（{state}）',
    zh: '{client}：{name}（{state}）',
  }),
  about: phrase({ en: '{project}: {what}', ja: '{project}：{what}', zh: '{project}：{what}' }),
  daysLeft: phrase({
    en: '{what} ({days} business days left)',
    ja: '{what}（残り{days}営業日）',
    zh: '{what}（剩余 {days} 个工作日）',
  }),
  more: phrase({ en: 'and {count} more', ja: '他{count}件', zh: '另有 {count} 项' }),
  stuckTitle: phrase({ en: 'Stuck', ja: '停止中の処理', zh: '停滞的任务' }),
  stuckBody: phrase({
    en: 'Promises that could not be kept: {count}. {command} shows them.',
    ja: '{count}件の処理が停止しています。{command} で確認できます。',
    zh: '有 {count} 项任务停滞。用 {command} 查看。',
  }),
} as const;
