import { z } from 'zod';
import { deciders, engagementFacts, namesOf } from '../kernel/engagement-facts.ts';
import { notice } from '../kernel/notice.ts';
import { code, phrase } from '../kernel/phrase.ts';

const text = {
  title: phrase({
    en: 'A decision-maker has left',
    ja: '判断される方が退出しました',
    zh: '有决策人已离开',
  }),
  channel: phrase({
    en: '{who} has left the channel of “{project}” and can no longer decide there.',
    ja: '{who}さんが「{project}」のチャンネルを退出し、判断できなくなりました。',
    zh: '{who}已离开“{project}”的频道，不能再作决定。',
  }),
  slack: phrase({
    en: '{who} is no longer in Slack and can no longer decide for “{project}”.',
    ja: '{who}さんがSlackを離れ、「{project}」の判断ができなくなりました。',
    zh: '{who}已不在 Slack 中，不能再就“{project}”作决定。',
  }),
  others: phrase({
    en: '{others} can decide now.',
    ja: '現在判断できるのは{others}さんです。',
    zh: '现在可由{others}作决定。',
  }),
  nobody: phrase({
    en: 'Nobody can decide now: until somebody is named, nothing is accepted, not even without an answer.',
    ja: '現在判断できる方がいません。新しい方が登録されるまで、みなし承認も含め、何も承認されません。',
    zh: '目前无人可作决定：在指定新的人选之前，不会有任何验收，包括默认验收。',
  }),
  mend: phrase({
    en: '{command} names who decides. From then on they have at least two business days for what waits.',
    ja: '{command} で判断される方を登録できます。判断待ちのものには、登録から2営業日以上の期間が確保されます。',
    zh: '用 {command} 指定决策人。自指定起，待决定事项至少保留两个工作日。',
  }),
};

/** For the team: who can't decide any more, who can instead, and how to name somebody. */
export const deciderLeft = notice({
  name: 'engagement.decider-left',
  params: z.object({ engagementId: z.string(), who: z.string(), how: z.enum(['channel', 'slack']) }),
  subject: ({ engagementId }) => `${engagementId}:decider`,
  async load(tx, { engagementId, who, how }) {
    const known = await tx.engagement.count({ where: { id: engagementId } });
    if (known === 0) return undefined;
    return { engagement: await engagementFacts(tx, engagementId), who, how };
  },
  say: ({ engagement, who, how }) => ({
    title: text.title(),
    body: [
      text[how]({ who, project: engagement.name }),
      deciders(engagement).length === 0 ? text.nobody() : text.others({ others: namesOf(engagement) }),
      text.mend({ command: code('/engawa roles') }),
    ],
  }),
});
