import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('approval', {
  waiting: {
    en: 'Version {version} waits for approval by {who}. `/agreement status` shows since when.',
    ja: '第{version}版は{who}さんの承認待ちです。`/agreement status` で状況をご確認ください。',
    zh: '第{version}版正等待{who}批准。请用 `/agreement status` 查看进展。',
  },
  yourOwn: {
    en: 'You asked for this approval, so somebody else decides: {who}.',
    ja: 'ご自身が依頼した承認です。判断できるのは{who}さんです。',
    zh: '此项批准由您提出，须由他人决定：{who}。',
  },
  notYours: {
    en: 'Only {who} can decide on this. The others can read along.',
    ja: 'これを判断できるのは{who}さんのみです。',
    zh: '只有{who}可以作出决定。',
  },
  nobody: {
    en: 'There is no owner or lead who could approve this. An owner can give roles with `/engawa roles`.',
    ja: '承認できるオーナーまたはリードがいません。`/engawa roles` でオーナーが権限を設定できます。',
    zh: '没有可以批准的所有者或负责人。所有者可用 `/engawa roles` 分配角色。',
  },
  approvedBefore: {
    en: '{who} has already approved this, {at}.',
    ja: '{who}さんが承認済みです（{at}）。',
    zh: '{who}已批准（{at}）。',
  },
  sentBackBefore: {
    en: '{who} has already sent this back, {at}.',
    ja: '{who}さんが差し戻し済みです（{at}）。',
    zh: '{who}已退回（{at}）。',
  },
  withdrawnBefore: {
    en: 'There is nothing to approve any more: this version was drafted anew or voided. `/agreement status` shows where it stands.',
    ja: 'この版は作り直しまたは取り消しにより、承認の対象ではなくなりました。`/agreement status` で状況をご確認ください。',
    zh: '该版本已重新起草或作废，无需再批准。请用 `/agreement status` 查看进展。',
  },
  ownersOnly: {
    en: 'Only owners can say who approves. Please ask one of them.',
    ja: '承認者を設定できるのはオーナーのみです。オーナーにご依頼ください。',
    zh: '只有所有者可以设置批准人，请联系所有者。',
  },
  approverMissing: {
    en: 'Please choose who approves.',
    ja: '承認者をお選びください。',
    zh: '请选择批准人。',
  },
  notALead: {
    en: '{who} is neither owner nor lead. An owner can change that with `/engawa roles`.',
    ja: '{who}さんはオーナーでもリードでもありません。`/engawa roles` で権限を変更できます。',
    zh: '{who}既不是所有者也不是负责人。所有者可用 `/engawa roles` 更改。',
  },
  notAMember: {
    en: 'Engawa has not met this person yet. Please ask them to type `/engawa help` once, then try again.',
    ja: 'この方はまだEngawaを利用していません。一度 `/engawa help` を入力してもらってから、もう一度お試しください。',
    zh: '此人尚未使用过 Engawa。请其先输入一次 `/engawa help`，然后重试。',
  },
  sameStandIn: {
    en: 'The stand-in has to be somebody other than the approver.',
    ja: '代理の方には、承認者とは別の方をお選びください。',
    zh: '代理人须与批准人不同。',
  },
  amountMissing: {
    en: 'Please enter from which amount on approval is needed.',
    ja: '承認が必要になる金額を入力してください。',
    zh: '请输入需要批准的起始金额。',
  },
  amount: {
    en: 'Please enter an amount in {currency}, for example {example}.',
    ja: '{currency}の金額を入力してください（例：{example}）。',
    zh: '请输入{currency}金额，例如 {example}。',
  },
});
