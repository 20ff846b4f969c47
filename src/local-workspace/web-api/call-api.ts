import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError } from './api-error.ts';
import type { Answer, Method } from './method.ts';

export interface ApiCall {
  method: string;
  args: Record<string, unknown>;
  token: string | undefined;
}

export type ApiReply =
  | { kind: 'answer'; status: number; body: Record<string, unknown>; retryAfter?: number }
  | { kind: 'reset' };

const refusal = (error: string): ApiReply => ({ kind: 'answer', status: 200, body: { ok: false, error } });
const broken: ApiReply = { kind: 'answer', status: 500, body: { ok: false, error: 'internal_error' } };
const unavailable: ApiReply = {
  kind: 'answer',
  status: 503,
  body: { ok: false, error: 'service_unavailable' },
};
const tooMany = (seconds: number): ApiReply => ({
  kind: 'answer',
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  retryAfter: seconds,
});

/** Faults that strike before anything is done. */
function struckBefore(fault: Fault | undefined): ApiReply | undefined {
  switch (fault?.kind) {
    case 'error-500-before':
      return broken;
    case 'unavailable-before':
      return unavailable;
    case 'reset-before':
      return { kind: 'reset' };
    case 'rate-limited':
      return tooMany(fault.seconds);
    case 'ok-false':
      return refusal(fault.error);
    default:
      return undefined;
  }
}

function struckAfter(fault: Fault | undefined): ApiReply | undefined {
  if (fault?.kind === 'error-500-after') return broken;
  return fault?.kind === 'reset-after' ? { kind: 'reset' } : undefined;
}

function tokenTrouble(ws: Workspace, method: Method, token: string | undefined): string | undefined {
  if (method.token === 'none') return undefined;
  if (!token) return 'not_authed';
  const { botToken, appToken } = ws.state.installation;
  const wanted = method.token === 'app' ? appToken : botToken;
  if (token === wanted) return undefined;
  return token === botToken || token === appToken ? 'not_allowed_token_type' : 'invalid_auth';
}

async function run(ws: Workspace, method: Method | undefined, call: ApiCall): Promise<ApiReply> {
  if (!method) return refusal('unknown_method');
  const trouble = tokenTrouble(ws, method, call.token);
  if (trouble) return refusal(trouble);
  const channel = call.args['channel'];
  const wait = ws.limits?.ask(call.method, typeof channel === 'string' ? channel : undefined, ws.wallNow());
  if (wait !== undefined) return tooMany(wait);
  try {
    const answer: Answer = await method.run(ws, call.args);
    return { kind: 'answer', status: 200, body: { ok: true, ...answer } };
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'answer', status: 200, body: error.answer() };
    throw error;
  }
}

function write(
  ws: Workspace,
  call: ApiCall,
  reply: ApiReply,
  acted: boolean,
  fault: Fault | undefined,
): void {
  const { token: _, ...args } = call.args;
  const error = reply.kind === 'answer' ? reply.body['error'] : undefined;
  ws.journal.write({
    method: call.method,
    args,
    at: ws.now(),
    outcome: {
      status: reply.kind === 'answer' ? reply.status : 'reset',
      ok: reply.kind === 'answer' && reply.body['ok'] === true,
      ...(typeof error === 'string' ? { error } : {}),
    },
    acted,
    ...(fault ? { fault: fault.kind } : {}),
  });
}

export async function callApi(
  ws: Workspace,
  methods: ReadonlyMap<string, Method>,
  call: ApiCall,
): Promise<ApiReply> {
  const fault = ws.faults.take(call.method);
  if (fault?.kind === 'delay')
    await sleep(fault.ms, undefined, { signal: ws.closing }).catch(() => undefined);
  const before = struckBefore(fault);
  const done = before ?? (await run(ws, methods.get(call.method), call));
  const acted = before === undefined && done.kind === 'answer' && done.body['ok'] === true;
  const reply = struckAfter(fault) ?? done;
  write(ws, call, reply, acted, fault);
  return reply;
}
