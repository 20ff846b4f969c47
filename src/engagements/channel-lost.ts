import { z } from 'zod';
import type { Reactions } from '../kernel/effect.ts';
import { notice, tellPeople } from '../kernel/notice.ts';
import { phrase, type Said } from '../kernel/phrase.ts';
import { type ChannelLost, Loss } from './lose-channel.ts';

const text = {
  title: phrase({
    en: 'The client no longer reads this channel',
    ja: 'お客様との連絡チャンネルが使えません',
    zh: '客户频道已无法使用',
  }),
  unshared: phrase({
    en: '{channel} is no longer shared with {client}.',
    ja: '{channel} は{client}様と共有されなくなりました。',
    zh: '{channel} 已不再与 {client} 共享。',
  }),
  archived: phrase({
    en: '{channel} was archived.',
    ja: '{channel} がアーカイブされました。',
    zh: '{channel} 已被归档。',
  }),
  left: phrase({
    en: 'Engawa was removed from {channel}.',
    ja: 'Engawaが {channel} から削除されました。',
    zh: 'Engawa 已被移出 {channel}。',
  }),
  mend: phrase({
    en: 'Until this is mended or another channel is chosen in the project’s settings, cards and reminders for “{project}” do not reach the client.',
    ja: '復旧するか、案件の設定で別のチャンネルを選ぶまで、「{project}」のカードやリマインダーはお客様に届きません。',
    zh: '在恢复该频道或在项目设置中选择其他频道之前，“{project}”的卡片和提醒无法送达客户。',
  }),
} satisfies Record<Loss | 'title' | 'mend', unknown>;

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
    const what: Record<Loss, Said> = {
      unshared: text.unshared({ channel: { kind: 'channel', channelId }, client }),
      archived: text.archived({ channel: { kind: 'channel', channelId } }),
      left: text.left({ channel: { kind: 'channel', channelId } }),
    };
    return { title: text.title(), body: [what[loss], text.mend({ project })] };
  },
});

export const channelLostReactions: Reactions<ChannelLost> = {
  'engagement.channel-lost': ({ engagementId, channelId, loss }) => [
    tellPeople(channelLost, { engagementId, channelId, loss }, { to: 'team' }),
  ],
};
