import { z } from 'zod';
import { seeMessages } from '../looking/see-messages.ts';
import { seeHome, seeWorkspace } from '../looking/see-workspace.ts';
import { visitChannel } from '../person/visit-channel.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import type { HttpOutcome } from './act-over-http.ts';

const ts = z.string().regex(/^\d+\.\d+$/);
const wholeThread = 1000;
const page = z
  .object({
    before: ts.optional(),
    thread: ts.optional(),
    limit: z.coerce.number().int().min(1).max(1000).optional(),
  })
  .transform((asked) => ({
    ...asked,
    limit: asked.limit ?? (asked.thread === undefined ? 50 : wholeThread),
  }));

function lookIntoChannel(ws: Workspace, user: User, channelId: string, query: URLSearchParams): HttpOutcome {
  const channel = visitChannel(ws, user, channelId);
  if ('ok' in channel) return { status: 404, body: channel };
  const asked = page.safeParse(Object.fromEntries(query));
  if (asked.success) return { status: 200, body: seeMessages(ws, user, channel, asked.data) };
  const detail = 'before and thread are the ts of a message; limit is a number up to 1000';
  return { status: 400, body: { ok: false, error: 'invalid_arguments', detail } };
}

/** GET /view/<user id>, and below it /home and /channel/<id>: what this person has before them. */
export function lookOverHttp(
  ws: Workspace,
  user: User,
  [what, channelId = '']: readonly string[],
  query: URLSearchParams,
): HttpOutcome {
  switch (what) {
    case undefined:
      return { status: 200, body: seeWorkspace(ws, user) };
    case 'home':
      return { status: 200, body: seeHome(ws, user) };
    case 'channel':
      return lookIntoChannel(ws, user, channelId, query);
    default:
      return { status: 404, body: { ok: false, error: 'not_found' } };
  }
}
