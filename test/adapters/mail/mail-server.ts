import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { SmtpServer } from '../../../src/adapters/mail/smtp-session.ts';

/** What a scripted mail server says at each step; `hang` says nothing, `drop` cuts the line. */
export type Saying = string | 'hang' | 'drop';
export interface Script {
  readonly greeting?: Saying;
  readonly ehlo?: readonly string[];
  readonly mail?: Saying;
  readonly rcpt?: Saying;
  readonly data?: Saying;
  /** After the first line of the message. */
  readonly middle?: 'drop';
  readonly end?: Saying;
}

/** A mail server that does as it is told, where a real one would only do so on a bad day. */
export async function openScripted(script: Script = {}) {
  const got: { commands: string[]; messages: string[]; unfinished: string[] } = {
    commands: [],
    messages: [],
    unfinished: [],
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    serve(socket, script, got);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const at: SmtpServer = { host: '127.0.0.1', port: address.port, secure: false, requireTls: false };
  return {
    at,
    got,
    async close(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function serve(
  socket: Socket,
  script: Script,
  got: { commands: string[]; messages: string[]; unfinished: string[] },
) {
  let message: string[] | undefined;
  const say = (saying: Saying): void => {
    if (saying === 'drop') socket.destroy();
    else if (saying !== 'hang') socket.write(`${saying}\r\n`);
  };
  socket.on('close', () => {
    if (message !== undefined) got.unfinished.push(message.join('\n'));
  });
  createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    if (message !== undefined) {
      if (line !== '.') {
        message.push(line);
        if (script.middle === 'drop') socket.destroy();
        return;
      }
      got.messages.push(message.join('\n'));
      message = undefined;
      return say(script.end ?? '250 2.0.0 queued as 42');
    }
    got.commands.push(line);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return say((script.ehlo ?? ['250 mail.test']).join('\r\n'));
    if (verb === 'MAIL') return say(script.mail ?? '250 ok');
    if (verb === 'RCPT') return say(script.rcpt ?? '250 ok');
    if (verb === 'DATA') {
      const saying = script.data ?? '354 go on';
      if (saying.startsWith('354')) message = [];
      return say(saying);
    }
    return say(verb === 'QUIT' ? '221 bye' : '502 what?');
  });
  say(script.greeting ?? '220 mail.test ready');
}
