import { phrase } from '../../src/kernel/phrase.ts';

/** Words of /intake. */
export const text = {
  does: phrase({ en: 'Take a client in', ja: 'クライアントの受付', zh: '登记客户' }),
  doesTakeIn: phrase({ en: 'fill in the form yourself', ja: '受付フォームに記入', zh: '填写登记表' }),
  doesInvite: phrase({
    en: 'ask the client to fill it in, in this channel',
    ja: 'このチャンネルでクライアントに記入を依頼',
    zh: '在本频道请客户填写',
  }),
  doesList: phrase({ en: 'show open projects', ja: '進行中の案件を表示', zh: '显示进行中的项目' }),
  title: phrase({ en: 'New client project', ja: '新しい案件の受付', zh: '登记新项目' }),
  clientTitle: phrase({ en: 'Your project', ja: 'プロジェクトについて', zh: '您的项目' }),
  submit: phrase({ en: 'Send', ja: '送信する', zh: '提交' }),
  resumed: phrase({
    en: 'You had begun this form; what you entered is still here.',
    ja: '前回の入力内容を復元しました。',
    zh: '已恢复您上次填写的内容。',
  }),
  teamIntro: phrase({
    en: 'After sending, {agency} greets the client in the channel with the steps to kickoff.',
    ja: '送信すると、チャンネルにキックオフまでの流れが投稿されます（差出人：{agency}）。',
    zh: '提交后，{agency}会在频道中向客户发送启动流程。',
  }),
  clientIntro: phrase({
    en: 'Thank you for telling {agency} about your project. Only what is needed is required.',
    ja: '{agency}にプロジェクトについてお聞かせください。必須項目は最小限です。',
    zh: '感谢您向{agency}介绍项目，仅少数项目为必填。',
  }),
  opened: phrase({
    en: '{name} is open. Everything you entered is in the team’s channel.',
    ja: '{name}を登録しました。入力内容はチームのチャンネルに投稿されます。',
    zh: '已登记{name}，填写内容会发送到团队频道。',
  }),
  inviteTitle: phrase({ en: 'Invite the client', ja: 'クライアントへの依頼', zh: '邀请客户' }),
  inviteIntro: phrase({
    en: 'A card with the button “Tell us about your project” will be posted in {channel}, for everybody there to see.',
    ja: '{channel} に「プロジェクトについて教えてください」ボタン付きのカードを投稿します。参加者全員に表示されます。',
    zh: '将在 {channel} 发布带有“介绍您的项目”按钮的卡片，频道内所有人可见。',
  }),
  invite: phrase({ en: 'Post it', ja: '投稿する', zh: '发布' }),
  invited: phrase({
    en: 'The card is on its way to {channel}.',
    ja: '{channel} にカードを投稿します。',
    zh: '卡片即将发布到 {channel}。',
  }),
  listTitle: phrase({ en: 'Open projects', ja: '進行中の案件', zh: '进行中的项目' }),
  none: phrase({
    en: 'There are no open projects. {command} takes a client in.',
    ja: '進行中の案件はありません。{command} で登録できます。',
    zh: '没有进行中的项目。用 {command} 登记客户。',
  }),
  row: phrase({
    en: '{client}: {name}, {state}, since {day}',
    ja: '{client}：{name}（{state}、{day} より）',
    zh: '{client}：{name}（{state}，自 {day}）',
  }),
  rowIn: phrase({
    en: '{client}: {name}, {state}, since {day}, in {channel}',
    ja: '{client}：{name}（{state}、{day} より、{channel}）',
    zh: '{client}：{name}（{state}，自 {day}，{channel}）',
  }),
} as const;
