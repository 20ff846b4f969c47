import type { CertificateAction, CertificateSigner } from '../../kernel/documents.ts';
import { type Phrase, phrase } from '../../kernel/phrase.ts';

export const words = {
  title: phrase({ en: 'Certificate of signature', ja: '署名証明書', zh: '签署证书' }),
  about: phrase({
    en: 'This certificate records how the agreement before it was signed. It is part of the signed file.',
    ja: '本証明書は、前掲の契約書がどのように署名されたかを記録したもので、署名済みファイルの一部です。',
    zh: '本证书记录前述合同的签署过程，是已签署文件的组成部分。',
  }),
  footer: phrase({
    en: 'Signed PDF: SHA-256 {hash}',
    ja: '署名対象PDF：SHA-256 {hash}',
    zh: '签署的PDF：SHA-256 {hash}',
  }),
  signedAt: phrase({
    en: 'Signed electronically on {time}',
    ja: '電子署名日時：{time}',
    zh: '电子签署时间：{time}',
  }),
  document: phrase({ en: 'Document', ja: '文書', zh: '文件' }),
  documentTitle: phrase({ en: 'Title', ja: '件名', zh: '标题' }),
  file: phrase({ en: 'File', ja: 'ファイル名', zh: '文件名' }),
  reference: phrase({ en: 'Reference', ja: '管理番号', zh: '编号' }),
  version: phrase({ en: 'Version', ja: '版', zh: '版本' }),
  template: phrase({ en: 'Template', ja: 'ひな形', zh: '模板' }),
  templateVersion: phrase({
    en: '{id}, version {version}',
    ja: '{id}、第{version}版',
    zh: '{id}，第{version}版',
  }),
  sha256: phrase({ en: 'SHA-256 of the PDF shown', ja: '表示したPDFのSHA-256', zh: '所展示PDF的SHA-256' }),
  attached: phrase({
    en: 'The PDF that was shown is attached to this file, byte for byte.',
    ja: '表示したPDFそのものを、本ファイルに添付しています。',
    zh: '所展示的PDF原件已逐字节附于本文件。',
  }),
  signer: phrase({ en: 'Signer', ja: '署名者', zh: '签署人' }),
  signerOf: phrase({ en: 'Signer {number}', ja: '署名者 {number}', zh: '签署人 {number}' }),
  role: phrase({ en: 'Signs for', ja: '署名の立場', zh: '签署身份' }),
  insteadOf: phrase({ en: 'In place of', ja: '変更前の署名者', zh: '原定签署人' }),
  signedOn: phrase({ en: 'Signed at', ja: '署名日時', zh: '签署时间' }),
  alsoChecked: phrase({ en: 'Also checked', ja: '追加の本人確認', zh: '附加身份验证' }),
  name: phrase({ en: 'Name', ja: '氏名', zh: '姓名' }),
  typedName: phrase({ en: 'Name as typed', ja: '入力された氏名', zh: '输入的姓名' }),
  email: phrase({ en: 'E-mail', ja: 'メールアドレス', zh: '电子邮箱' }),
  slackUser: phrase({ en: 'Slack user', ja: 'SlackユーザーID', zh: 'Slack 用户 ID' }),
  slackTeam: phrase({ en: 'Slack workspace', ja: 'SlackワークスペースID', zh: 'Slack 工作区 ID' }),
  ip: phrase({ en: 'IP address', ja: 'IPアドレス', zh: 'IP 地址' }),
  userAgent: phrase({ en: 'Browser', ja: 'ブラウザー', zh: '浏览器' }),
  provider: phrase({ en: 'Signed through', ja: '署名方法', zh: '签署方式' }),
  statements: phrase({ en: 'Statements agreed to', ja: '同意した文言', zh: '已确认的声明' }),
  events: phrase({ en: 'Events', ja: '操作の記録', zh: '操作记录' }),
  time: phrase({ en: 'Time (UTC)', ja: '日時（UTC）', zh: '时间（UTC）' }),
  event: phrase({ en: 'Event', ja: '操作', zh: '操作' }),
  by: phrase({ en: 'By', ja: '操作者', zh: '操作人' }),
  from: phrase({ en: 'From', ja: '接続元', zh: '来源' }),
  law: phrase({ en: 'What this signature is in law', ja: '本署名の法的性質', zh: '本签名的法律性质' }),
  is: phrase({
    en: 'A simple electronic signature: a person who was given a personal link stated the intent to sign, typed a name and confirmed. Such a signature is not denied legal effect for being electronic (eIDAS Article 25(1); US ESIGN and UETA). In Japan and China contracts of this kind may be concluded in electronic form.',
    ja: '簡易な電子署名（Simple Electronic Signature）です。個別のリンクを受け取った方が、署名の意思を表明し、氏名を入力して確定しました。電子的であることのみを理由に法的効力を否定されることはありません（eIDAS規則第25条第1項、米国ESIGN法・UETA）。日本では、契約は原則として方式を問わず成立します（民法第522条第2項）。',
    zh: '本签名属于简单电子签名：持有个人链接的人表明签署意愿、输入姓名并予以确认。电子签名不因其电子形式而被否认法律效力（欧盟 eIDAS 第25条第1款；美国 ESIGN 与 UETA）。根据中国《电子签名法》，当事人可以约定使用电子签名。',
  }),
  isNot: phrase({
    en: 'It is not an advanced or qualified electronic signature, and it does not carry the presumption of authenticity of Article 3 of the Japanese Act on Electronic Signatures or of a “reliable” signature under Article 13 of the Chinese Electronic Signature Law. Where the law prescribes a form, it may not be enough.',
    ja: '高度電子署名・適格電子署名ではなく、電子署名法第3条による真正な成立の推定も受けません。中国電子署名法第13条の「信頼できる電子署名」にも当たりません。法令が方式を定める契約では、本署名で足りない場合があります。',
    zh: '本签名不是高级或合格电子签名，不具有日本《电子签名法》第3条规定的真实性推定，也不属于中国《电子签名法》第13条所称的“可靠的电子签名”。法律规定特定形式的，本签名可能不足以满足要求。',
  }),
  seal: phrase({
    en: 'This file is sealed: {sender} added a digital signature over all of it, with a certificate it issued itself. PDF readers show with it that nothing was changed since. It is the sender’s seal, not the signer’s signature; no authority has confirmed who holds the certificate, and PDF readers say so. Where the seal holds a timestamp, the authority named there confirms its time; without one the time is the sender’s own statement.',
    ja: '本ファイルは、{sender}が自ら発行した証明書による電子署名（電子シール）で全体を封印しています。以後の改変の有無は、PDFビューアーで確認できます。これは送付者による封印であり、署名者の署名ではありません。証明書の保有者は認証局の確認を受けておらず、PDFビューアーにもその旨が表示されます。タイムスタンプが付されている場合は、記載の時刻認証局が時刻を証明します。ない場合、時刻は送付者の申告によるものです。',
    zh: '本文件由{sender}以自行签发的证书对全文加盖数字签名（电子封签）。此后是否有改动，可在PDF阅读器中核验。该封签属于发送方，并非签署人的签名；证书持有者未经认证机构确认，PDF阅读器会如此提示。封签带有时间戳的，由其中所列机构证明时间；没有时间戳的，时间仅为发送方的声明。',
  }),
  check: phrase({
    en: 'To check: take the attached PDF, compute its SHA-256 and compare it with the value above.',
    ja: '確認方法：添付のPDFのSHA-256を計算し、上記の値と照合してください。',
    zh: '核验方法：取出所附PDF，计算其SHA-256并与上述数值比对。',
  }),
} as const;

type Check = NonNullable<CertificateSigner['check']>;

export const checks: Record<Check, Phrase<never>> = {
  slack: phrase({
    en: 'One-time code by Slack direct message',
    ja: 'SlackのDMで届く確認コード',
    zh: '通过 Slack 私信发送的验证码',
  }),
  'e-mail': phrase({
    en: 'One-time code by e-mail',
    ja: 'メールで届く確認コード',
    zh: '通过邮件发送的验证码',
  }),
  'access-code': phrase({ en: 'Access code', ja: 'アクセスコード', zh: '访问码' }),
  phone: phrase({ en: 'Telephone', ja: '電話番号による認証', zh: '手机验证' }),
};

export const actions: Record<CertificateAction, Phrase<never>> = {
  created: phrase({ en: 'Document made', ja: '文書を作成', zh: '生成文件' }),
  approved: phrase({ en: 'Approved for sending', ja: '送付を承認', zh: '批准发送' }),
  'approval-asked': phrase({ en: 'Approval asked for', ja: '承認を依頼', zh: '提交审批' }),
  released: phrase({ en: 'Released for sending', ja: '送付を確定', zh: '确认发送' }),
  asked: phrase({ en: 'Asked to sign', ja: '署名を依頼', zh: '请求签署' }),
  sent: phrase({ en: 'Sent', ja: '送付', zh: '发送' }),
  reminded: phrase({ en: 'Reminder sent', ja: 'リマインド送信', zh: '发送提醒' }),
  mailed: phrase({ en: 'Link sent by e-mail', ja: 'リンクをメールで送付', zh: '通过邮件发送链接' }),
  opened: phrase({ en: 'Opened', ja: '開封', zh: '打开' }),
  viewed: phrase({ en: 'Viewed', ja: '閲覧', zh: '查看' }),
  downloaded: phrase({ en: 'Downloaded', ja: 'ダウンロード', zh: '下载' }),
  consented: phrase({
    en: 'Consented to deal electronically',
    ja: '電子的な手続きに同意',
    zh: '同意以电子方式办理',
  }),
  'code-asked': phrase({ en: 'One-time code asked for', ja: '確認コードを請求', zh: '请求验证码' }),
  'code-sent': phrase({ en: 'One-time code sent', ja: '確認コードを送信', zh: '发送验证码' }),
  'code-confirmed': phrase({ en: 'One-time code confirmed', ja: '確認コードを確認', zh: '验证码通过' }),
  signed: phrase({ en: 'Signed', ja: '署名', zh: '签署' }),
  declined: phrase({ en: 'Declined', ja: '辞退', zh: '拒签' }),
  voided: phrase({ en: 'Voided', ja: '取消', zh: '作废' }),
  expired: phrase({ en: 'Expired', ja: '期限切れ', zh: '已过期' }),
  delivered: phrase({ en: 'Copy delivered', ja: '控えを送付', zh: '送达副本' }),
  'delegation-asked': phrase({
    en: 'Asked that somebody else sign',
    ja: '署名者の変更を依頼',
    zh: '请求由他人签署',
  }),
  delegated: phrase({
    en: 'Signer changed on request',
    ja: '依頼により署名者を変更',
    zh: '应请求更换签署人',
  }),
  'delegation-refused': phrase({
    en: 'Change of signer refused',
    ja: '署名者の変更を不承認',
    zh: '未同意更换签署人',
  }),
  corrected: phrase({ en: 'Recipient corrected', ja: '宛先を訂正', zh: '更正收件人' }),
  bounced: phrase({ en: 'E-mail returned', ja: 'メール不達', zh: '邮件被退回' }),
  'authentication-failed': phrase({ en: 'Check not passed', ja: '本人確認に失敗', zh: '身份验证未通过' }),
  'provider-event': phrase({
    en: 'Recorded by the provider',
    ja: '署名サービスの記録',
    zh: '签署平台的记录',
  }),
};
