import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../kernel/locale.ts';
import type { CardWords } from '../../kernel/notice.ts';
import { type RenderedCard, renderCard, withoutPicture } from '../../surface/card.ts';
import type { Log } from './slack-options.ts';

/** Everything by which one person can be reached out of others' sight. */
export interface Private {
  readonly client: WebClient;
  readonly locale: Locale;
  readonly log: Log;
  readonly slackUserId: string;
  readonly channelId: string | null;
  readonly responseUrl: string | undefined;
  readonly threadTs: string | undefined;
}

/**
 * By the address that came with the request, else as an ephemeral message, else as a direct one. Nothing is thrown:
 * what was asked for has happened or not, whether or not this reaches the person.
 */
export async function sayPrivately(card: CardWords, to: Private): Promise<void> {
  const drawn = renderCard(card, to.locale);
  const plain = withoutPicture(drawn);
  // An answer that Slack will not take with its picture is worth more without it than not at all.
  for (const shown of plain === drawn ? [drawn] : [drawn, plain])
    for (const way of [respond, postEphemeral, postDirectly]) {
      try {
        if (await way(shown, to)) return;
      } catch (err) {
        to.log.warn({ err, way: way.name, slackUserId: to.slackUserId }, 'could not answer privately');
      }
    }
}

async function respond(drawn: RenderedCard, { responseUrl, threadTs }: Private): Promise<boolean> {
  if (responseUrl === undefined) return false;
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      response_type: 'ephemeral',
      // The address can also change the message that was pressed; that one is redrawn by the act's own effects.
      replace_original: false,
      ...drawn,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`response_url answered ${response.status}: ${await response.text()}`);
  return true;
}

async function postEphemeral(drawn: RenderedCard, to: Private): Promise<boolean> {
  const { client, channelId, slackUserId, threadTs } = to;
  // There is nobody to hide it from in a direct message, and Slack refuses it in most of them.
  if (channelId === null || channelId.startsWith('D')) return false;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  await client.chat.postEphemeral({ channel: channelId, user: slackUserId, ...drawn, ...thread });
  return true;
}

async function postDirectly(drawn: RenderedCard, { client, slackUserId }: Private): Promise<boolean> {
  await client.chat.postMessage({ channel: slackUserId, ...drawn, unfurl_links: false, unfurl_media: false });
  return true;
}
