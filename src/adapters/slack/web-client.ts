import { WebClient, type WebClientOptions } from '@slack/web-api';
import { boltLogger } from './bolt-logger.ts';
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
}

/** The start fails when Slack does not know the token, with words that say what to do. */
export async function askWhoWeAre(client: WebClient): Promise<Identity> {
  try {
    const { team_id: teamId, user_id: botUserId, bot_id: botId } = await client.auth.test();
    if (teamId === undefined || botUserId === undefined) throw new Error('auth.test names no team or user');
    return { teamId, botUserId, botId };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Slack did not accept SLACK_BOT_TOKEN (${words}). Install the app and copy its bot token.`,
      {
        cause: error,
      },
    );
  }
}

export const createWebClient = (config: SlackConfig, log: Log): WebClient =>
  new WebClient(config.botToken, clientOptionsFor(config, log));
