import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('template', {
  noAnswer: {
    en: 'Please fill in “{label}”.',
    ja: '「{label}」を入力してください。',
    zh: '请填写“{label}”。',
  },
  wrongAnswer: {
    en: 'What stands in “{label}” does not fit its kind. Please correct it.',
    ja: '「{label}」の入力内容が種類に合っていません。修正してください。',
    zh: '“{label}”的内容与其类型不符，请修正。',
  },
  asksMore: {
    en: 'The template has changed meanwhile and asks for more: {labels}. Please draft again with {command}.',
    ja: 'その間にテンプレートが変わり、入力項目が増えました：{labels}。{command} でもう一度作成してください。',
    zh: '模板期间有改动，新增了需填写的内容：{labels}。请用 {command} 重新起草。',
  },
  unknown: {
    en: 'This template does not exist. `/agreement templates` lists them.',
    ja: 'このテンプレートはありません。`/agreement templates` で一覧を確認できます。',
    zh: '没有该模板。请用 `/agreement templates` 查看列表。',
  },
  noClause: {
    en: 'The template has no such clause any more. Please open it again with `/agreement templates`.',
    ja: 'この条項はテンプレートにありません。`/agreement templates` で開き直してください。',
    zh: '模板中已没有该条款。请用 `/agreement templates` 重新打开。',
  },
  changedMeanwhile: {
    en: 'Version {version} was saved by {who} meanwhile. Please open it again with `/agreement templates`.',
    ja: '{who}さんが第{version}版を保存しました。`/agreement templates` で開き直してください。',
    zh: '{who}已保存第{version}版。请用 `/agreement templates` 重新打开。',
  },
  changedByProduct: {
    en: 'Version {version} came with Engawa meanwhile. Please open it again with `/agreement templates`.',
    ja: 'Engawaの更新で第{version}版になりました。`/agreement templates` で開き直してください。',
    zh: 'Engawa 更新带来了第{version}版。请用 `/agreement templates` 重新打开。',
  },
  fileOutOfDate: {
    en: 'The file of {name} ({locale}) was exported from version {version}, but version {there} stands here. Please export it again, so that nobody’s changes are lost.',
    ja: '{name}（{locale}）のファイルは第{version}版から書き出されましたが、現在は第{there}版です。変更が失われないよう、もう一度書き出してください。',
    zh: '{name}（{locale}）的文件导出自第{version}版，而现在是第{there}版。请重新导出，以免丢失他人的修改。',
  },
  nothingChanged: {
    en: 'Nothing was changed, so no new version was made.',
    ja: '変更がないため、新しい版は作成していません。',
    zh: '没有改动，未生成新版本。',
  },
  tooLongForForm: {
    en: 'This clause has {count} characters; a form takes {most}. Please edit it as a file: {command}.',
    ja: 'この条項は{count}文字あり、入力欄の上限（{most}文字）を超えています。ファイルで編集してください：{command}',
    zh: '该条款有{count}个字符，超过表单上限{most}。请以文件方式编辑：{command}。',
  },
  badKey: {
    en: 'A short name begins with a small letter and has small letters, digits and hyphens, 40 at most.',
    ja: '識別名は英小文字で始め、英小文字・数字・ハイフンのみ、40文字以内にしてください。',
    zh: '短名称须以小写字母开头，仅含小写字母、数字和连字符，最多40个字符。',
  },
  tooManyVariables: {
    en: 'A template asks for {most} at most; there are {count}.',
    ja: '独自の項目は{most}件までです（現在{count}件）。',
    zh: '自有变量最多{most}个，现有{count}个。',
  },
  keyTaken: {
    en: 'There is a clause “{key}” already. Please choose another name.',
    ja: '条項名「{key}」はすでに使われています。別の名前にしてください。',
    zh: '已有名为“{key}”的条款，请换一个名称。',
  },
  lastClause: {
    en: 'A template needs at least one clause.',
    ja: 'テンプレートには条項が1つ以上必要です。',
    zh: '模板至少需要一条条款。',
  },
  findings: {
    en: 'Nothing was saved. Please mend:\n{findings}',
    ja: '保存していません。次の点を直してください：\n{findings}',
    zh: '未保存。请先修正：\n{findings}',
  },
});
