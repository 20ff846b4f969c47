import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('intake', {
  agencyMissing: {
    en: 'The agency is not set up yet. An owner can do it with `/engawa setup`.',
    ja: '制作側の設定がまだ済んでいません。オーナーが `/engawa setup` で設定できます。',
    zh: '尚未完成服务方设置。所有者可用 `/engawa setup` 进行设置。',
  },
  takenInAlready: {
    en: 'This form was sent already. `/intake list` shows the project.',
    ja: 'このフォームはすでに送信済みです。案件は `/intake list` で確認できます。',
    zh: '此表单已提交。可用 `/intake list` 查看项目。',
  },
  toldAlready: {
    en: 'Thank you, we have received this already. For another project, please ask us for a new form.',
    ja: 'ご回答はすでに届いています。別の案件については、新しいフォームをお申し付けください。',
    zh: '我们已收到您的回答。如有其他项目，请向我们索取新表单。',
  },
  notInvited: {
    en: 'Please use the button “Tell us about your project” in the shared channel.',
    ja: '共有チャンネルの「プロジェクトについて教えてください」ボタンをご利用ください。',
    zh: '请使用共享频道中的“介绍您的项目”按钮。',
  },
  membersOnly: {
    en: 'Only the agency’s own people can do this.',
    ja: 'この操作は制作側のメンバーのみ行えます。',
    zh: '只有服务方成员可以执行此操作。',
  },
  noChannel: {
    en: 'Please use this in the channel that you share with the client.',
    ja: 'クライアントとの共有チャンネルでご利用ください。',
    zh: '请在与客户共享的频道中使用。',
  },
  teamChannel: {
    en: 'This is the team’s own channel. Please choose the one that you share with the client.',
    ja: 'これはチーム用のチャンネルです。クライアントとの共有チャンネルをお選びください。',
    zh: '这是团队内部频道。请选择与客户共享的频道。',
  },
  timeZone: {
    en: '“{typed}” is not a time zone. Please enter one such as Asia/Tokyo.',
    ja: '「{typed}」というタイムゾーンはありません（例：Asia/Tokyo）。',
    zh: '“{typed}”不是有效时区，请填写如 Asia/Shanghai。',
  },
  country: {
    en: '“{typed}” is not a country whose holidays we know. Please enter one such as Japan or JP.',
    ja: '「{typed}」の祝日情報がありません。国名または国コードを入力してください（例：日本、JP）。',
    zh: '“{typed}”不是已知国家。请填写国家名称或代码，例如 中国 或 CN。',
  },
  currency: {
    en: '“{typed}” is not a currency. Please choose one such as JPY or USD.',
    ja: '「{typed}」という通貨はありません（例：JPY、USD）。',
    zh: '“{typed}”不是有效币种，请选择如 CNY、USD。',
  },
  budget: {
    en: 'Please enter an amount in {currency}, or a range such as 500,000 – 800,000.',
    ja: '{currency}の金額、または範囲を入力してください（例：500,000 – 800,000）。',
    zh: '请填写{currency}金额或范围，例如 500,000 – 800,000。',
  },
  wantedInThePast: {
    en: '{day} has passed. Please choose a later day, or leave it open.',
    ja: '{day} は過ぎています。以降の日付を選ぶか、空欄にしてください。',
    zh: '{day} 已过。请选择之后的日期，或留空。',
  },
  oneOfUs: {
    en: 'This is one of the agency’s own people. Please choose a person of the client.',
    ja: '制作側のメンバーが選ばれています。クライアント側の方をお選びください。',
    zh: '所选为服务方成员。请选择客户方人员。',
  },
  samePerson: {
    en: 'The stand-in acts when the decision-maker is away. Please choose another person.',
    ja: '代理の方は、決裁者とは別の方をお選びください。',
    zh: '代理人须与决策人不同，请另选一位。',
  },
  notAcknowledged: {
    en: 'Please go through the ways of working and tick every point; {missing} still to go.',
    ja: '進め方をご確認のうえ、すべてにチェックしてください（残り{missing}件）。',
    zh: '请逐条确认合作方式并全部勾选，还有 {missing} 项。',
  },
  engagementUnknown: {
    en: 'This project does not exist any more. `/intake list` shows the current ones.',
    ja: 'この案件は存在しません。`/intake list` で現在の一覧をご確認ください。',
    zh: '该项目已不存在。请用 `/intake list` 查看当前项目。',
  },
  mayNotName: {
    en: 'Only owners and leads can name who decides. Please ask one of them.',
    ja: '決裁者を登録できるのはオーナーとリードのみです。担当者にご依頼ください。',
    zh: '只有所有者和负责人可以指定决策人，请联系他们。',
  },
});
