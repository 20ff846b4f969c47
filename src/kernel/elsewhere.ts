import { z } from 'zod';
import type { PostPayload } from './audience.ts';
import type { Happening } from './event.ts';

/** How one person reads it, beside the channel or in its place. */
export const Way = z.enum(['direct', 'e-mail']);
export type Way = z.output<typeof Way>;

type Posted = z.output<typeof PostPayload>;

/** Somebody of the client is to read it in another way, too, or in that way alone. `card`: the promise to post it. */
export interface NoticeElsewhere extends Happening {
  readonly type: 'notice.elsewhere';
  readonly engagementId: string;
  readonly card: string;
  readonly way: Way;
  readonly posted: Posted;
}

/** The decider's direct messages would not take it: nobody has read it yet. `why`: in Slack's words. */
export interface NoticeRefused extends Happening {
  readonly type: 'notice.refused';
  readonly engagementId: string;
  readonly card: string;
  readonly why: string;
  readonly posted: Posted;
}

/** What became of a notice that does not stand in the channel, or not only there. */
export const Turned = z.union([
  z.object({ elsewhere: z.enum(['e-mail', 'page']) }),
  z.object({ refused: z.string() }),
]);

interface Promised {
  readonly effectId: string;
  readonly payload: Posted;
}

/** What follows of it; nothing where the client reads it on the status page. */
export function turnedEvents(
  { effectId: card, payload: posted }: Promised,
  turned: z.output<typeof Turned>,
): readonly (NoticeElsewhere | NoticeRefused)[] {
  if (posted.audience.to !== 'client') return [];
  const about = { engagementId: posted.audience.engagementId, card, posted };
  if ('refused' in turned) return [{ type: 'notice.refused', ...about, why: turned.refused }];
  return turned.elsewhere === 'page' ? [] : [{ type: 'notice.elsewhere', ...about, way: 'e-mail' }];
}

/** It stands in the channel, and its reader wants to be told in another way, too. */
export function alsoEvents(
  { effectId: card, payload: posted }: Promised,
  way: Way | undefined,
): readonly NoticeElsewhere[] {
  if (way === undefined || posted.audience.to !== 'client') return [];
  return [{ type: 'notice.elsewhere', engagementId: posted.audience.engagementId, card, way, posted }];
}
