import { phrase } from '../kernel/phrase.ts';

/** Said in place of a file that proves a delivery and can't be shown. */
export const proofWords = {
  title: phrase({
    en: 'This file cannot be shown',
    ja: 'ファイルを表示できません',
    zh: '无法显示此文件',
  }),
  removed: phrase({
    en: 'It has been removed from Slack since it was delivered.',
    ja: '納品後にSlackから削除されています。',
    zh: '交付后已从 Slack 中删除。',
  }),
  changed: phrase({
    en: 'It is no longer the file that was delivered: its SHA-256 is another.',
    ja: '納品時のファイルと異なります（SHA-256が一致しません）。',
    zh: '与交付时的文件不一致（SHA-256 不同）。',
  }),
  later: phrase({
    en: 'Slack does not answer at the moment. Please try again in a few minutes.',
    ja: 'Slackに接続できません。数分後に再度お試しください。',
    zh: '暂时无法连接 Slack，请几分钟后重试。',
  }),
  ask: phrase({
    en: 'Please ask the agency in the channel to show it again.',
    ja: 'お手数ですが、チャンネルで制作側に再度の提示をご依頼ください。',
    zh: '请在频道中请服务方重新提供。',
  }),
} as const;
