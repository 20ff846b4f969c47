import { describe, expect, it } from 'vitest';
import { handOver } from '../../../src/adapters/mail/smtp-session.ts';
import { attempt, message, patient, told } from './handing-over.ts';
import { openScripted, type Script } from './mail-server.ts';

/** For servers of whose silence nothing more is to come. */
const quick = { connectMs: 20_000, greetingMs: 300, silenceMs: 300 };

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
    // The server has the time it needs to hang up before the end.
    const waits = { ...attempt(), beginDoubt: () => new Promise<void>(() => undefined) };
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
    // Long enough for the server to get that far.
    const calm = { ...patient, silenceMs: 2_000 };
    await expect(handOver(server.at, message, trying, calm)).rejects.toMatchObject({ name: 'InDoubt' });
    expect(server.got.messages).toHaveLength(1);
    expect(trying.doubts).toEqual(['begun']);
  });

  it('is not waited for longer than the try may take', async () => {
    const server = await told({ rcpt: 'hang' });
    const over = new AbortController();
    const short = handOver(server.at, message, attempt({ signal: over.signal }), patient);
    const ended = expect(short).rejects.toMatchObject({
      name: 'TryLater',
      message: expect.stringContaining('took too long'),
    });
    await expect.poll(() => server.got.commands.join()).toContain('RCPT');
    over.abort();
    await ended;

    const late = await told({ end: 'hang' });
    const cut = new AbortController();
    const doubtful = handOver(late.at, message, attempt({ signal: cut.signal }), patient);
    const doubted = expect(doubtful).rejects.toMatchObject({ name: 'InDoubt' });
    await expect.poll(() => late.got.messages).toHaveLength(1);
    cut.abort();
    await doubted;
  });

  it('that nobody listens at is tried again later', async () => {
    const server = await openScripted();
    await server.close();
    await expect(handOver(server.at, message, attempt(), patient)).rejects.toMatchObject({
      name: 'TryLater',
    });
  });

  it('that has no TLS where it is required gets neither password nor message', async () => {
    const server = await told({});
    const safe = { ...server.at, requireTls: true, auth: { user: 'u', pass: 'p' } };
    await expect(handOver(safe, message, attempt(), patient)).rejects.toThrow(/STARTTLS/);
    expect(server.got.commands.filter((line) => !/^(EHLO|STARTTLS|QUIT)/.test(line))).toEqual([]);
  });
});
