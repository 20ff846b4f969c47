import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { handOver } from '../../../src/adapters/mail/smtp-session.ts';
import { openScripted, type Script } from './mail-server.ts';

const message = {
  from: 'hello@hibiki.example',
  to: 'haru@kawa.example',
  bytes: Buffer.from('Subject: Hi\r\n\r\nGood morning\r\n'),
};
const quick = { connectMs: 2_000, greetingMs: 400, silenceMs: 400 };

async function told(script: Script) {
  const server = await openScripted(script);
  onTestFinished(() => server.close());
  return server;
}

function attempt(more: { signal?: AbortSignal; mustBeOurs?: () => void; attempt?: number } = {}) {
  const doubts: string[] = [];
  return {
    doubts,
    attempt: 1,
    signal: AbortSignal.timeout(10_000),
    mustBeOurs: () => undefined,
    beginDoubt: async () => void doubts.push('begun'),
    ...more,
  };
}

describe('a message handed to a mail server', () => {
  it('is taken, with the server’s own words as proof', async () => {
    const server = await told({});
    expect(await handOver(server.at, message, attempt(), quick)).toBe('250 2.0.0 queued as 42');
    expect(server.got.messages).toEqual(['Subject: Hi\n\nGood morning']);
    expect(server.got.commands).toEqual([
      expect.stringMatching(/^EHLO /),
      'MAIL FROM:<hello@hibiki.example>',
      'RCPT TO:<haru@kawa.example>',
      'DATA',
    ]);
  });

  it('may hold lines that look like its end', async () => {
    const server = await told({});
    await handOver(
      server.at,
      { ...message, bytes: Buffer.from('A: b\r\n\r\n.\r\nstill\r\n..\r\n') },
      attempt(),
      quick,
    );
    expect(server.got.messages).toEqual(['A: b\n\n..\nstill\n...']);
  });

  it('goes out whole only after doubt was written down', async () => {
    const server = await told({});
    const seen: number[] = [];
    const trying = { ...attempt(), beginDoubt: async () => void seen.push(server.got.messages.length) };
    await handOver(server.at, message, trying, quick);
    expect(seen).toEqual([0]);
  });

  it.each([
    ['another process has taken the try over', { beginDoubt: () => Promise.reject(new Error('taken over')) }],
    [
      'this process was taken for dead',
      {
        mustBeOurs: () => {
          throw new Error('stale');
        },
      },
    ],
  ])('is never finished when %s', async (_why, more) => {
    const server = await told({});
    await expect(handOver(server.at, message, { ...attempt(), ...more }, quick)).rejects.toMatchObject({
      name: 'TryLater',
    });
    await expect.poll(() => server.got.unfinished).toHaveLength(1);
    expect(server.got.messages).toEqual([]);
  });
});

describe('a server that says no', () => {
  it.each<[string, Script]>([
    ['to everybody', { greeting: '554 no mail here' }],
    ['to the sender', { mail: '550 5.7.1 not you' }],
    ['to the recipient', { rcpt: '550 5.1.1 nobody of that name' }],
    ['before the message', { data: '554 5.7.1 no' }],
    ['after the message', { end: '550 5.7.1 looks like spam' }],
  ])('%s is believed, and quoted', async (_to, script) => {
    const server = await told(script);
    const words = Object.values(script).join();
    const trying = handOver(server.at, message, attempt(), quick);
    await expect(trying).rejects.toMatchObject({
      name: 'NeedsAHuman',
      message: expect.stringContaining(words),
    });
  });

  it.each<[string, Script]>([
    ['at the door', { greeting: '421 too busy' }],
    ['to the recipient', { rcpt: '451 4.7.1 greylisted' }],
    ['after the message', { end: '452 4.3.1 disk full' }],
    ['out of order', { mail: '503 not now' }],
  ])('not now, %s, is asked again later', async (_to, script) => {
    const server = await told(script);
    await expect(handOver(server.at, message, attempt(), quick)).rejects.toMatchObject({
      name: 'TryLater',
      afterMs: 30_000,
    });
    await expect(handOver(server.at, message, attempt({ attempt: 3 }), quick)).rejects.toMatchObject({
      afterMs: 120_000,
    });
  });

  it('with 451, and then yes, has taken it once', async () => {
    const first = await told({ rcpt: '451 4.7.1 greylisted' });
    await expect(handOver(first.at, message, attempt(), quick)).rejects.toMatchObject({ name: 'TryLater' });
    const second = await told({});
    await handOver(second.at, message, attempt(), quick);
    expect([first.got.messages.length, second.got.messages.length]).toEqual([0, 1]);
  });
});

describe('a server that is lost', () => {
  it.each<[string, Script]>([
    ['says nothing', { greeting: 'hang' }],
    ['hangs up at once', { greeting: 'drop' }],
    ['hangs at the sender', { mail: 'hang' }],
    ['hangs up at the recipient', { rcpt: 'drop' }],
    ['hangs before the message', { data: 'hang' }],
    ['hangs up within the message', { middle: 'drop' }],
  ])('%s, before the end of the message: nothing was sent', async (_how, script) => {
    const server = await told(script);
    const waits = { ...attempt(), beginDoubt: () => new Promise<void>((go) => void setTimeout(go, 100)) };
    await expect(handOver(server.at, message, waits, quick)).rejects.toMatchObject({ name: 'TryLater' });
    expect(server.got.messages).toEqual([]);
  });

  it.each<[string, Script]>([
    ['hangs', { end: 'hang' }],
    ['hangs up', { end: 'drop' }],
    ['answers nonsense', { end: 'hello' }],
  ])('%s, after it: nobody can tell', async (_how, script) => {
    const server = await told(script);
    const trying = attempt();
    await expect(handOver(server.at, message, trying, quick)).rejects.toMatchObject({ name: 'InDoubt' });
    expect(server.got.messages).toHaveLength(1);
    expect(trying.doubts).toEqual(['begun']);
  });

  it('is not waited for longer than the try may take', async () => {
    const server = await told({ rcpt: 'hang' });
    const slow = { connectMs: 60_000, greetingMs: 60_000, silenceMs: 60_000 };
    const short = attempt({ signal: AbortSignal.timeout(200) });
    await expect(handOver(server.at, message, short, slow)).rejects.toMatchObject({
      name: 'TryLater',
      message: expect.stringContaining('took too long'),
    });
    const late = await told({ end: 'hang' });
    const cut = attempt({ signal: AbortSignal.timeout(200) });
    await expect(handOver(late.at, message, cut, slow)).rejects.toMatchObject({ name: 'InDoubt' });
  });

  it('that nobody listens at is tried again later', async () => {
    const server = await openScripted();
    await server.close();
    await expect(handOver(server.at, message, attempt(), quick)).rejects.toMatchObject({ name: 'TryLater' });
  });

  it('that has no TLS where it is required gets neither password nor message', async () => {
    const server = await told({});
    const safe = { ...server.at, requireTls: true, auth: { user: 'u', pass: 'p' } };
    await expect(handOver(safe, message, attempt(), quick)).rejects.toThrow(/STARTTLS/);
    expect(server.got.commands.filter((line) => !/^(EHLO|STARTTLS|QUIT)/.test(line))).toEqual([]);
  });
});

describe('a mail server as there are many', () => {
  const real = async (options: SMTPServerOptions) => {
    const server = new SMTPServer({
      logger: false,
      disableReverseLookup: true,
      closeTimeout: 100,
      ...options,
    });
    server.on('error', () => undefined);
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
    const address = listening.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return { host: '127.0.0.1', port: address.port, secure: false, requireTls: false };
  };
  const taking = (taken: string[]): SMTPServerOptions => ({
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  const guarded: SMTPServerOptions = {
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'hibiki' && password === 'p@ss wörd'
        ? done(null, { user: 'hibiki' })
        : done(Object.assign(new Error('bad credentials'), { responseCode: 535 })),
  };

  it('takes a message from whoever has the password', async () => {
    const taken: string[] = [];
    const at = await real({ ...guarded, ...taking(taken) });
    const auth = { user: 'hibiki', pass: 'p@ss wörd' };
    expect(await handOver({ ...at, auth }, message, attempt(), quick)).toMatch(/^250 /);
    expect(taken).toEqual([message.bytes.toString()]);
  });

  it('refuses a wrong password, which is not repeated to anybody', async () => {
    const at = await real({ ...guarded, ...taking([]) });
    const trying = handOver({ ...at, auth: { user: 'hibiki', pass: 'Secret42' } }, message, attempt(), quick);
    const refused: unknown = await trying.catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'NeedsAHuman', message: expect.stringContaining('535') });
    expect(String(refused)).not.toMatch(/Secret42|U2VjcmV0NDI/);
  });

  it('whose certificate nobody vouches for is told nothing', async () => {
    const taken: string[] = [];
    const at = await real({ secure: true, authOptional: true, ...taking(taken) });
    await expect(handOver({ ...at, secure: true }, message, attempt(), quick)).rejects.toMatchObject({
      name: 'TryLater',
      message: expect.stringMatching(/certificate/),
    });
    expect(taken).toEqual([]);
  });
});
