import { phrase } from '../../kernel/phrase.ts';

/** What an addendum says of a change request that is signed with it. */
export const changeClause = {
  subject: phrase({ en: 'Change #{number}', ja: '変更 #{number}', zh: '变更 #{number}' }),
  heading: phrase({ en: 'Change #{number}', ja: '変更 #{number}', zh: '变更 #{number}' }),
  what: phrase({ en: '- Change: {what}', ja: '- 変更内容：{what}', zh: '- 变更内容：{what}' }),
  impact: phrase({
    en: '- Effect on scope: {impact}',
    ja: '- 範囲への影響：{impact}',
    zh: '- 对范围的影响：{impact}',
  }),
  touches: phrase({
    en: '- Milestone: it takes the place of “{milestone}”.',
    ja: '- マイルストーン：「{milestone}」をこの内容に差し替えます。',
    zh: '- 里程碑：取代“{milestone}”。',
  }),
  adds: phrase({
    en: '- Milestone: a new one is added.',
    ja: '- マイルストーン：新たに追加します。',
    zh: '- 里程碑：新增一个。',
  }),
  difference: phrase({
    en: '- Price difference: {difference}',
    ja: '- 差額：{difference}',
    zh: '- 差额：{difference}',
  }),
  due: phrase({ en: '- New due day: {day}', ja: '- 新しい期日：{day}', zh: '- 新期限：{day}' }),
  moves: phrase({
    en: '- “{title}” moves from {from} to {to}.',
    ja: '- 「{title}」の期日を {from} から {to} に変更します。',
    zh: '- “{title}”的期限由 {from} 改为 {to}。',
  }),
  prevails: phrase({
    en: '- This prevails over milestones, amounts and dates agreed before.',
    ja: '- 本条は、これまでに合意したマイルストーン・金額・期日に優先します。',
    zh: '- 本条优先于此前约定的里程碑、金额和日期。',
  }),
} as const;
