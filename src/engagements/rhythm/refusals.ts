import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('rhythm', {
  notYours: {
    en: 'Only {who} and the leads of the agency can choose this.',
    ja: 'この設定を変更できるのは、{who}さんと制作側のリードのみです。',
    zh: '只有{who}和服务方的负责人可以选择。',
  },
  nobodyDecides: {
    en: 'Nobody is named yet who decides for the client. The agency can name the decision-maker with `/engawa roles`.',
    ja: '決裁者がまだ登録されていません。制作側で `/engawa roles` から登録できます。',
    zh: '尚未指定决策人。服务方可用 `/engawa roles` 指定。',
  },
  closed: {
    en: '“{name}” is closed, so nothing is sent any more.',
    ja: '「{name}」は終了しているため、今後の送付はありません。',
    zh: '“{name}”已结束，不会再发送消息。',
  },
  noSlack: {
    en: 'No decision-maker is known in Slack yet. Please choose another place, or let them press a button in the channel once.',
    ja: '決裁者のSlackアカウントが確認できていません。別の送付先を選ぶか、チャンネルのボタンを一度押していただいてください。',
    zh: '尚未识别到决策人的 Slack 账号。请选择其他方式，或请其先在频道中点击一次按钮。',
  },
  noAddress: {
    en: 'No e-mail address of a decision-maker is known. Please choose another place.',
    ja: '決裁者のメールアドレスが登録されていません。別の送付先をお選びください。',
    zh: '尚未登记决策人的邮箱。请选择其他方式。',
  },
  noMail: {
    en: 'E-mail is not set up here yet. Please choose another place; an owner can see in `/engawa health` what is missing.',
    ja: 'メールの送信が設定されていません。別の送付先をお選びください。設定状況はオーナーが `/engawa health` で確認できます。',
    zh: '尚未设置邮件发送。请选择其他方式；所有者可用 `/engawa health` 查看缺少的设置。',
  },
});
