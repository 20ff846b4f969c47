import { phrase } from '../../kernel/phrase.ts';

/** Words about who signs, in which order, and in whose stead. */
export const text = {
  signers: phrase({ en: 'Signatures, in order', ja: '署名の順序', zh: '签署顺序' }),
  signed: phrase({
    en: '{number}. {who}, {side}: signed {at}',
    ja: '{number}. {side} {who}さん：署名済み（{at}）',
    zh: '{number}. {side} {who}：已签署（{at}）',
  }),
  asked: phrase({
    en: '{number}. {who}, {side}: is asked to sign',
    ja: '{number}. {side} {who}さん：署名待ち',
    zh: '{number}. {side} {who}：等待签署',
  }),
  later: phrase({
    en: '{number}. {who}, {side}: later',
    ja: '{number}. {side} {who}さん：順番待ち',
    zh: '{number}. {side} {who}：尚未轮到',
  }),
  agency: phrase({ en: 'agency', ja: '制作側', zh: '服务方' }),
  signedByAll: phrase({
    en: 'Signed by {who}; complete {at}',
    ja: '{who}さんが署名し、締結しました（{at}）',
    zh: '{who}均已签署（{at} 完成）',
  }),
  signedSoFarTitle: phrase({
    en: 'One signature more: {title}',
    ja: '署名が進みました：{title}',
    zh: '签署有进展：{title}',
  }),
  signedSoFar: phrase({
    en: '{who} signed for {company}, {at}. Now it is with {next}.',
    ja: '{company}の{who}さんが署名しました（{at}）。次は{next}さんの署名です。',
    zh: '{who}已代表{company}签署（{at}）。接下来由{next}签署。',
  }),
  waitsForAgency: phrase({
    en: '{client} has signed. {who} signs for the agency.',
    ja: '{client}の署名は完了しています。制作側の{who}さんが署名します。',
    zh: '{client}已签署，由服务方{who}会签。',
  }),
  countersign: phrase({
    en: '{client} has signed. {who}, please read the agreement and sign it for the agency.',
    ja: '{client}の署名が完了しました。{who}さん、制作側としてご確認のうえ署名をお願いします。',
    zh: '{client}已签署。{who}，请阅读合同并代表服务方会签。',
  }),
  countersigned: phrase({
    en: '{who} signed for {agency}, {at}.',
    ja: '{agency}の{who}さんが署名しました（{at}）。',
    zh: '{who}已代表{agency}签署（{at}）。',
  }),
  delegationTitle: phrase({
    en: 'Somebody else should sign: {title}',
    ja: '署名者変更の依頼：{title}',
    zh: '请求由他人签署：{title}',
  }),
  delegationAsk: phrase({
    en: '{who} at {client} asks that {to} ({email}) signs instead.',
    ja: '{client}の{who}さんから、{to}さん（{email}）が代わりに署名したいとの依頼です。',
    zh: '{client}的{who}请求改由{to}（{email}）签署。',
  }),
  reason: phrase({ en: 'Reason: {reason}', ja: '理由：{reason}', zh: '原因：{reason}' }),
  delegationEffect: phrase({
    en: 'Approve: {to} gets a personal link by e-mail, and {who} can no longer sign. Refuse: {who} is told why, and signs or declines.',
    ja: '承認すると、{to}さんに専用リンクをメールで送り、{who}さんは署名できなくなります。承認しない場合は理由をお伝えし、{who}さんが署名または辞退します。',
    zh: '批准：将向{to}发送专属链接，{who}不能再签署。不批准：将告知{who}原因，由其签署或拒绝。',
  }),
  approve: phrase({ en: 'Approve', ja: '承認する', zh: '批准' }),
  refuse: phrase({ en: 'Refuse', ja: '承認しない', zh: '不批准' }),
  approvedBy: phrase({
    en: 'Approved by {who}, {at}. {to} signs.',
    ja: '{who}さんが承認しました（{at}）。{to}さんが署名します。',
    zh: '{who}已批准（{at}），由{to}签署。',
  }),
  refusedBy: phrase({
    en: 'Refused by {who}, {at}: {reason}',
    ja: '{who}さんが不承認としました（{at}）：{reason}',
    zh: '{who}未批准（{at}）：{reason}',
  }),
  strandedTitle: phrase({
    en: 'Nobody can sign for the agency: {title}',
    ja: '制作側の署名者が不在です：{title}',
    zh: '服务方无人可会签：{title}',
  }),
  stranded: phrase({
    en: '{client} has signed. {who} was to sign for the agency and is no longer an owner or a lead. Please name somebody else.',
    ja: '{client}の署名は完了しています。制作側の署名者である{who}さんはオーナー・リードではなくなったため、別の方を指定してください。',
    zh: '{client}已签署。原定代表服务方会签的{who}已不是所有者或负责人，请指定其他人。',
  }),
  strandedSince: phrase({
    en: '{who} signs for the agency.',
    ja: '{who}さんが制作側として署名します。',
    zh: '由{who}代表服务方会签。',
  }),
  nameAnother: phrase({ en: 'Name another', ja: '署名者を変更', zh: '更换会签人' }),
  withdrawnBy: phrase({
    en: 'No longer open: {who} changed the signer, {at}.',
    ja: '{who}さんが署名者を変更したため、対応は不要です（{at}）。',
    zh: '{who}已更换签署人（{at}），无需再处理。',
  }),
  overNow: phrase({
    en: 'No longer open: the agreement was decided meanwhile.',
    ja: '契約書の手続きが終わったため、対応は不要です。',
    zh: '合同已有结果，无需再处理。',
  }),
  refusedTitle: phrase({
    en: 'The signer stays the same: {title}',
    ja: '署名者は変わりません：{title}',
    zh: '签署人不变：{title}',
  }),
  refusedClient: phrase({
    en: '{who}, it stays with you and not with {to}: {reason}',
    ja: '{who}さん、{to}さんへの変更は見送りとなりました：{reason}',
    zh: '{who}，未能改由{to}签署：{reason}',
  }),
  refusedNext: phrase({
    en: 'You can sign it, decline it, or ask here.',
    ja: '署名または辞退いただくか、こちらでご質問ください。',
    zh: '您可以签署、拒绝，或在此提问。',
  }),
  changedTitle: phrase({
    en: 'Another signer: {title}',
    ja: '署名者が変わりました：{title}',
    zh: '签署人已变更：{title}',
  }),
  changed: phrase({
    en: '{to} signs in place of {who}. Earlier links of {who} no longer open the agreement.',
    ja: '{who}さんに代わり、{to}さんが署名します。{who}さんのリンクは使えなくなりました。',
    zh: '改由{to}代替{who}签署。{who}先前的链接已失效。',
  }),
  bouncedTitle: phrase({
    en: 'The e-mail did not arrive: {title}',
    ja: 'メールが届きませんでした：{title}',
    zh: '邮件未能送达：{title}',
  }),
  bounced: phrase({
    en: 'The link for {who} at {client} could not be delivered to {email}. The card in the client’s channel still works.',
    ja: '{client}の{who}さん宛てのリンクを {email} に届けられませんでした。クライアントのチャンネルのカードは引き続き使えます。',
    zh: '发给{client}的{who}的链接未能送达 {email}。客户频道中的卡片仍可使用。',
  }),
  bouncedNext: phrase({
    en: 'Correct the address and the link goes out again.',
    ja: '宛先を訂正すると、リンクを再送します。',
    zh: '更正地址后将重新发送链接。',
  }),
  serverSaid: phrase({ en: 'The mail server', ja: 'メールサーバーの回答', zh: '邮件服务器' }),
  correct: phrase({ en: 'Correct recipient', ja: '宛先を訂正', zh: '更正收件人' }),
  correctedSince: phrase({
    en: 'Corrected: {who}, {email}',
    ja: '訂正済み：{who}さん、{email}',
    zh: '已更正：{who}，{email}',
  }),
  signedSince: phrase({
    en: '{who} has signed meanwhile.',
    ja: '{who}さんは署名済みです。',
    zh: '{who}已签署。',
  }),
} as const;
