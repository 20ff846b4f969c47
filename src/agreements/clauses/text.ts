import { phrase } from '../../kernel/phrase.ts';

/** Words of the cards about changed clauses. */
export const text = {
  noHeading: phrase({ en: 'the opening', ja: '前文', zh: '开头部分' }),
  deviation: {
    changed: phrase({
      en: '“{heading}” is worded differently',
      ja: '「{heading}」の文言を変更',
      zh: '“{heading}”措辞有改动',
    }),
    added: phrase({ en: '“{heading}” was added', ja: '「{heading}」を追加', zh: '新增“{heading}”' }),
    removed: phrase({ en: '“{heading}” was left out', ja: '「{heading}」を削除', zh: '删去“{heading}”' }),
  },
  deviationLine: phrase({
    en: '{what}. {who}: {reason}',
    ja: '{what}（{who}さん：{reason}）',
    zh: '{what}（{who}：{reason}）',
  }),
  deviationApproved: phrase({
    en: '{what}, approved by {approver}. {who}: {reason}',
    ja: '{what}（{who}さん：{reason}／承認：{approver}さん）',
    zh: '{what}（{who}：{reason}；批准人：{approver}）',
  }),
  deviations: phrase({ en: 'Differs from the template', ja: 'テンプレートとの相違', zh: '与模板的不同之处' }),
  askedTitle: phrase({
    en: 'Locked clause: {heading}',
    ja: 'ロックされた条項の変更：{heading}',
    zh: '锁定条款修改：{heading}',
  }),
  askedBody: {
    changed: phrase({
      en: '{who} asks to word this clause differently for {client}, “{project}”.',
      ja: '{who}さんが、{client}「{project}」に限りこの条項の文言変更を申請しています。',
      zh: '{who}申请在{client}“{project}”中修改此条款。',
    }),
    added: phrase({
      en: '{who} asks to add this clause for {client}, “{project}”.',
      ja: '{who}さんが、{client}「{project}」に限りこの条項の追加を申請しています。',
      zh: '{who}申请在{client}“{project}”中新增此条款。',
    }),
    removed: phrase({
      en: '{who} asks to leave this clause out for {client}, “{project}”.',
      ja: '{who}さんが、{client}「{project}」に限りこの条項の削除を申請しています。',
      zh: '{who}申请在{client}“{project}”中删去此条款。',
    }),
  },
  effect: phrase({
    en: 'If you approve, the draft says it this way and shows it as a deviation. If you send it back, the text stays. Until then the agreement cannot be sent.',
    ja: '承認すると下書きに反映され、相違点として表示されます。差し戻すと元の文面のままです。判断されるまで契約書は送付できません。',
    zh: '批准后，草稿将采用此内容并标为不同之处；退回则保留原文。决定之前，合同无法发送。',
  }),
  whoDecides: phrase({
    en: 'A second owner or lead decides: {who}.',
    ja: '判断できる方：{who}さん（申請者以外のオーナーまたはリード）',
    zh: '由提出者以外的所有者或负责人决定：{who}。',
  }),
  reason: phrase({ en: 'Why', ja: '理由', zh: '理由' }),
  reads: phrase({ en: 'The text now', ja: '現在の条文', zh: '现有内容' }),
  wouldRead: phrase({ en: 'It would say', ja: '変更後の条文', zh: '修改后内容' }),
  wouldReadSecond: phrase({
    en: 'In the second language',
    ja: '第二言語の条文',
    zh: '第二语言内容',
  }),
  whatDiffers: phrase({
    en: 'What differs ([−…] goes, [+…] comes)',
    ja: '変更箇所（[−…] 削除、[+…] 追加）',
    zh: '修改之处（[−…] 删去，[+…] 新增）',
  }),
  leftOut: phrase({ en: 'The clause is left out.', ja: 'この条項は削除されます。', zh: '该条款将被删去。' }),
  literal: phrase({
    en: 'Taken over word for word from the client’s side.',
    ja: '先方の提案をそのまま反映しています。',
    zh: '逐字采用客户方提出的内容。',
  }),
  approve: phrase({ en: 'Approve', ja: '承認する', zh: '批准' }),
  sendBack: phrase({ en: 'Send back', ja: '差し戻す', zh: '退回' }),
  approved: phrase({
    en: 'Approved by {who}, {at}',
    ja: '{who}さんが承認しました（{at}）',
    zh: '{who}已批准（{at}）',
  }),
  sentBack: phrase({
    en: 'Sent back by {who}, {at}: {reason}',
    ja: '{who}さんが差し戻しました（{at}）：{reason}',
    zh: '{who}已退回（{at}）：{reason}',
  }),
  overtaken: phrase({
    en: 'Taken back or replaced by a newer change, {at}',
    ja: '取り下げ、または新しい変更に置き換えられました（{at}）',
    zh: '已撤回或由更新的修改取代（{at}）',
  }),
  decidedTitle: {
    approved: phrase({
      en: 'Approved: clause “{heading}”',
      ja: '承認：条項「{heading}」',
      zh: '已批准：条款“{heading}”',
    }),
    refused: phrase({
      en: 'Sent back: clause “{heading}”',
      ja: '差し戻し：条項「{heading}」',
      zh: '已退回：条款“{heading}”',
    }),
  },
  decidedBody: {
    approved: phrase({
      en: '{client}, “{project}”. The draft now says it; look at it with {command}.',
      ja: '{client}「{project}」。下書きに反映されます。{command} でご確認ください。',
      zh: '{client}“{project}”。草稿已采用该内容，请用 {command} 查看。',
    }),
    refused: phrase({
      en: '{client}, “{project}”. The text stays as it was. Another wording can be asked for from {command}.',
      ja: '{client}「{project}」。文面は元のままです。別の文言は {command} から申請できます。',
      zh: '{client}“{project}”。原文保持不变。可从 {command} 提出其他措辞。',
    }),
  },
} as const;
