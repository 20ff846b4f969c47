import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outside } from '../page-api/outside.ts';
import type { Person } from '../person/person.ts';
import { answerResponseUrl } from '../posting/answer-response-url.ts';
import { type ApiReply, callApi } from '../web-api/call-api.ts';
import type { Method } from '../web-api/method.ts';
import type { Workspace } from '../workspace.ts';
import { actOverHttp, type HttpOutcome } from './act-over-http.ts';
import { followPermalink } from './follow-permalink.ts';
import { type Refused, refusedAct, refusedHost, refusedOrigin } from './guard-request.ts';
import { lookOverHttp } from './look-over-http.ts';
import { meetWeather } from './meet-weather.ts';
import { actOutside, lookOutside } from './outside-over-http.ts';
import { bearer, parseRecord, readArguments, readBytes } from './read-request.ts';
import { receiveUpload, sendFile } from './serve-files.ts';
import { sendIcon, sendPageFile, sendShell } from './serve-page.ts';
import { streamChanges } from './stream-changes.ts';

export interface Desk {
  ws: Workspace;
  methods: ReadonlyMap<string, Method>;
  asPerson: (userId: string) => Person;
  /** where page.js and style.css are */
  page: string | undefined;
  outside: Outside | undefined;
}

interface Asked {
  desk: Desk;
  url: URL;
  /** the path after its first word */
  path: readonly string[];
  request: IncomingMessage;
  response: ServerResponse;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function sendReply(response: ServerResponse, reply: ApiReply): void {
  if (reply.kind === 'reset') {
    response.destroy();
    return;
  }
  if (reply.retryAfter !== undefined) response.setHeader('retry-after', String(reply.retryAfter));
  sendJson(response, reply.status, reply.body);
}

const sendOutcome = (response: ServerResponse, { status, body }: HttpOutcome): void =>
  sendJson(response, status, body);

const refuse = (response: ServerResponse, { status, why }: Refused): void =>
  sendJson(response, status, { ok: false, error: 'not_allowed', detail: why });

async function answerApi({ desk, url, path: [method = ''], request, response }: Asked): Promise<void> {
  const args = await readArguments(request, url);
  if (!args) return sendJson(response, 200, { ok: false, error: 'invalid_json' });
  const inBody = args['token'];
  const token = bearer(request) ?? (typeof inBody === 'string' ? inBody : undefined);
  sendReply(response, await callApi(desk.ws, desk.methods, { method, args, token }));
}

async function answerResponse({ desk, path: [ticket = ''], request, response }: Asked): Promise<void> {
  const sent = parseRecord((await readBytes(request)).toString());
  if (await meetWeather(desk.ws, response)) return;
  const { status, body } = answerResponseUrl(desk.ws, ticket, sent);
  response.writeHead(status, { 'content-type': status === 200 ? 'text/html' : 'application/json' }).end(body);
}

const onlyPost: Refused = { status: 405, why: 'This is asked with POST.' };

/** What a page sends; the answer has been given when it is undefined. */
async function readAct({ request, response }: Asked): Promise<Record<string, unknown> | undefined> {
  const refused = request.method === 'POST' ? refusedAct(request) : onlyPost;
  if (refused) {
    refuse(response, refused);
    return undefined;
  }
  const text = (await readBytes(request)).toString();
  const args = text === '' ? {} : parseRecord(text);
  if (!args) sendJson(response, 400, { ok: false, error: 'invalid_json' });
  return args;
}

async function answerPerson(asked: Asked): Promise<void> {
  const { desk, path, response } = asked;
  const [id = '', act = ''] = path;
  if (!desk.ws.state.users[id]) return sendJson(response, 404, { ok: false, error: 'user_not_found' });
  const args = await readAct(asked);
  if (args) sendOutcome(response, await actOverHttp(desk.asPerson(id), act, args));
}

async function answerOutside(asked: Asked): Promise<void> {
  const { desk, request, response } = asked;
  if (request.method === 'GET') {
    const refused = refusedOrigin(request);
    return refused ? refuse(response, refused) : sendOutcome(response, await lookOutside(desk.outside));
  }
  const wanted = await readAct(asked);
  if (wanted) sendOutcome(response, await actOutside(desk.outside, wanted));
}

function answerLook({ desk, url, path: [id = '', ...rest], request, response }: Asked, live: boolean): void {
  const refused = refusedOrigin(request);
  const user = desk.ws.state.users[id];
  if (refused) refuse(response, refused);
  else if (!user || user.is_bot) sendJson(response, 404, { ok: false, error: 'user_not_found' });
  else if (live) streamChanges(desk.ws, user, desk.outside, response);
  else sendOutcome(response, lookOverHttp(desk.ws, user, rest, url.searchParams));
}

const answers: Readonly<Record<string, (asked: Asked) => void | Promise<void>>> = {
  '': ({ desk, response }) => sendShell(desk.page, response),
  'favicon.svg': ({ response }) => sendIcon(response),
  page: ({ desk, path: [name = ''], response }) => sendPageFile(desk.page, name, response),
  api: answerApi,
  response: answerResponse,
  upload: ({ desk, path, request, response }) => receiveUpload(desk.ws, path[1] ?? '', request, response),
  'files-pri': ({ desk, url, path, request, response }) =>
    sendFile(desk.ws, { path, as: url.searchParams.get('as') }, request, response),
  archives: ({ path, response }) => followPermalink(path, response),
  view: (asked) => answerLook(asked, false),
  live: (asked) => answerLook(asked, true),
  person: answerPerson,
  outside: answerOutside,
};

export async function answerRequest(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = refusedHost(request);
  if (refused) return refuse(response, refused);
  const url = new URL(request.url ?? '/', desk.ws.origin());
  const [area = '', ...path] = url.pathname.split('/').slice(1);
  const answer = Object.hasOwn(answers, area) ? answers[area] : undefined;
  if (!answer) return sendJson(response, 404, { ok: false, error: 'not_found' });
  await answer({ desk, url, path, request, response });
}
