import { phrase } from '../../kernel/phrase.ts';

/** Words of the roadmap's cards; what the roadmap itself says stands in kernel/roadmap. */
export const text = {
  kept: phrase({
    en: '{asOf}. This card is kept up to date when something moves.',
    ja: '{asOf}。予定に変更があると、このカードも更新されます。',
    zh: '{asOf}。计划有变动时，此卡片会随之更新。',
  }),
  rest: phrase({
    en: 'The status page shows them all.',
    ja: 'すべては状況ページでご覧いただけます。',
    zh: '全部内容请见状态页。',
  }),
  newer: phrase({
    en: 'The roadmap was posted anew on {day}; only that card is kept up to date.',
    ja: '{day} にロードマップを改めて投稿しました。更新されるのは新しいカードのみです。',
    zh: '路线图已于 {day} 重新发布，仅新卡片会继续更新。',
  }),
  board: phrase({ en: 'Show as board', ja: 'ボード表示', zh: '看板视图' }),
  statusPage: phrase({ en: 'Status page', ja: '状況ページ', zh: '状态页' }),
  boardTitle: phrase({
    en: '{project}: as a board',
    ja: '{project}：ボード表示',
    zh: '{project}：看板视图',
  }),
  boardLine: phrase({
    en: '{numbered}: {due}, {money}',
    ja: '{numbered}（{due}、{money}）',
    zh: '{numbered}（{due}，{money}）',
  }),
  noPicture: phrase({
    en: 'Roadmap without a picture: {project}',
    ja: 'ロードマップの画像なし：{project}',
    zh: '路线图无图片：{project}',
  }),
  standsAnyway: phrase({
    en: 'The roadmap stands in the client’s channel as a table, with its link. It gets its picture as soon as one can be made.',
    ja: 'ロードマップはクライアントのチャンネルに表とリンクで表示されています。画像は作成でき次第追加されます。',
    zh: '路线图已以表格和链接的形式显示在客户频道中。可以生成图片后会自动补上。',
  }),
  noUploads: phrase({
    en: 'Slack does not take files from Engawa: uploads are switched off for this workspace. An admin of the workspace can allow them.',
    ja: 'このワークスペースではファイルのアップロードが無効のため、Slackが画像を受け付けませんでした。ワークスペースの管理者が許可できます。',
    zh: '此工作区已禁止上传文件，Slack 未接受图片。工作区管理员可以开启上传。',
  }),
  noScope: phrase({
    en: 'The app may not upload files: it lacks the scope {scope}. Please install it again with the current manifest.',
    ja: 'アプリに {scope} の権限がないため、画像をアップロードできません。現在のマニフェストで再インストールしてください。',
    zh: '应用缺少 {scope} 权限，无法上传图片。请用最新的清单重新安装应用。',
  }),
  noRoom: phrase({
    en: 'Slack takes no more files: the workspace’s storage is full.',
    ja: 'ワークスペースの保存容量が上限に達しているため、Slackが画像を受け付けませんでした。',
    zh: '工作区的存储空间已满，Slack 未接受图片。',
  }),
  notDrawn: phrase({
    en: 'The picture could not be drawn. The next change of the plan tries it anew.',
    ja: '画像を作成できませんでした。次に予定が変わったときに再度作成します。',
    zh: '图片未能生成，计划下次变动时会重试。',
  }),
  unreachable: phrase({
    en: 'Slack’s file server did not answer several times. The next change of the plan tries it anew.',
    ja: 'Slackのファイルサーバーから応答がありませんでした。次に予定が変わったときに再度アップロードします。',
    zh: 'Slack 的文件服务器多次未响应，计划下次变动时会重试。',
  }),
  otherNo: phrase({
    en: 'Slack did not take the picture: {word}.',
    ja: 'Slackが画像を受け付けませんでした：{word}',
    zh: 'Slack 未接受图片：{word}',
  }),
} as const;
