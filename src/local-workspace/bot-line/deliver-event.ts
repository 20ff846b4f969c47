import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { mintId } from '../state/mint.ts';
import type { Workspace } from '../workspace.ts';
import type { Reply } from './bot-line.ts';

export interface EventOutcome {
  ok: boolean;
  event_id: string;
  attempts: number;
  replies: Reply[];
}

const where = z.object({
  channel: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]),
});

const reasonFor = (reply: Reply): string => {
  if (reply.got === 'timeout') return 'http_timeout';
  return reply.got === 'unreachable' ? 'connection_failed' : 'http_error';
};

const accepted = (reply: Reply): boolean =>
  reply.got === 'answer' && reply.status >= 200 && reply.status < 300;

function envelope(ws: Workspace, type: string, body: Record<string, unknown>): Record<string, unknown> {
  const { installation, channels } = ws.state;
  const place = where.safeParse(body);
  const channel = place.success ? channels[place.data.channel] : undefined;
  const event_id = mintId(ws.state, 'Ev', ws.random);
  return {
    token: installation.verificationToken,
    team_id: installation.teamId,
    context_team_id: installation.teamId,
    context_enterprise_id: null,
    api_app_id: installation.appId,
    event: { type, event_ts: `${(ws.now() / 1000).toFixed(6)}`, ...body },
    type: 'event_callback',
    event_id,
    event_time: Math.floor(ws.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: installation.teamId,
        user_id: installation.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.is_ext_shared ?? false,
    event_context: `4-${event_id}`,
  };
}

/** `outer` overrides fields of the envelope: team_id of a client's event, or an event_id sent before. */
export async function deliverEvent(
  ws: Workspace,
  type: string,
  body: Record<string, unknown>,
  outer: Record<string, unknown> = {},
): Promise<EventOutcome> {
  const sent = { ...envelope(ws, type, body), ...outer };
  const event_id = String(sent['event_id']);
  const replies: Reply[] = [];
  for (const [num, delay] of [0, ...ws.eventRetryDelaysMs].entries()) {
    const before = replies.at(-1);
    if (num > 0) await sleep(delay, undefined, { signal: ws.closing }).catch(() => undefined);
    if (ws.closing.aborted) break;
    const retry = before ? { retry: { num, reason: reasonFor(before) } } : {};
    const reply = await ws.line.send({ kind: 'events_api', body: sent, ...retry });
    replies.push(reply);
    if (accepted(reply)) return { ok: true, event_id, attempts: replies.length, replies };
    if (reply.got === 'answer' && reply.noRetry) break;
  }
  return { ok: false, event_id, attempts: replies.length, replies };
}

/** Events that people's acts cause; sent only when the app's manifest asks for them, and not waited for. */
export function causeEvent(ws: Workspace, type: string, body: Record<string, unknown>): Promise<unknown> {
  return ws.subscribedEvents.includes(type) ? deliverEvent(ws, type, body) : Promise.resolve();
}
