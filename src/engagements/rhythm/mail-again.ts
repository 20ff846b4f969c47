import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { PostPayload } from '../../kernel/audience.ts';
import { type NoticeElsewhere, Turned } from '../../kernel/elsewhere.ts';

/** What was sent by e-mail is sent once more as it reads now. `promise`: the key of the promise to post it. */
export const mailAgain = act({
  name: 'engagement.mail-again',
  input: z.object({ promise: z.string() }),
  async run(tx, { promise }) {
    const effect = await tx.effect.findUnique({ where: { key: promise } });
    const turned = Turned.safeParse(effect?.receipt).data;
    if (effect === null || turned === undefined || !('elsewhere' in turned)) return outcome([]);
    const posted = PostPayload.parse(effect.payload);
    if (turned.elsewhere !== 'e-mail' || posted.audience.to !== 'client') return outcome([]);
    const { engagementId } = posted.audience;
    const again: NoticeElsewhere = {
      type: 'notice.elsewhere',
      ...{ engagementId, card: effect.id, way: 'e-mail', posted },
    };
    return outcome([again]);
  },
});
