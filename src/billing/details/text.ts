import { phrase } from '../../kernel/phrase.ts';

/** Words of the cards about changes of contact, address and account. */
export const text = {
  pair: phrase({ en: '{label}: {value}', ja: '{label}: {value}', zh: '{label}: {value}' }),
  now: phrase({ en: 'Now', ja: '現在', zh: '目前' }),
  instead: phrase({ en: 'From then on', ja: '変更後', zh: '变更后' }),
  nothing: phrase({ en: 'Nothing was given yet', ja: '登録なし', zh: '尚未登记' }),
  name: phrase({ en: 'Name', ja: 'お名前', zh: '姓名' }),
  email: phrase({ en: 'E-mail', ja: 'メール', zh: '邮箱' }),
  legalName: phrase({ en: 'Company', ja: '会社名', zh: '公司名称' }),
  address: phrase({ en: 'Address', ja: '住所', zh: '地址' }),
  taxNumber: phrase({ en: 'Tax number', ja: '税務番号', zh: '税号' }),
  everyCurrency: phrase({
    en: 'For every currency without an account of its own',
    ja: '専用口座のない全通貨',
    zh: '适用于未设专用账户的所有币种',
  }),
  ofCurrency: phrase({ en: 'For {currency}', ja: '{currency} 用', zh: '用于 {currency}' }),

  contactTitle: phrase({
    en: 'Please confirm: another billing contact',
    ja: 'ご確認ください：請求先担当者の変更',
    zh: '请确认：更换账单联系人',
  }),
  addressTitle: phrase({
    en: 'Please confirm: other billing details',
    ja: 'ご確認ください：請求先情報の変更',
    zh: '请确认：变更账单信息',
  }),
  bankTitle: phrase({
    en: 'Please confirm: another bank account',
    ja: 'ご確認ください：振込先口座の変更',
    zh: '请确认：变更收款账户',
  }),
  askContact: phrase({
    en: '{who}, {asker} asks to change to whom invoices for “{project}” go from now on.',
    ja: '{who}さん、{asker}さんより、「{project}」の請求書の送付先を変更したいとのご連絡がありました。',
    zh: '{who}，{asker}提出今后变更“{project}”账单的接收人信息。',
  }),
  askAddress: phrase({
    en: '{who}, {asker} asks that your invoices bear other details from now on.',
    ja: '{who}さん、{asker}さんより、請求書の記載情報を変更したいとのご連絡がありました。',
    zh: '{who}，{asker}提出今后变更贵方账单上的信息。',
  }),
  askBank: phrase({
    en: '{asker} has entered another account for our invoices. {who} can confirm it.',
    ja: '{asker}さんが請求書の振込先口座の変更を登録しました。{who}さんが確認できます。',
    zh: '{asker}登记了新的收款账户。可由{who}确认。',
  }),
  askTakeAway: phrase({
    en: '{asker} asks to take this account away, so that later invoices name the usual one. {who} can confirm it.',
    ja: '{asker}さんより、この専用口座の削除の依頼がありました。今後の請求書には通常の口座を記載します。{who}さんが確認できます。',
    zh: '{asker}申请移除该专用账户，此后账单使用常用账户。可由{who}确认。',
  }),
  takeAwayWasAsked: phrase({
    en: '{asker} has asked to take this account away.',
    ja: '{asker}さんが専用口座の削除を依頼しました。',
    zh: '{asker}申请移除该专用账户。',
  }),
  takenAway: phrase({
    en: '{currency} has no account of its own: the usual one stands on its invoices',
    ja: '{currency} の専用口座なし（通常の口座を記載）',
    zh: '{currency} 不设专用账户，使用常用账户',
  }),
  keepOpen: phrase({
    en: 'Unpaid invoices that keep the account from before ({count}): {numbers}. Please leave it open until they are paid, or bill them again first.',
    ja: '変更前の口座のままの未入金の請求書（{count}件）：{numbers}。入金されるまで口座を残すか、先に請求し直してください。',
    zh: '仍使用原账户的未付账单（{count} 张）：{numbers}。付清前请勿注销该账户，或先重新开具账单。',
  }),
  onlyIfKnown: phrase({
    en: 'Please confirm only if you know of it. Whoever gets the invoices is asked for the money.',
    ja: 'お心当たりがある場合のみご確認ください。ご請求は変更後の送付先に届きます。',
    zh: '仅在您知情时确认。此后账单将发给该联系人或使用该信息。',
  }),
  bankCheck: phrase({
    en: 'Please compare it with the bank’s letter, and ask in person or by telephone. Clients will pay there.',
    ja: '銀行の書類と照合し、登録者に直接または電話でご確認ください。今後のお支払い先になります。',
    zh: '请与银行文件核对，并当面或电话向登记人确认。此后客户将向该账户付款。',
  }),
  wasAsked: phrase({
    en: '{asker} has asked for this, about “{project}”.',
    ja: '「{project}」について、{asker}さんより変更のご連絡がありました。',
    zh: '{asker}就“{project}”提出了此变更。',
  }),
  bankWasAsked: phrase({
    en: '{asker} has entered this account.',
    ja: '{asker}さんが登録した口座です。',
    zh: '该账户由{asker}登记。',
  }),
  reminderTitle: phrase({
    en: 'Billing details wait for your answer',
    ja: '請求先の変更がご確認待ちです',
    zh: '账单信息变更等待您的答复',
  }),
  reminder: phrase({
    en: '{who}, please answer by {day}. Without an answer everything stays as it is.',
    ja: '{who}さん、{day} までにご回答をお願いします。ご回答がない場合は現在のままとなります。',
    zh: '{who}，请于 {day} 前答复。逾期未答复则维持现状。',
  }),

  confirm: phrase({ en: 'Confirm', ja: '確認する', zh: '确认' }),
  notRight: phrase({ en: 'That is not right', ja: '心当たりがない', zh: '情况不符' }),
  takeBack: phrase({ en: 'Take it back', ja: '依頼を取り下げる', zh: '撤回申请' }),
  sure: phrase({ en: 'Confirm the change', ja: '変更の確認', zh: '确认变更' }),
  sureBody: phrase({
    en: 'It holds for all invoices that are approved from now on.',
    ja: '今後承認される請求書すべてに適用されます。',
    zh: '将适用于此后批准的所有账单。',
  }),
  until: phrase({
    en: 'Until it is confirmed, invoices go out as before. Without an answer by {day}, everything stays as it is.',
    ja: '確認されるまで、請求書はこれまでどおり送付します。{day} までにご回答がない場合は現在のままとなります。',
    zh: '确认之前，账单仍按原信息发送。{day} 前未答复则维持现状。',
  }),
  untilBank: phrase({
    en: 'Until it is confirmed, invoices name the account from before. Without an answer by {day}, it stays.',
    ja: '確認されるまで、請求書にはこれまでの口座を記載します。{day} までに回答がない場合は変更されません。',
    zh: '确认之前，账单仍使用原账户。{day} 前未答复则不变更。',
  }),
  confirmedBy: phrase({
    en: 'Confirmed by {who}, {at}. It holds for invoices that are approved from now on.',
    ja: '{who}さんが確認しました（{at}）。今後承認される請求書に適用されます。',
    zh: '{who}已确认（{at}），适用于此后批准的账单。',
  }),
  refusedBy: phrase({
    en: '{who} said that this is not right, {at}. Everything stays as it was.',
    ja: '{who}さんより、心当たりがないとの回答がありました（{at}）。変更はありません。',
    zh: '{who}表示情况不符（{at}）。维持原状。',
  }),
  expired: phrase({
    en: 'Nobody answered in time. Everything stays as it was.',
    ja: '期限までに回答がなかったため、変更はありません。',
    zh: '逾期未答复，维持原状。',
  }),
  replaced: phrase({
    en: 'Another request took the place of this one.',
    ja: '別の変更依頼に置き換えられました。',
    zh: '已由新的变更请求取代。',
  }),

  takenBack: phrase({
    en: '{who} took it back, {at}. Everything stays as it was.',
    ja: '{who}さんが取り下げました（{at}）。変更はありません。',
    zh: '{who}已撤回（{at}）。维持原状。',
  }),

  confirmedTitle: phrase({
    en: 'New billing details: {client}',
    ja: '請求先の変更：{client}',
    zh: '账单信息已变更：{client}',
  }),
  confirmedTeam: phrase({
    en: '{who} has confirmed them, for “{project}”.',
    ja: '「{project}」について、{who}さんが確認しました。',
    zh: '{who}已就“{project}”确认。',
  }),
  fromNowOn: phrase({
    en: 'Invoices that are approved from now on follow them; those before stay as they are.',
    ja: '今後承認する請求書に適用されます。承認済みの請求書は変わりません。',
    zh: '此后批准的账单将采用新信息，此前的账单不变。',
  }),
  fraudTitle: phrase({
    en: 'A change of billing details was refused: {client}',
    ja: '請求先・口座の変更が否認されました：{client}',
    zh: '账单信息变更被否认：{client}',
  }),
  fraud: phrase({
    en: '{who} says that the change {asker} asked for is not right. Nothing was changed.',
    ja: '{asker}さんから依頼のあった変更について、{who}さんが心当たりがないと回答しました。変更は行われていません。',
    zh: '{asker}提出的变更，{who}表示情况不符。未作任何更改。',
  }),
  fraudDo: phrase({
    en: 'This can be payment fraud: somebody may be using another’s account to redirect invoices or money. Please call both by a telephone number that you knew before, trust no new address or account, and hold payments in doubt.',
    ja: '支払いに関する詐欺の可能性があります。第三者がアカウントを悪用し、請求書や入金先を変えようとしているおそれがあります。以前から把握している電話番号で双方にご確認いただき、新しい連絡先や口座は信用せず、不審な支払いは保留してください。',
    zh: '这可能是付款诈骗：有人可能盗用账号以更改账单接收人或收款账户。请用此前已知的电话号码联系双方核实，不要轻信新的地址或账户，并暂缓可疑付款。',
  }),
  expiredTitle: phrase({
    en: 'A change of billing details was not confirmed: {client}',
    ja: '請求先・口座の変更は確認されませんでした：{client}',
    zh: '账单信息变更未获确认：{client}',
  }),
  expiredTeam: phrase({
    en: 'Nobody answered within ten business days, so invoices go out as before. It can be asked for again with {command}; whoever decides for the client can then confirm it, too.',
    ja: '10営業日以内に回答がなかったため、請求書はこれまでどおり送付します。{command} で再度依頼でき、その場合は先方の決裁者も確認できます。',
    zh: '10 个工作日内无人答复，账单仍按原信息发送。可用 {command} 重新提出，届时客户的决策人也可确认。',
  }),
  expiredBank: phrase({
    en: 'Nobody confirmed it within ten business days, so the account from before stays. It can be entered again with {command}.',
    ja: '10営業日以内に確認されなかったため、口座は変更されません。{command} で再度登録できます。',
    zh: '10 个工作日内未获确认，账户不变。可用 {command} 重新登记。',
  }),

  leftTitle: phrase({
    en: 'The billing contact has left: {client}',
    ja: '請求先担当者が退出しました：{client}',
    zh: '账单联系人已离开：{client}',
  }),
  left: phrase({
    en: '{who} looked after the invoices for “{project}”. They still go to that address.',
    ja: '{who}さんは「{project}」の請求先担当者でした。請求書の送付先は現在もそのままです。',
    zh: '{who}负责“{project}”的账单。账单目前仍发送至其地址。',
  }),
  leftDo: phrase({
    en: '{command} names somebody else; whoever decides at the client confirms it.',
    ja: '{command} で新しい担当者を登録できます。先方の決裁者が確認します。',
    zh: '可用 {command} 指定其他人，由客户决策人确认。',
  }),

  newAccountTitle: phrase({
    en: '{agency} has another bank account',
    ja: '{agency} 振込先口座の変更',
    zh: '{agency}的收款账户已变更',
  }),
  newAccount: phrase({
    en: 'Since {at} our invoices name another account.',
    ja: '{at} 以降に承認する請求書から、振込先口座が変わります。',
    zh: '自 {at} 起，我方账单使用新的收款账户。',
  }),
  keeps: phrase({
    en: 'These stay as they are and are paid to the account that they name: {numbers}.',
    ja: '次の請求書は変更ありません。記載の口座へお支払いください：{numbers}',
    zh: '以下账单不变，请按其所载账户付款：{numbers}。',
  }),
  newAccountIs: phrase({ en: 'For later invoices', ja: '今後の請求書の振込先', zh: '后续账单的收款账户' }),
  neverByMail: phrase({
    en: 'We never tell you a new account by e-mail alone. If you get such an e-mail, please ask us here before you pay.',
    ja: '口座の変更をメールのみでお知らせすることはありません。そのようなメールを受け取った場合は、お支払いの前にこのチャンネルでご確認ください。',
    zh: '我方不会仅以邮件通知账户变更。如收到此类邮件，请在付款前于此频道向我方核实。',
  }),

  waitsContact: phrase({
    en: 'Another billing contact waits for confirmation ({name}). Until then invoices go to the one from before.',
    ja: '請求先担当者の変更（{name}さん）が確認待ちです。確認までは、これまでの送付先にお送りします。',
    zh: '账单联系人变更（{name}）等待确认。确认之前，账单仍发给原联系人。',
  }),
  waitsAddress: phrase({
    en: 'Other billing details wait for confirmation. Until then invoices bear those from before.',
    ja: '請求先情報の変更が確認待ちです。確認までは、これまでの情報を記載します。',
    zh: '账单信息变更等待确认。确认之前，账单仍使用原信息。',
  }),
  change: phrase({ en: 'Change billing details', ja: '請求先を変更する', zh: '变更账单信息' }),
} as const;
