import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { loseChannel } from '../../engagements/lose-channel.ts';
import { moveChannel } from '../../engagements/move-channel.ts';
import type { Act } from '../../kernel/act.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Caller } from './caller.ts';
import { personLeft } from './person-left.ts';
import { drawHome, type HomeOptions } from './publish-home.ts';
import { recordDisconnect } from './record-disconnect.ts';
import type { Log } from './slack-options.ts';

/** What a stored event means: an act and its input, or nothing to be done any more. */
export interface Meaning {
  readonly act: Act;
  readonly input: unknown;
}

export interface SlackSource {
  readonly source: 'slack';
  interpret(body: unknown): Promise<Meaning | undefined>;
}

export interface SlackSourceOptions {
  readonly client: WebClient;
  readonly teamId: string;
  readonly botUserId: string;
  readonly home: HomeOptions;
  readonly visitOf: (caller: Caller) => Promise<Visit>;
  readonly log: Log;
}

const Body = z.object({ event: z.looseObject({ type: z.string() }) });

type Event = z.output<typeof Body>['event'];
type Interpret = (
  event: Event,
  options: SlackSourceOptions,
) => Promise<Meaning | undefined> | Meaning | undefined;

/** The events that Engawa listens to. Any other is marked as handled and left alone. */
export const slackEventHandlers: Readonly<Record<string, Interpret>> = {
  app_home_opened: homeOpened,
  channel_id_changed: (event) => {
    const { old_channel_id: from, new_channel_id: to } = Moved.parse(event);
    return { act: moveChannel, input: { from, to } };
  },
  channel_unshared: (event) => lost(event, 'unshared'),
  channel_archive: (event) => lost(event, 'archived'),
  group_archive: (event) => lost(event, 'archived'),
  channel_deleted: (event) => lost(event, 'archived'),
  group_deleted: (event) => lost(event, 'archived'),
  member_left_channel: (event, { botUserId }) =>
    event['user'] === botUserId ? lost(event, 'left') : deciderLeft(Left.parse(event)),
  user_change: (event) => {
    const { id, deleted } = Changed.parse(event).user;
    return deleted ? deciderLeft({ user: id, channel: null }) : undefined;
  },
  app_uninstalled: () => ({ act: recordDisconnect, input: { reason: 'app_uninstalled' } }),
  tokens_revoked: () => ({ act: recordDisconnect, input: { reason: 'tokens_revoked' } }),
};

/** Gives stored events their meaning, for the worker that handles what came in. */
export function createSlackSource(options: SlackSourceOptions): SlackSource {
  return {
    source: 'slack',
    async interpret(body) {
      const { event } = Body.parse(body);
      return slackEventHandlers[event.type]?.(event, options);
    },
  };
}

const Moved = z.object({ old_channel_id: z.string(), new_channel_id: z.string() });
const Left = z.object({ user: z.string(), channel: z.string() });
const Changed = z.object({ user: z.object({ id: z.string(), deleted: z.boolean().default(false) }) });
const Channel = z.object({ channel: z.string() });
const Home = z.object({ user: z.string(), tab: z.string().default('home') });

const lost = (event: Event, loss: 'unshared' | 'archived' | 'left'): Meaning => ({
  act: loseChannel,
  input: { channelId: Channel.parse(event).channel, loss },
});

const deciderLeft = (gone: { readonly user: string; readonly channel: string | null }): Meaning => ({
  act: personLeft,
  input: { slackUserId: gone.user, channelId: gone.channel },
});

/** Drawn at once: it answers the person who opened it, and drawing it twice changes nothing. */
async function homeOpened(event: Event, options: SlackSourceOptions): Promise<undefined> {
  const { client, teamId, home, visitOf, log } = options;
  const { user: slackUserId, tab } = Home.parse(event);
  if (tab !== 'home') return;
  const slackTeamId = teamId;
  // The event does not say reliably whose workspace the person is from, and nobody becomes a member by mistake.
  const known = await home.prisma.member.count({ where: { slackUserId, slackTeamId } });
  if (known === 0 && (await client.users.info({ user: slackUserId })).user?.team_id !== teamId) return;
  const visit = await visitOf({ slackUserId, slackTeamId, name: undefined, channelId: null });
  try {
    await drawHome(visit, home);
  } catch (error) {
    // Slack's definite no would be the same tomorrow; anything else is tried again with the stored event.
    if (!(error instanceof NeedsAHuman)) throw error;
    log.error({ err: error, slackUserId }, 'App Home could not be drawn');
  }
}
