import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Person } from '../person/person.ts';
import { answerResponseUrl } from '../posting/answer-response-url.ts';
import { type ApiReply, callApi } from '../web-api/call-api.ts';
import type { Method } from '../web-api/method.ts';
import type { Workspace } from '../workspace.ts';
import { actOverHttp } from './act-over-http.ts';
import { frontPage } from './front-page.ts';
import { bearer, parseRecord, readArguments, readBytes } from './read-request.ts';
import { receiveUpload, sendFile } from './serve-files.ts';

export interface Desk {
  ws: Workspace;
  methods: ReadonlyMap<string, Method>;
  asPerson: (userId: string) => Person;
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

async function answerApi(
  desk: Desk,
  method: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const args = await readArguments(request, url);
  if (!args) return sendJson(response, 200, { ok: false, error: 'invalid_json' });
  const inBody = args['token'];
  const token = bearer(request) ?? (typeof inBody === 'string' ? inBody : undefined);
  sendReply(response, await callApi(desk.ws, desk.methods, { method, args, token }));
}

async function answerPerson(
  desk: Desk,
  id: string,
  act: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (!desk.ws.state.users[id]) return sendJson(response, 404, { ok: false, error: 'user_not_found' });
  const text = (await readBytes(request)).toString();
  const args = text === '' ? {} : parseRecord(text);
  if (!args) return sendJson(response, 400, { ok: false, error: 'invalid_json' });
  const { status, body } = await actOverHttp(desk.asPerson(id), act, args);
  sendJson(response, status, body);
}

export async function answerRequest(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', desk.ws.origin());
  const [area = '', first = '', second = ''] = url.pathname.split('/').slice(1);
  switch (area) {
    case 'api':
      return answerApi(desk, first, url, request, response);
    case 'response': {
      const { status, body } = answerResponseUrl(
        desk.ws,
        first,
        parseRecord((await readBytes(request)).toString()),
      );
      response
        .writeHead(status, { 'content-type': status === 200 ? 'text/html' : 'application/json' })
        .end(body);
      return;
    }
    case 'upload':
      return receiveUpload(desk.ws, second, request, response);
    case 'files-pri':
      return sendFile(desk.ws, first.slice(first.indexOf('-') + 1), request, response);
    case '':
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(frontPage(desk.ws.state, desk.ws.origin()));
      return;
    case 'person':
      return answerPerson(desk, first, second, request, response);
    default:
      return sendJson(response, 404, { ok: false, error: 'not_found' });
  }
}
