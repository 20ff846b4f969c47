import { phrase } from '../../kernel/phrase.ts';

/** What Engawa says when a request cannot be carried out as it came. */
export const text = {
  notDone: phrase({ en: 'This was not done', ja: '処理できませんでした', zh: '未能完成操作' }),
  note: phrase({ en: 'Engawa', ja: 'Engawa', zh: 'Engawa' }),
  busy: phrase({
    en: 'Engawa is busy. Nothing was changed; please try again in a moment.',
    ja: 'ただいま混み合っております。変更は行われておりませんので、少し経ってからもう一度お試しください。',
    zh: '系统繁忙，未做任何更改，请稍后重试。',
  }),
  surprise: phrase({
    en: 'Something went wrong on our side. Please try again; if it happens once more, pass on this number: {id}',
    ja: 'システム側で問題が発生しました。もう一度お試しのうえ、解決しない場合は次の番号をお知らせください:{id}',
    zh: '系统出现问题，请重试。如仍未解决，请提供此编号：{id}',
  }),
  staleButton: phrase({
    en: 'This button is out of date. Please use the newest message about this, or the command.',
    ja: 'このボタンは古いため使用できません。最新のメッセージまたはコマンドをご利用ください。',
    zh: '该按钮已失效，请使用最新消息中的按钮或相应命令。',
  }),
  staleForm: phrase({
    en: 'This form is out of date. Please close it and open it again.',
    ja: 'このフォームは古いため送信できません。閉じてから開き直してください。',
    zh: '该表单已失效，请关闭后重新打开。',
  }),
  alreadySubmitted: phrase({
    en: 'This has been received already. It was done once.',
    ja: 'すでに受け付けております。二重には処理されません。',
    zh: '已收到您的提交，不会重复处理。',
  }),
  tooSlow: phrase({
    en: 'That took too long, so the window could not be opened. Please try once more.',
    ja: '時間がかかり、画面を開けませんでした。もう一度お試しください。',
    zh: '等待超时，窗口未能打开，请再试一次。',
  }),
  wrongField: phrase({
    en: 'Please check this entry.',
    ja: '入力内容をご確認ください。',
    zh: '请检查此项内容。',
  }),
  membersOnly: phrase({
    en: 'Commands are for the agency’s own team. Please use the buttons in your channel, or ask your contact there.',
    ja: 'コマンドは担当会社のメンバー専用です。チャンネル内のボタンをご利用いただくか、担当者にお尋ねください。',
    zh: '命令仅供服务方团队使用。请使用频道中的按钮，或联系您的对接人。',
  }),
  noEngagement: phrase({
    en: 'There is no project yet. Start one with {command}.',
    ja: '案件がまだありません。{command} で登録してください。',
    zh: '尚无项目，请用 {command} 新建。',
  }),
  engagementOption: phrase({ en: '{client} · {name}', ja: '{client} · {name}', zh: '{client} · {name}' }),
  noSuchEngagement: phrase({
    en: 'This project is closed or does not exist any more. Please choose another one.',
    ja: 'この案件は終了したか、存在しません。別の案件をお選びください。',
    zh: '该项目已结束或不存在，请选择其他项目。',
  }),
};
