import { WebClient, type WebClientOptions } from '@slack/web-api';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { boltLogger } from './bolt-logger.ts';
import { slackWordOf, whatItMeans } from './slack-errors.ts';
import type { Log, SlackConfig } from './slack-options.ts';

/**
 * The client never repeats a call by itself: an answer lost after Slack had posted would mean two posts. Promises are
 * repeated by the worker, after a look; people press again.
 */
export function clientOptionsFor({ apiUrl }: SlackConfig, log: Log): WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger: boltLogger(log),
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` }),
  };
}

/** Who the bot token belongs to. */
export interface Identity {
  readonly teamId: string;
  readonly botUserId: string;
  readonly botId: string | undefined;
  /** The workspace's address, with a slash at its end. */
  readonly url: string | undefined;
}

/** Slack does not let us in, or does not answer. The message names the variable and the fix. */
export class SlackRefused extends Error {
  override readonly name = 'SlackRefused';
}

const fixes = {
  SLACK_BOT_TOKEN: 'Install the app and copy its bot token.',
  SLACK_APP_TOKEN: 'Make an app-level token with connections:write and copy it.',
};

/** Only Slack's definite no is about the token; anything else never got as far as Slack's judgement. */
export function slackRefused(cause: unknown, token: keyof typeof fixes, apiUrl: string): SlackRefused {
  const words = cause instanceof Error ? cause.message : String(cause);
  const definite = slackWordOf(cause) !== undefined && whatItMeans(cause, '') instanceof NeedsAHuman;
  return new SlackRefused(
    definite
      ? `Slack did not accept ${token} (${words}). ${fixes[token]}`
      : `Slack could not be asked at ${apiUrl} (${words}). Check the network, and SLACK_API_URL if it is set.`,
    { cause },
  );
}

/** The start fails when Slack does not know the token, with words that say what to do. */
export async function askWhoWeAre(client: WebClient): Promise<Identity> {
  try {
    const { team_id: teamId, user_id: botUserId, bot_id: botId, url } = await client.auth.test();
    if (teamId === undefined || botUserId === undefined) throw new Error('auth.test names no team or user');
    return { teamId, botUserId, botId, url };
  } catch (error) {
    throw slackRefused(error, 'SLACK_BOT_TOKEN', client.slackApiUrl);
  }
}

export const createWebClient = (config: SlackConfig, log: Log): WebClient =>
  new WebClient(config.botToken, clientOptionsFor(config, log));
