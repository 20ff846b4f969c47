import { phrase } from '../../src/kernel/phrase.ts';

/** Words of /project roadmap. */
export const roadmapText = {
  does: phrase({
    en: 'the plan as a picture and a table; post it for the client',
    ja: '計画を画像と表で表示、クライアントへ投稿',
    zh: '以图片和表格显示计划，可发布给客户',
  }),
  post: phrase({ en: 'Post to the channel', ja: 'チャンネルに投稿', zh: '发布到频道' }),
  again: phrase({ en: 'Post it again', ja: '改めて投稿', zh: '重新发布' }),
  empty: phrase({
    en: 'There are no milestones to show yet.',
    ja: '表示できるマイルストーンがまだありません。',
    zh: '还没有可显示的里程碑。',
  }),
  notPosted: phrase({
    en: 'Only you see this. The client’s channel has no roadmap yet; the picture is drawn when it is posted.',
    ja: 'この表示はあなただけに見えています。クライアントのチャンネルには未投稿です。画像は投稿時に作成されます。',
    zh: '仅您可见。客户频道中尚未发布路线图；图片会在发布时生成。',
  }),
  posted: phrase({
    en: 'Only you see this. The card that was posted on {day} is kept up to date by itself.',
    ja: 'この表示はあなただけに見えています。{day} に投稿したカードは自動で更新されます。',
    zh: '仅您可见。{day} 发布的卡片会自动更新。',
  }),
  title: phrase({ en: 'Post the roadmap', ja: 'ロードマップの投稿', zh: '发布路线图' }),
  submit: phrase({ en: 'Post', ja: '投稿する', zh: '发布' }),
  effect: phrase({
    en: '{client} gets the roadmap of “{name}” in the shared channel, once. The card is redrawn there by itself when something moves.',
    ja: '{client}との共有チャンネルに「{name}」のロードマップを1回投稿します。予定が変わると、カードは自動で更新されます。',
    zh: '将在与{client}共享的频道中发布一次“{name}”的路线图。计划变动时，卡片会自动更新。',
  }),
  effectAgain: phrase({
    en: '{client} gets the roadmap of “{name}” as a new card in the shared channel. The earlier card says so and is not updated any more.',
    ja: '{client}との共有チャンネルに「{name}」のロードマップを新しいカードとして投稿します。以前のカードにはその旨を表示し、更新を終了します。',
    zh: '将在与{client}共享的频道中以新卡片发布“{name}”的路线图。之前的卡片会注明此事，不再更新。',
  }),
} as const;
