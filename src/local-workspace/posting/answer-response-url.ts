import { z } from 'zod';
import type { ResponseTarget } from '../bot-line/response-urls.ts';
import { findEphemeral, findMessage } from '../state/message.ts';
import type { Workspace } from '../workspace.ts';
import { changeMessage, deleteMessage } from './change-message.ts';
import { type Content, readContent } from './content.ts';
import { postMessage } from './post-message.ts';
import { changeEphemeral, deleteEphemeral, showEphemeral } from './show-ephemeral.ts';

const response = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

export interface ResponseAnswer {
  status: number;
  body: string;
}

const done: ResponseAnswer = { status: 200, body: 'ok' };
const refused = (status: number, error: string, messages: string[] = []): ResponseAnswer => ({
  status,
  body: JSON.stringify({
    ok: false,
    error,
    ...(messages.length > 0 ? { response_metadata: { messages } } : {}),
  }),
});

const originalOf = (ws: Workspace, { original, channel, user }: ResponseTarget) => {
  if (!original) return {};
  return original.kind === 'message'
    ? { message: findMessage(ws.state, channel, original.ts) }
    : { ephemeral: findEphemeral(ws.state, channel, original.ts, user) };
};

function remove(ws: Workspace, target: ResponseTarget): ResponseAnswer {
  const { message, ephemeral } = originalOf(ws, target);
  if (message) deleteMessage(ws, message);
  if (ephemeral) deleteEphemeral(ws, ephemeral);
  return message || ephemeral ? done : refused(404, 'message_not_found');
}

/** The original keeps its nature: a private one stays private, whatever response_type says. */
function replace(ws: Workspace, target: ResponseTarget, content: Content): boolean {
  const { message, ephemeral } = originalOf(ws, target);
  if (message) changeMessage(ws, message, content);
  if (ephemeral) changeEphemeral(ws, ephemeral, content);
  return message !== undefined || ephemeral !== undefined;
}

export function answerResponseUrl(ws: Workspace, ticket: string, body: unknown): ResponseAnswer {
  const target = ws.responseUrls.take(ticket);
  if (typeof target === 'string') return refused(404, target);
  const parsed = response.safeParse(body);
  if (!parsed.success) return refused(400, 'invalid_payload');
  if (parsed.data.delete_original) return remove(ws, target);
  const verdict = readContent(ws, parsed.data);
  if (!verdict.ok) return refused(400, verdict.error, verdict.messages);
  if (parsed.data.replace_original && replace(ws, target, verdict.content)) return done;
  const { channel, user } = target;
  const thread_ts = parsed.data.thread_ts ?? target.thread_ts;
  if (parsed.data.response_type === 'in_channel') {
    postMessage(ws, { ...verdict.content, channel, user: ws.state.installation.botUserId, thread_ts });
  } else {
    showEphemeral(ws, { ...verdict.content, channel, user, thread_ts });
  }
  return done;
}
