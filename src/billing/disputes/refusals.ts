import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('disputes', {
  unknown: {
    en: 'This dispute is not in the books.',
    ja: 'この異議申し立ては記録にありません。',
    zh: '账簿中没有该争议。',
  },
  over: {
    en: 'This dispute is closed: nothing can be answered any more.',
    ja: 'この異議申し立ては終了しているため、回答できません。',
    zh: '该争议已结束，无法再答复。',
  },
  answered: {
    en: '{who} has answered this dispute already.',
    ja: 'この異議申し立てには{who}さんがすでに回答しています。',
    zh: '{who}已答复该争议。',
  },
  answeredThere: {
    en: 'This dispute was answered at Stripe. The bank decides; the result is told here.',
    ja: 'この異議申し立ては Stripe で回答済みです。銀行の判断が出次第お知らせします。',
    zh: '该争议已在 Stripe 上答复。由银行裁定，结果将在此告知。',
  },
  notStaged: {
    en: 'The evidence is still being put together. Please try again in a few minutes; `/engawa stuck` shows what is in the way.',
    ja: '証拠を準備しています。数分後にもう一度お試しください。進まない場合は `/engawa stuck` でご確認ください。',
    zh: '证据正在整理。请几分钟后再试；如无进展，可用 `/engawa stuck` 查看原因。',
  },
  late: {
    en: 'The time to answer ended {at}. Please look at the dispute at Stripe.',
    ja: '回答期限は {at} でした。Stripe で状況をご確認ください。',
    zh: '答复期限已于 {at} 届满。请在 Stripe 上查看该争议。',
  },
});
