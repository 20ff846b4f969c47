import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('signing', {
  twice: {
    en: 'One person can sign once. Please name each signer once.',
    ja: '同じ方が二重に署名者になっています。署名者は一度ずつお選びください。',
    zh: '同一人只能签署一次，请勿重复指定签署人。',
  },
  notTheirs: {
    en: 'This person is not known at the client. Enter them as a new signer with name and e-mail.',
    ja: 'この方はクライアントの連絡先に登録されていません。新しい署名者として、名前とメールアドレスを入力してください。',
    zh: '客户联系人中没有此人。请作为新签署人填写姓名和邮箱。',
  },
  unreachable: {
    en: 'Neither Slack nor an e-mail address is known for {who}. Enter them as a new signer with name and e-mail.',
    ja: '{who}さんのSlackもメールアドレスも登録されていません。新しい署名者として、名前とメールアドレスを入力してください。',
    zh: '{who}没有登记 Slack 或电子邮箱。请作为新签署人填写姓名和邮箱。',
  },
  mayNotCountersign: {
    en: 'Only an owner or a lead can countersign for the agency.',
    ja: '制作側として署名できるのは、オーナーまたはリードのみです。',
    zh: '只有所有者或负责人可以代表服务方会签。',
  },
  noPhone: {
    en: 'Enter a telephone number for {who}, with its country code, such as +81 90 1234 5678.',
    ja: '{who}さんの電話番号を国番号付きで入力してください（例：+81 90 1234 5678）。',
    zh: '请填写{who}的电话号码并加国家代码，例如 +86 138 0013 8000。',
  },
  badPhone: {
    en: 'Enter telephone numbers with their country code, such as +81 90 1234 5678, one per line.',
    ja: '電話番号は国番号付きで、1行に1件入力してください（例：+81 90 1234 5678）。',
    zh: '请填写带国家代码的电话号码，每行一个，例如 +86 138 0013 8000。',
  },
  otherPhone: {
    en: 'The telephone of {who} is checked before anybody signs here. To let somebody else sign, void this version and send it again with their number.',
    ja: '署名の前に{who}さんの電話番号を確認する設定です。別の方が署名する場合は、この版を取り下げ、その方の電話番号で再送してください。',
    zh: '签署前须验证{who}的手机号码。如由他人签署，请撤回此版本，并以其号码重新发送。',
  },
  nameMissing: {
    en: 'A new signer needs both a name and an e-mail address.',
    ja: '新しい署名者には、名前とメールアドレスの両方が必要です。',
    zh: '新签署人须同时填写姓名和邮箱。',
  },
  askedBefore: {
    en: 'This has been asked already: that {to} signs instead. The agency is deciding.',
    ja: '{to}さんへの変更をすでに依頼済みです。現在、確認中です。',
    zh: '已请求改由{to}签署，服务方正在处理。',
  },
  onlyClients: {
    en: 'Only the client’s signers can ask for this. Who countersigns for the agency is changed in `/agreement status`.',
    ja: 'この依頼はクライアントの署名者のみ可能です。制作側の署名者は `/agreement status` で変更できます。',
    zh: '只有客户的签署人可以提出。服务方的会签人可在 `/agreement status` 中更换。',
  },
  samePerson: {
    en: 'This is the person who signs now. Please name somebody else.',
    ja: '現在の署名者と同じ方です。別の方をご指定ください。',
    zh: '这就是当前的签署人，请填写其他人。',
  },
  signsAlready: {
    en: '{who} already signs this agreement. Please name somebody else.',
    ja: '{who}さんはすでにこの契約書の署名者です。別の方をご指定ください。',
    zh: '{who}已是本合同的签署人，请填写其他人。',
  },
  codeCannotReach: {
    en: 'A one-time code is asked for here, and it can’t reach {who}. Please name somebody whom it reaches in Slack, or void the agreement and send it with another way.',
    ja: 'この契約書には確認コードが必要ですが、{who}さんに届きません。Slackで受け取れる方を指定するか、取り消して別の送付方法で送り直してください。',
    zh: '本合同须输入验证码，但无法送达{who}。请指定可在 Slack 收到的人，或作废后改用其他方式发送。',
  },
  noMail: {
    en: 'E-mail is not set up here, so no link can reach {who}. Please name somebody who is in Slack.',
    ja: 'メールが設定されていないため、{who}さんにリンクを送れません。Slackを利用している方を指定してください。',
    zh: '尚未设置邮件，无法将链接发送给{who}。请指定使用 Slack 的人。',
  },
  decidedBefore: {
    en: 'This has been decided already, by {who}.',
    ja: 'すでに{who}さんが対応済みです。',
    zh: '{who}已处理过此事。',
  },
  overBefore: {
    en: 'The agreement can no longer be signed, so there is nothing to change. `/agreement status` shows where it stands.',
    ja: 'この契約書にはもう署名できないため、変更できません。`/agreement status` で状況をご確認ください。',
    zh: '该合同已不能签署，无需更改。请用 `/agreement status` 查看进展。',
  },
  signedAlready: {
    en: '{who} has signed already, so this can’t be changed. To start over, void the agreement with `/agreement void`.',
    ja: '{who}さんはすでに署名済みのため変更できません。やり直す場合は `/agreement void` で取り消してください。',
    zh: '{who}已经签署，无法更改。如需重来，请用 `/agreement void` 作废。',
  },
});
