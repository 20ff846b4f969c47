import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('addendum', {
  nothingAgreed: {
    en: 'Nothing is signed yet, so there is nothing to add to. `/agreement draft` drafts the agreement.',
    ja: '締結済みの契約がないため、変更覚書は作成できません。契約書は `/agreement draft` で作成できます。',
    zh: '尚无已签署的合同，无法起草补充合同。请用 `/agreement draft` 起草合同。',
  },
  olderAgreement: {
    en: 'Only changes are signed after the agreement. Please draft an addendum with `/agreement draft`.',
    ja: '締結後に署名するのは変更点のみです。`/agreement draft` で変更覚書を作成してください。',
    zh: '合同签署后只需签署变更部分。请用 `/agreement draft` 起草补充合同。',
  },
  nothingChanges: {
    en: 'This addendum changes nothing yet. Change a clause or a term first: `/agreement draft`.',
    ja: '変更点がまだありません。`/agreement draft` で条項または条件を変更してください。',
    zh: '该补充合同尚无任何变更。请先用 `/agreement draft` 修改条款或条件。',
  },
  sameText: {
    en: 'This is how the clause reads already. Please change its text, or leave the clause as it is.',
    ja: '現在の条文と同じ内容です。文面を変更するか、この条はそのままにしてください。',
    zh: '与现行条款内容相同。请修改内容，或保留原条款。',
  },
  headingNeeded: {
    en: 'Please give the clause a heading: its number stands before it.',
    ja: '条番号とともに表示する見出しを入力してください。',
    zh: '请填写条款标题，编号将显示在标题前。',
  },
  secondNeeded: {
    en: 'The agreement is set in two languages. Please enter heading and text in the second one too.',
    ja: '契約書は二言語です。もう一方の言語の見出しと本文も入力してください。',
    zh: '合同为双语文本。请同时填写另一种语言的标题和内容。',
  },
  secondMissing: {
    en: 'In the second language the text is missing for: {clauses}. Please add it with `/agreement draft`.',
    ja: 'もう一方の言語の本文がない条項があります：{clauses}。`/agreement draft` で追加してください。',
    zh: '以下条款缺少另一种语言的文本：{clauses}。请用 `/agreement draft` 补充。',
  },
  agreedChange: {
    en: 'This clause is change #{number} as the client agreed to it, so it stays as it is. To take it back, void the addendum with `/agreement void`.',
    ja: 'クライアントが合意した変更 #{number} の条項のため、編集できません。取りやめる場合は `/agreement void` で変更覚書を取り消してください。',
    zh: '该条款为客户已同意的变更 #{number}，不能修改。如需撤回，请用 `/agreement void` 作废补充合同。',
  },
  unknownClause: {
    en: 'This clause is not part of the agreement any more. `/agreement preview` shows the text in force.',
    ja: 'この条項は現在の契約にありません。`/agreement preview` で現在有効な全文をご確認ください。',
    zh: '该条款已不在合同中。请用 `/agreement preview` 查看现行有效文本。',
  },
  secondPerson: {
    en: 'This addendum touches a locked clause ({clauses}), so another person has to send it: {who}.',
    ja: 'ロックされた条項（{clauses}）を含むため、作成者以外の方が送付してください：{who}さん。',
    zh: '该补充合同涉及锁定条款（{clauses}），须由起草人以外的人员发送：{who}。',
  },
  outOfDate: {
    en: 'The agreement or its terms changed after this addendum was drafted. Please draft it again with `/agreement draft`.',
    ja: '変更覚書の作成後に契約または条件が変わりました。`/agreement draft` で作り直してください。',
    zh: '起草之后合同或条件有变动。请用 `/agreement draft` 重新起草补充合同。',
  },
  cannotReach: {
    en: '{who} has neither Slack nor an e-mail address here, so nothing can be sent. Add one with `/engawa roles`.',
    ja: '{who}さんのSlackまたはメールアドレスが未登録のため送付できません。`/engawa roles` で登録してください。',
    zh: '{who}没有登记 Slack 或电子邮箱，无法发送。请用 `/engawa roles` 补充。',
  },
});
