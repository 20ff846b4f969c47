import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/postgres/database.ts';
import { bundle } from '../support/bundle.ts';
import { freePort, openHouse } from '../support/house.ts';
import { lockedJobs, mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { steps } from './steps.ts';

let album: Album;
let program: string;
beforeAll(async () => {
  program = `${await bundle()}/main.js`;
  album = await fillAlbum('signed');
}, 60_000);
afterAll(() => album.burn());

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** `npm start`, without npm. */
function start(environment: Record<string, string>): {
  child: ChildProcess;
  ended: Promise<Ended>;
  said: () => string;
} {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, out, err })),
  );
  return { child, ended, said: () => out };
}

async function startOn({ databaseUrl, workspace, startsAt }: Beginning) {
  const port = String(await freePort());
  const bot = start({
    PORT: port,
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    ENGAWA_CLOCK: startsAt,
    LOG_LEVEL: 'error',
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_SIGNING_SECRET: workspace.signingSecret,
    SLACK_API_URL: workspace.url.replace(/\/$/, ''),
    SLACK_TEAM_CHANNEL: 'C0TEAM0001',
    LINK_SECRET: 'a secret for stories that is long enough',
    ENGAWA_OWNERS: 'U0AOI00001',
  });
  const open = expect.poll(bot.said, { timeout: 20_000 }).toContain('Engawa is open');
  const early = bot.ended.then(({ err }) => Promise.reject(new Error(`it did not start: ${err}`)));
  early.catch(() => undefined);
  await Promise.race([open, early]);
  workspace.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return bot;
}

describe('SIGTERM under load', () => {
  it('ends within the budget with nothing locked, and the next start goes on where this one stopped', async () => {
    const beginning = await album.of('signed').begin();
    const { workspace } = beginning;
    const who = people(workspace);
    const bot = await startOn(beginning);
    try {
      await steps.delivers(who);
      await steps.delivers(who, 'Launch');
      // Two posts each, one a second: they can't be done when the signal comes.
      for (const wish of ['Order by telephone', 'Order by letter', 'Order by pigeon']) {
        await who.haru.presses('Request a change').opens('If something should change');
        await who.haru.fillsIn({ 'What should change': wish, Why: 'Older customers' });
      }
      const press = who.haru.presses('Accept').under('Delivered: Wireframes');
      bot.child.kill('SIGTERM');
      await press.catch(() => undefined);
      const late = setTimeout(() => bot.child.kill('SIGKILL'), 20_000);
      expect(await bot.ended).toMatchObject({ code: 0, signal: null });
      clearTimeout(late);

      const house = await openHouse(beginning);
      expect(await house.prisma.process.count()).toBe(1);
      await house.settles();
      await mustBeInOrder(house.prisma, workspace);
      for (const wish of ['Order by telephone', 'Order by letter', 'Order by pigeon'])
        await who.haru.sees(wish);
      await house.close();
    } finally {
      bot.child.kill('SIGKILL');
      await beginning.end();
    }
  }, 60_000);

  it('leaves no job locked and no promise in hand', async () => {
    const beginning = await album.of('signed').begin();
    const bot = await startOn(beginning);
    try {
      await steps.delivers(people(beginning.workspace));
      bot.child.kill('SIGTERM');
      expect(await bot.ended).toMatchObject({ code: 0 });
      const { prisma, close } = openDatabase(beginning.databaseUrl, {
        connections: 2,
        onError: () => undefined,
      });
      expect(await prisma.effect.count({ where: { state: 'trying' } })).toBe(0);
      expect(await lockedJobs(prisma)).toBe(0);
      expect(await prisma.process.count()).toBe(0);
      await close();
    } finally {
      bot.child.kill('SIGKILL');
      await beginning.end();
    }
  });
});

describe('a start with a bad environment', () => {
  it('ends with 78, every problem with its fix, and no secret', async () => {
    const secret = 'xoxb-this-must-not-be-seen';
    const { code, err, out } = await start({
      PORT: 'many',
      SLACK_BOT_TOKEN: secret,
      AGENCY_TIME_ZONE: 'Tokio',
      DATABASE_URL: 'mysql://engawa:hush-hush@db/engawa',
      LINK_SECRET: 'tooshort',
    }).ended;
    expect(code).toBe(78);
    for (const name of ['PORT', 'AGENCY_TIME_ZONE', 'DATABASE_URL', 'LINK_SECRET'])
      expect(err).toContain(`${name}: `);
    for (const hidden of [secret, 'hush-hush', 'tooshort']) expect(`${err}${out}`).not.toContain(hidden);
  });
});
