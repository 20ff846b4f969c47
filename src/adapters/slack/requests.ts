import { z } from 'zod';
import type { Caller } from './caller.ts';

// What we read of Slack's requests, and nothing more: Slack adds fields at will.

const Team = z.object({ id: z.string() }).nullish();
const User = z.object({
  id: z.string(),
  team_id: z.string().nullish(),
  name: z.string().nullish(),
  username: z.string().nullish(),
});

export const CommandRequest = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string(),
  user_name: z.string().optional(),
  team_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
});
export type CommandRequest = z.output<typeof CommandRequest>;

export const PressRequest = z.object({
  user: User,
  team: Team,
  trigger_id: z.string(),
  response_url: z.string().nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  container: z.object({ channel_id: z.string().nullish(), thread_ts: z.string().nullish() }).nullish(),
  message: z.object({ ts: z.string().nullish(), thread_ts: z.string().nullish() }).nullish(),
  view: z.object({ type: z.string(), private_metadata: z.string().nullish() }).nullish(),
  actions: z.tuple(
    [
      z.object({
        action_id: z.string(),
        type: z.string(),
        value: z.unknown().optional(),
      }),
    ],
    z.unknown(),
  ),
});
export type PressRequest = z.output<typeof PressRequest>;

export const ShortcutRequest = z.object({
  callback_id: z.string(),
  user: User,
  team: Team,
  trigger_id: z.string(),
  response_url: z.string().nullish(),
  channel: z.object({ id: z.string() }),
  message: z.object({
    ts: z.string(),
    text: z.string().nullish(),
    /** Left out where an app wrote it. */
    user: z.string().nullish(),
    username: z.string().nullish(),
    bot_profile: z.object({ name: z.string().nullish() }).nullish(),
    thread_ts: z.string().nullish(),
  }),
});
export type ShortcutRequest = z.output<typeof ShortcutRequest>;

export const SubmissionRequest = z.object({
  user: User,
  team: Team,
  view: z.looseObject({
    id: z.string().optional(),
    hash: z.string().optional(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.looseObject({ values: z.unknown() }).optional(),
  }),
});
export type SubmissionRequest = z.output<typeof SubmissionRequest>;

/** `user.team_id` is always the person's own team; `team` is the install's for presses, the person's for submissions. */
export function personIn(
  { user, team }: Pick<PressRequest, 'user' | 'team'>,
  channelId: string | null,
): Caller {
  const slackTeamId = user.team_id ?? team?.id;
  if (slackTeamId === undefined) throw new Error('a Slack request without a team');
  return { slackUserId: user.id, slackTeamId, name: user.name ?? user.username ?? undefined, channelId };
}

const Metadata = z.object({ channelId: z.string().nullish() });

/** Our views carry the channel in which they were opened; Slack does not say it again. */
export function channelInMetadata(privateMetadata: string | null | undefined): string | null {
  try {
    const json: unknown = JSON.parse(privateMetadata ?? '');
    return Metadata.safeParse(json).data?.channelId ?? null;
  } catch {
    return null;
  }
}

/** Where a button was pressed. */
export function channelOf({ channel, container, view }: PressRequest): string | null {
  return channel?.id ?? container?.channel_id ?? channelInMetadata(view?.private_metadata);
}
