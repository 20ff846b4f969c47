import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('clause', {
  unknown: {
    en: 'This clause is not in the text any more. `/agreement preview` shows the clauses there are.',
    ja: 'この条項は現在の文面にありません。`/agreement preview` で条項をご確認ください。',
    zh: '该条款已不在文本中。请用 `/agreement preview` 查看现有条款。',
  },
  noChange: {
    en: 'This change does not exist any more.',
    ja: 'この変更はすでにありません。',
    zh: '该修改已不存在。',
  },
  sameText: {
    en: 'Nothing would change: the clause says this already.',
    ja: '現在の条文と同じ内容です。変更はありません。',
    zh: '内容与现有条款相同，没有修改。',
  },
  empty: {
    en: 'Please enter the text. To take the clause out, choose “Leave this clause out”.',
    ja: '条文を入力してください。条項を外す場合は「この条項を外す」をお選びください。',
    zh: '请填写条款内容。如需删去该条款，请选择“删去此条款”。',
  },
  noHeading: {
    en: 'Please enter a heading: by it the clause is found.',
    ja: '見出しを入力してください。条項は見出しで示されます。',
    zh: '请填写标题，以便找到该条款。',
  },
  noReason: {
    en: 'Please say why in a few words.',
    ja: '理由を簡単にご記入ください。',
    zh: '请简要说明理由。',
  },
  tooLong: {
    en: 'A clause can have {most} characters; this one has {count}. Please split it into several clauses.',
    ja: '1つの条項は{most}文字までです（現在{count}文字）。条項を分けてください。',
    zh: '每个条款最多 {most} 字，目前为 {count} 字。请分成几个条款。',
  },
  wouldBeHeading: {
    en: 'A line may not begin with “#”: that would begin another clause. Please add a clause of its own instead.',
    ja: '行頭に「#」は使えません（別の条項の見出しになります）。新しい条項として追加してください。',
    zh: '行首不能使用“#”，否则会成为另一条款的标题。请另行新增条款。',
  },
  notChanged: {
    en: 'This clause already says what the template says.',
    ja: 'この条項はすでにテンプレートどおりです。',
    zh: '该条款已与模板一致。',
  },
  nobodyElse: {
    en: 'This clause is locked: a second owner or lead has to approve the change, and there is none yet. An owner can give the role with `/engawa roles`.',
    ja: 'この条項はロックされており、変更には別のオーナーまたはリードの承認が必要です。`/engawa roles` でオーナーが権限を設定できます。',
    zh: '该条款已锁定，修改须由另一位所有者或负责人批准，目前没有其他人。所有者可用 `/engawa roles` 分配角色。',
  },
  ownChange: {
    en: 'You asked for this change yourself, so another person decides: {who}.',
    ja: 'ご自身が申請した変更のため、別の方（{who}さん）が判断します。',
    zh: '此修改由您提出，须由其他人决定：{who}。',
  },
  decidedAlready: {
    en: 'This change was already decided by {who}.',
    ja: 'この変更は{who}さんがすでに判断しました。',
    zh: '该修改已由{who}作出决定。',
  },
  overtaken: {
    en: 'This change was taken back or replaced by a newer one, so there is nothing to decide.',
    ja: 'この変更は取り下げ、または新しい変更に置き換えられたため、判断は不要です。',
    zh: '该修改已被撤回或由更新的修改取代，无需再作决定。',
  },
  notApproved: {
    en: 'A change of locked text is not approved yet: {headings}. The card stands in the team’s channel.',
    ja: 'ロックされた条項の変更が未承認です：{headings}。チームのチャンネルのカードで判断してください。',
    zh: '锁定条款的修改尚未批准：{headings}。请在团队频道的卡片上作出决定。',
  },
  otherVersion: {
    en: 'The clause was changed meanwhile by {who}. Please open it again and look at its present text.',
    ja: 'この条項はその間に{who}さんが変更しました。開き直して現在の条文をご確認ください。',
    zh: '该条款期间已由{who}修改。请重新打开并查看现有内容。',
  },
});
