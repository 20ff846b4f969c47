import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('billing-details', {
  unknown: {
    en: 'This change does not exist any more. `/invoice contact` shows what holds now.',
    ja: 'この変更は見つかりません。現在の登録内容は `/invoice contact` でご確認ください。',
    zh: '该变更已不存在。可用 `/invoice contact` 查看当前信息。',
  },
  teamWord: {
    en: 'Only an owner, a lead or finance can ask for this. Please turn to one of them.',
    ja: 'この操作はオーナー、リード、経理のみ可能です。いずれかの担当者にご依頼ください。',
    zh: '只有所有者、负责人或财务可以提出。请联系其中一位。',
  },
  nothingChanges: {
    en: 'This is what holds already. Please change what should be different.',
    ja: '現在の登録内容と同じです。変更する項目を修正してください。',
    zh: '与当前信息相同。请修改需要变更的内容。',
  },
  emailNeeded: {
    en: 'Please give an e-mail address: invoices and questions about them go there.',
    ja: 'メールアドレスを入力してください。請求書とそのご連絡の送付先になります。',
    zh: '请填写邮箱：账单及相关联系将发送到该邮箱。',
  },
  notOurs: {
    en: '{who} belongs to the agency. Please choose somebody of the client.',
    ja: '{who}さんは制作側のメンバーです。クライアントの方をお選びください。',
    zh: '{who}是服务方成员。请选择客户方人员。',
  },
  nobodyConfirms: {
    en: 'Nobody at the client can confirm this in Slack yet. The agency can name who decides with `/engawa roles`.',
    ja: '先方で確認できる方が Slack に登録されていません。`/engawa roles` で決裁者を登録してください。',
    zh: '客户方目前无人可在 Slack 中确认。服务方可用 `/engawa roles` 指定决策人。',
  },
  nobodyElse: {
    en: 'Nobody else can confirm an account at the moment. Please enter it again with `/engawa setup`: it then holds at once.',
    ja: '現在、口座の変更を確認できる別の担当者がいません。`/engawa setup` で再度登録すると、すぐに適用されます。',
    zh: '目前没有其他人可以确认账户。请用 `/engawa setup` 重新登记，将立即生效。',
  },
  notAsker: {
    en: 'Only {who}, who asked for it, can take it back. Whoever is asked to confirm it can say that it is not right.',
    ja: '取り下げられるのは、依頼した{who}さんのみです。確認する方は「心当たりがない」と回答できます。',
    zh: '只有提出申请的{who}可以撤回。被请求确认的人可答复“情况不符”。',
  },
  noOwnAccount: {
    en: '{currency} has no account of its own any more. `/engawa setup` shows what holds now.',
    ja: '{currency} 専用の口座はすでにありません。現在の登録内容は `/engawa setup` でご確認ください。',
    zh: '{currency} 已没有专用账户。可用 `/engawa setup` 查看当前信息。',
  },
  notTheirs: {
    en: 'Only {who} can answer this. Please ask them.',
    ja: 'これに回答できるのは{who}さんのみです。ご本人にご依頼ください。',
    zh: '只有{who}可以答复。请联系本人。',
  },
  ownQuestion: {
    en: 'Another person has to confirm a new account. {who} can.',
    ja: '口座の変更は、別の担当者の確認が必要です。{who}さんが確認できます。',
    zh: '账户变更须由另一人确认。{who}可以确认。',
  },
  answered: {
    en: 'This was already answered: {state}.',
    ja: 'すでに回答済みです（{state}）。',
    zh: '已有答复（{state}）。',
  },
});
