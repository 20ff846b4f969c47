import { z } from 'zod';
import { Locale } from './locale.ts';

/**
 * Who reads it: the client (in its language), the team's channel (agency's), one person in a DM, or a channel that has
 * no engagement yet, in the language that was chosen for it. Where a client reads is its own choice (route.ts); `by`
 * names the place whatever was chosen.
 */
export type Audience =
  | { readonly to: 'client'; readonly engagementId: string; readonly by?: 'channel' | 'direct' }
  | { readonly to: 'team' }
  | { readonly to: 'person'; readonly slackUserId: string }
  | { readonly to: 'channel'; readonly channelId: string; readonly locale: Locale };

export const AudienceShape = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('client'),
    engagementId: z.string(),
    by: z.enum(['channel', 'direct']).exactOptional(),
  }),
  z.object({ to: z.literal('team') }),
  z.object({ to: z.literal('person'), slackUserId: z.string() }),
  z.object({ to: z.literal('channel'), channelId: z.string(), locale: Locale }),
]);

/** The promise that a notice is posted. */
export const PostPayload = z.object({
  notice: z.string(),
  params: z.unknown(),
  audience: AudienceShape,
});

/** Posts of one channel keep the order in which they were promised. */
export function queueOf(audience: Audience): string {
  switch (audience.to) {
    case 'client':
      return `client:${audience.engagementId}`;
    case 'team':
      return 'team';
    case 'person':
      return `dm:${audience.slackUserId}`;
    case 'channel':
      return `channel:${audience.channelId}`;
  }
}
