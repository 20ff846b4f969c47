import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Try } from '../../kernel/carrier.ts';
import { whatItMeans } from './smtp-errors.ts';

/** How to reach a mail server. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTls: boolean;
  readonly name?: string;
  readonly auth?: { readonly user: string; readonly pass: string };
}

export interface SmtpTimes {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** Longer than this without a word from the server, and the conversation is over. */
  readonly silenceMs: number;
}

const usualTimes: SmtpTimes = { connectMs: 8_000, greetingMs: 8_000, silenceMs: 20_000 };

export interface Message {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

type Attempt = Pick<Try, 'signal' | 'attempt' | 'mustBeOurs' | 'beginDoubt'>;

/**
 * Hands one message to a mail server; gives its words. Throws TryLater, NeedsAHuman or InDoubt. The end of the message
 * goes out only after the doubt that begins with it was written down: until then the try is this process's, and to
 * die, to hang or to lose the connection means that nothing was sent.
 */
export async function handOver(
  server: SmtpServer,
  message: Message,
  attempt: Attempt,
  times: SmtpTimes = usualTimes,
): Promise<string> {
  const said = { theEnd: false, attempt: attempt.attempt };
  const session = openSession(server, attempt.signal, times);
  try {
    return await session.send(message, async function* bytes() {
      yield message.bytes;
      await attempt.beginDoubt();
      attempt.mustBeOurs();
      said.theEnd = true;
    });
  } catch (error) {
    throw whatItMeans(error, said);
  } finally {
    session.close();
  }
}

/** Greets a mail server, logs in where there is a password, and says goodbye. Throws the library's own error. */
export async function tryLogin(
  server: SmtpServer,
  signal: AbortSignal,
  times: SmtpTimes = usualTimes,
): Promise<void> {
  const session = openSession(server, signal, times);
  try {
    await session.greet();
  } finally {
    session.close();
  }
}

function openSession(server: SmtpServer, signal: AbortSignal, times: SmtpTimes) {
  const { auth } = server;
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    name: server.name,
    connectionTimeout: times.connectMs,
    dnsTimeout: times.connectMs,
    greetingTimeout: times.greetingMs,
    socketTimeout: times.silenceMs,
    socketCloseTimeout: 1_000,
  });
  const { broken, stop } = breaking(connection, signal);
  const step = (begin: (done: (error?: Error | null, answer?: string) => void) => void) =>
    Promise.race([
      broken,
      new Promise<string>((resolve, reject) =>
        begin((error, answer = '') => (error ? reject(error) : resolve(answer))),
      ),
    ]);
  const greet = async (): Promise<void> => {
    await step((done) => connection.connect((error) => done(error)));
    if (auth !== undefined && connection.allowsAuth)
      await step((done) => connection.login({ credentials: auth }, (error) => done(error)));
  };
  return {
    greet,
    async send({ from, to }: Message, bytes: () => AsyncIterable<Buffer>): Promise<string> {
      await greet();
      const stream = Readable.from(bytes(), { objectMode: false });
      return step((done) =>
        connection.send({ from, to: [to] }, stream, (error, info) => done(error, info?.response)),
      );
    },
    close(): void {
      stop();
      if (!connection.destroyed) connection.quit();
      connection.close();
    },
  };
}

/** Whatever ends a conversation before its time: the connection, or the try that has taken too long. */
function breaking(connection: SMTPConnection, signal: AbortSignal) {
  let stop = (): void => undefined;
  const broken = new Promise<never>((_resolve, reject) => {
    const abort = (): void => reject(new Error('it took too long, or this process stops'));
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('the connection ended')));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    stop = () => signal.removeEventListener('abort', abort);
  });
  broken.catch(() => undefined);
  return { broken, stop };
}
