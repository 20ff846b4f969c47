import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('engagement', {
  unknown: {
    en: 'This project does not exist any more. `/intake list` shows the current ones.',
    ja: 'この案件は存在しません。`/intake list` で現在の一覧をご確認ください。',
    zh: '该项目已不存在。请用 `/intake list` 查看当前项目。',
  },
  notYours: {
    en: 'Only an owner or a lead of the agency can do this. An owner can give roles with `/engawa roles`.',
    ja: 'この操作ができるのは制作側のオーナーまたはリードのみです。権限は `/engawa roles` でオーナーが設定できます。',
    zh: '只有服务方的所有者或负责人可以执行此操作。所有者可用 `/engawa roles` 分配角色。',
  },
  notYourPage: {
    en: 'This page is for the people of {client} whom {agency} knows. Please ask {agency} to introduce you.',
    ja: 'このページは、{agency}に登録されている{client}の方のみご覧いただけます。登録は{agency}へご依頼ください。',
    zh: '此页面仅供{agency}已登记的{client}人员查看。请联系{agency}登记。',
  },
  belowBilled: {
    en: 'The new total {total} would be less than the {billed} already billed. The agency can propose the change anew; what is billed already is lowered with a credit note.',
    ja: '新しい総額 {total} が請求済みの {billed} を下回ります。制作側で変更を提案し直し、請求済みの分はクレジットノートで減額します。',
    zh: '新总额 {total} 低于已开账单的 {billed}。请服务方重新提出变更方案，已开账单部分以贷项通知单冲减。',
  },
  belowZero: {
    en: 'The agreed total cannot become less than nothing. Please assess the change anew.',
    ja: '総額がマイナスになります。変更を再査定してください。',
    zh: '约定总额不能为负。请重新评估该变更。',
  },
  otherCurrency: {
    en: 'This is in {currency}, but the project is agreed in {agreed}.',
    ja: '通貨が {currency} ですが、この案件の通貨は {agreed} です。',
    zh: '此金额为 {currency}，而项目约定币种为 {agreed}。',
  },
  versionPassed: {
    en: 'The agreement has moved on to version {version} meanwhile. Please look again.',
    ja: 'その間に契約が第{version}版になりました。もう一度ご確認ください。',
    zh: '合同已更新为第 {version} 版，请重新查看。',
  },
});
