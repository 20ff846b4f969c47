import { phrase } from '../../src/kernel/phrase.ts';

/** Words about what keeps a draft from going out, and where it is mended. */
export const text = {
  notReady: phrase({ en: 'Not ready to send', ja: 'まだ送付できません', zh: '尚不能发送' }),
  mendFirst: phrase({
    en: 'Nothing was sent. Please mend the points below; the buttons open the forms for it.',
    ja: '送付していません。次の点を直してください。ボタンから該当のフォームを開けます。',
    zh: '尚未发送。请先处理以下各项，可通过按钮打开相应表单。',
  }),
  toMend: phrase({ en: 'To mend ({count})', ja: '要修正（{count}件）', zh: '待处理（{count} 项）' }),
  ready: phrase({
    en: 'The check found nothing: it can be sent.',
    ja: '確認の結果、問題はありません。送付できます。',
    zh: '检查未发现问题，可以发送。',
  }),
  mend: {
    draft: phrase({ en: 'Draft again', ja: '下書きを作り直す', zh: '重新起草' }),
    plan: phrase({ en: 'Billing plan', ja: '請求計画を見直す', zh: '修改收款计划' }),
    clauses: phrase({ en: 'Change a clause', ja: '条項を変更', zh: '修改条款' }),
    'add-milestone': phrase({ en: 'Add a milestone', ja: 'マイルストーンを追加', zh: '新增里程碑' }),
    'edit-milestone': phrase({ en: 'Edit a milestone', ja: 'マイルストーンを編集', zh: '修改里程碑' }),
    roles: phrase({ en: 'Name people', ja: '担当者を登録', zh: '指定人员' }),
    setup: phrase({ en: 'Open setup', ja: '設定を開く', zh: '打开设置' }),
  },
  links: phrase({ en: 'Links in the text', ja: '文中のリンク', zh: '文中的链接' }),
  linksHint: phrase({
    en: 'Each address is looked up before sending.',
    ja: '送付前に各リンク先を確認します。',
    zh: '发送前会逐一检查链接。',
  }),
  checkLinks: phrase({
    en: 'Send only if all of them answer',
    ja: 'すべて開ける場合のみ送付',
    zh: '全部可访问才发送',
  }),
  sendAnyway: phrase({ en: 'Send anyway', ja: '確認せずに送付', zh: '仍然发送' }),
  deadLink: phrase({
    en: 'Clause “{heading}”: {url} does not answer.',
    ja: '条項「{heading}」：{url} を開けません。',
    zh: '条款“{heading}”：{url} 无法访问。',
  }),
  deadLinks: phrase({
    en: '{links}\nCorrect them with “Change a clause” in `/agreement preview`, or choose “Send anyway”.',
    ja: '{links}\n`/agreement preview` の「条項を変更」で直すか、「確認せずに送付」をお選びください。',
    zh: '{links}\n请在 `/agreement preview` 中用“修改条款”更正，或选择“仍然发送”。',
  }),
} as const;
