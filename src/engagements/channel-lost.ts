import { z } from 'zod';
import type { Reactions } from '../kernel/effect.ts';
import { notice, tellPeople } from '../kernel/notice.ts';
import { code, phrase, type Said } from '../kernel/phrase.ts';
import { type ChannelLost, Loss } from './lose-channel.ts';

const text = {
  title: phrase({
    en: 'The client no longer reads this channel',
    ja: 'お客様との連絡チャンネルが使えません',
    zh: '客户频道已无法使用',
  }),
  meanwhile: phrase({
    en: 'Until then, cards and reminders for “{project}” do not reach the client.',
    ja: 'それまで「{project}」のカードやリマインダーはお客様に届きません。',
    zh: '在此之前，“{project}”的卡片和提醒无法送达客户。',
  }),
  replay: phrase({
    en: 'What could not be posted waits in {command} and can be replayed from there.',
    ja: '投稿できなかったものは {command} に残り、そこから再実行できます。',
    zh: '未能发布的内容保留在 {command} 中，可从那里重新执行。',
  }),
};

const what = {
  unshared: phrase({
    en: '{channel} is no longer shared with {client}.',
    ja: '{channel} は{client}様と共有されなくなりました。',
    zh: '{channel} 已不再与 {client} 共享。',
  }),
  archived: phrase({
    en: '{channel} was archived or deleted.',
    ja: '{channel} がアーカイブまたは削除されました。',
    zh: '{channel} 已被归档或删除。',
  }),
  left: phrase({
    en: 'Engawa was removed from {channel}.',
    ja: 'Engawaが {channel} から削除されました。',
    zh: 'Engawa 已被移出 {channel}。',
  }),
} satisfies Record<Loss, unknown>;

/** What a person can do in Slack; an engagement's channel is chosen at intake and can't be changed to another. */
const mend = {
  unshared: phrase({
    en: 'Please share the channel with the client again.',
    ja: 'チャンネルをもう一度お客様と共有してください。',
    zh: '请重新与客户共享该频道。',
  }),
  archived: phrase({
    en: 'Please unarchive the channel and invite Engawa to it again. If it was deleted, take the project in again with {command}.',
    ja: 'アーカイブを解除し、Engawaをもう一度招待してください。削除された場合は {command} で案件を登録し直してください。',
    zh: '请取消归档并重新邀请 Engawa。如频道已被删除，请用 {command} 重新登记项目。',
  }),
  left: phrase({
    en: 'Please invite Engawa to the channel again.',
    ja: 'Engawaをもう一度チャンネルに招待してください。',
    zh: '请重新邀请 Engawa 加入该频道。',
  }),
} satisfies Record<Loss, unknown>;

/** Tells the team that a channel is gone; whatever is posted there meanwhile stops and waits for a person. */
export const channelLost = notice({
  name: 'engagement.channel-lost',
  params: z.object({ engagementId: z.string(), channelId: z.string(), loss: Loss }),
  subject: ({ engagementId }) => engagementId,
  async load(tx, params) {
    const engagement = await tx.engagement.findFirst({
      where: {
        id: params.engagementId,
        status: { not: 'closed' },
        channels: { some: { channelId: params.channelId, until: null } },
      },
      select: { name: true, client: { select: { name: true } } },
    });
    if (engagement === null) return undefined;
    return { ...params, project: engagement.name, client: engagement.client.name };
  },
  say({ channelId, client, project, loss }) {
    const channel = { kind: 'channel', channelId } as const;
    const remedies: Record<Loss, Said> = {
      unshared: mend.unshared(),
      archived: mend.archived({ command: code('/intake') }),
      left: mend.left(),
    };
    return {
      title: text.title(),
      body: [
        what[loss]({ channel, client }),
        remedies[loss],
        text.meanwhile({ project }),
        text.replay({ command: code('/engawa stuck') }),
      ],
    };
  },
});

export const channelLostReactions: Reactions<ChannelLost> = {
  'engagement.channel-lost': ({ engagementId, channelId, loss }) => [
    tellPeople(channelLost, { engagementId, channelId, loss }, { to: 'team' }),
  ],
};
