import { phrase } from '../../src/kernel/phrase.ts';

/** Words of the modals with which both sides answer each other about an open invoice. */
export const text = {
  send: phrase({ en: 'Send', ja: '送信する', zh: '发送' }),
  noted: phrase({ en: '{row}; {note}', ja: '{row}・{note}', zh: '{row}；{note}' }),
  nextReminder: phrase({ en: 'next reminder {day}', ja: '次回の案内 {day}', zh: '下次提醒 {day}' }),
  remindersPaused: phrase({ en: 'reminders paused', ja: '案内は停止中', zh: '提醒已暂停' }),
  transferHint: phrase({
    en: 'We look for it, and send no reminders meanwhile.',
    ja: '入金の確認が終わるまで、自動のご案内は停止します。',
    zh: '我们会核对到账情况，其间不再提醒。',
  }),
  payHint: phrase({
    en: 'Until then there are no reminders.',
    ja: 'その日まで、自動のご案内は停止します。',
    zh: '在此之前不再提醒。',
  }),
  wrongHint: phrase({
    en: 'There are no reminders until we have answered.',
    ja: '回答するまで、自動のご案内は停止します。',
    zh: '在我们答复之前不再提醒。',
  }),
  detailsTitle: phrase({ en: 'PO number or address', ja: '請求書の記載変更', zh: '订单号或地址' }),
  detailsIntro: phrase({
    en: 'Please fill in what is needed. Until we have answered there are no reminders; where the invoice changes, you receive a new one in its place.',
    ja: '必要な項目をご記入ください。回答まで自動のご案内は停止します。記載を変更する場合は、差し替えの請求書をお送りします。',
    zh: '请填写需要的内容。在我们答复之前不会再提醒；如需更改，我们会另发一张新账单替换。',
  }),
  purchaseOrder: phrase({ en: 'PO number', ja: '発注番号', zh: '采购订单号' }),
  address: phrase({ en: 'Billing address', ja: '請求先住所', zh: '账单地址' }),
  addressHint: phrase({
    en: 'With the company’s name, if that differs, too.',
    ja: '会社名も異なる場合は、あわせてご記入ください。',
    zh: '如公司名称也不同，请一并填写。',
  }),

  answerTitle: phrase({ en: 'Answer the client', ja: 'クライアントへの回答', zh: '答复客户' }),
  answer: phrase({ en: 'Answer', ja: '回答', zh: '答复' }),
  answerHint: phrase({
    en: 'The client reads it in the channel. Reminders go on afterwards.',
    ja: 'クライアントのチャンネルに表示されます。その後、案内を再開します。',
    zh: '客户会在频道中看到。之后恢复提醒。',
  }),
  takeOverTitle: phrase({ en: 'New invoice details', ja: '請求書の差し替え', zh: '重开账单' }),
  takeOver: phrase({ en: 'Take it over', ja: '反映する', zh: '采纳并重开' }),
  takeOverIntro: phrase({
    en: 'This voids the invoice and drafts a new one with these details, for you to approve.',
    ja: 'この請求書を無効にし、次の内容で新しい下書きを作成します。承認後に送付されます。',
    zh: '将作废此账单，并按以下信息生成新草稿，待您批准后发送。',
  }),
  takenOver: phrase({
    en: 'The invoice is void. The new draft waits for your approval.',
    ja: '請求書を無効にしました。新しい下書きが承認待ちです。',
    zh: '账单已作废，新草稿待您批准。',
  }),
  waitTitle: phrase({ en: 'Wait until…', ja: '待つ日を決める', zh: '等到某日' }),
  wait: phrase({ en: 'Agree', ja: '了承する', zh: '同意' }),
  waitDay: phrase({ en: 'To be paid by', ja: 'お支払日', zh: '付款日期' }),
  waitHint: phrase({
    en: 'The client is told that this day was agreed, and not reminded until then.',
    ja: '合意した日としてクライアントに伝え、その日まで案内を停止します。',
    zh: '将告知客户已商定此日期，在此之前不再提醒。',
  }),
} as const;
