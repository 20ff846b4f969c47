import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NoSuchAddress } from '../../../src/adapters/mail/smtp-errors.ts';
import { handOver } from '../../../src/adapters/mail/smtp-session.ts';
import { attempt, message, patient, told } from './handing-over.ts';
import type { Script } from './mail-server.ts';

describe('a message handed to a mail server', () => {
  it('is taken, with the server’s own words as proof', async () => {
    const server = await told({});
    expect(await handOver(server.at, message, attempt(), patient)).toBe('250 2.0.0 queued as 42');
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
      patient,
    );
    expect(server.got.messages).toEqual(['A: b\n\n..\nstill\n...']);
  });

  it('goes out whole only after doubt was written down', async () => {
    const server = await told({});
    const seen: number[] = [];
    const trying = { ...attempt(), beginDoubt: async () => void seen.push(server.got.messages.length) };
    await handOver(server.at, message, trying, patient);
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
    await expect(handOver(server.at, message, { ...attempt(), ...more }, patient)).rejects.toMatchObject({
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
    const trying = handOver(server.at, message, attempt(), patient);
    await expect(trying).rejects.toMatchObject({
      name: 'NeedsAHuman',
      message: expect.stringContaining(words),
    });
  });

  it('tells a recipient that does not exist from all else that is refused', async () => {
    for (const [script, isAddress] of [
      [{ rcpt: '550 5.1.1 nobody of that name' }, true],
      [{ mail: '550 5.7.1 not you' }, false],
      [{ end: '550 5.7.1 looks like spam' }, false],
    ] as const) {
      const server = await told(script);
      const error = await handOver(server.at, message, attempt(), patient).catch((thrown: unknown) => thrown);
      expect(error instanceof NoSuchAddress).toBe(isAddress);
    }
  });

  it.each<[string, Script]>([
    ['at the door', { greeting: '421 too busy' }],
    ['to the recipient', { rcpt: '451 4.7.1 greylisted' }],
    ['after the message', { end: '452 4.3.1 disk full' }],
    ['out of order', { mail: '503 not now' }],
  ])('not now, %s, is asked again later', async (_to, script) => {
    const server = await told(script);
    await expect(handOver(server.at, message, attempt(), patient)).rejects.toMatchObject({
      name: 'TryLater',
      afterMs: 30_000,
    });
    await expect(handOver(server.at, message, attempt({ attempt: 3 }), patient)).rejects.toMatchObject({
      afterMs: 120_000,
    });
  });

  it('with 451, and then yes, has taken it once', async () => {
    const first = await told({ rcpt: '451 4.7.1 greylisted' });
    await expect(handOver(first.at, message, attempt(), patient)).rejects.toMatchObject({ name: 'TryLater' });
    const second = await told({});
    await handOver(second.at, message, attempt(), patient);
    expect([first.got.messages.length, second.got.messages.length]).toEqual([0, 1]);
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
    expect(await handOver({ ...at, auth }, message, attempt(), patient)).toMatch(/^250 /);
    expect(taken).toEqual([message.bytes.toString()]);
  });

  it('refuses a wrong password, which is not repeated to anybody', async () => {
    const at = await real({ ...guarded, ...taking([]) });
    const trying = handOver(
      { ...at, auth: { user: 'hibiki', pass: 'Secret42' } },
      message,
      attempt(),
      patient,
    );
    const refused: unknown = await trying.catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'NeedsAHuman', message: expect.stringContaining('535') });
    expect(String(refused)).not.toMatch(/Secret42|U2VjcmV0NDI/);
  });

  it('whose certificate nobody vouches for is told nothing', async () => {
    const taken: string[] = [];
    const at = await real({ secure: true, authOptional: true, ...taking(taken) });
    await expect(handOver({ ...at, secure: true }, message, attempt(), patient)).rejects.toMatchObject({
      name: 'TryLater',
      message: expect.stringMatching(/certificate/),
    });
    expect(taken).toEqual([]);
  });
});
