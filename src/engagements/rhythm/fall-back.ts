import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { PostPayload } from '../../kernel/audience.ts';
import { Way } from '../../kernel/elsewhere.ts';
import { deciders, engagementFacts } from '../../kernel/engagement-facts.ts';
import { readerByMail } from '../../kernel/route.ts';
import type { FellBack } from './events.ts';

const Posted = z.object({ channelId: z.string() });

/**
 * What its reader did not get where they wanted it goes into the channel, unless it stands there already. `card`: the
 * promise to post it; `way`: how it was to reach them.
 */
export const fallBack = act({
  name: 'engagement.fall-back',
  input: z.object({ card: z.string(), why: z.string(), way: Way }),
  async run(tx, { card, why, way }) {
    const effect = await tx.effect.findUniqueOrThrow({ where: { id: card } });
    const { audience, notice, params } = PostPayload.parse(effect.payload);
    if (audience.to !== 'client') return outcome([]);
    const { engagementId } = audience;
    const readers = deciders(await engagementFacts(tx, engagementId));
    const inSlack = readers.find(({ slackUserId }) => slackUserId !== null);
    const reader = (way === 'e-mail' ? readerByMail(readers) : inSlack) ?? readers[0];
    const fellBack: FellBack = {
      type: 'engagement.fell-back',
      engagementId,
      card,
      who: reader?.name ?? '',
      why: why.slice(0, 300),
      posted: { notice, params },
      // A copy of what stands there, or beside it.
      stands: audience.by === 'direct' || Posted.safeParse(effect.receipt).success,
    };
    return outcome([fellBack]);
  },
});
