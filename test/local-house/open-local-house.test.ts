import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findServer } from '../../src/adapters/postgres/embedded-server.ts';
import { readConfig } from '../../src/config.ts';
import { ListenRefused } from '../../src/listen-refused.ts';
import { freshDatabase } from '../support/database.ts';
import { importsOf } from '../support/imports.ts';
import { localEnvironment, occupied } from '../support/local-environment.ts';
import { openedHouse } from '../support/local-house.ts';
import { readSource, sourcesBelow } from '../support/source-files.ts';

/** A whole bot starts and stops in each of these. */
const patient = { timeout: 60_000 };
const AOI = 'U0AOI00001';

const get = async (port: string, path: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text() };
};
const serverOn = (dataDir: string) => findServer(join(dataDir, 'postgres'));
const nobodyListens = (port: string) =>
  expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');

describe('without any configuration but a place', patient, () => {
  test('the house opens, answers, keeps everything over a restart, and leaves nothing running', async () => {
    const environment = await localEnvironment();
    const { PORT, WORKSPACE_PORT, ENGAWA_DATA } = environment;
    const first = await openedHouse(environment);
    expect(first.greeting).toEqual([`Engawa is open: http://127.0.0.1:${WORKSPACE_PORT}`]);
    expect(await get(PORT, '/healthz')).toMatchObject({ status: 200 });
    expect(await get(PORT, '/readyz')).toEqual({ status: 200, text: '{"ok":true,"notReady":[]}' });
    expect(await first.look()).toMatchObject({ bot: { state: 'running', kills: 0 }, slack: 'well' });
    await first.as(AOI, 'says', { text: 'Good morning' });
    expect(await first.as(AOI, 'types', { text: '/engawa help' })).toContain('"ok":true');
    await expect.poll(() => first.as(AOI, 'reads')).toContain('What Engawa can do');
    await first.aoi.opens('/engawa setup');
    await first.aoi.fillsIn({ 'Agency name': 'Hibiki & Sons' });

    await expect(openedHouse(environment)).rejects.toThrow(
      new RegExp(`already running on ${ENGAWA_DATA} .process ${process.pid}.*ENGAWA_DATA`, 's'),
    );
    expect((await get(PORT, '/readyz')).status).toBe(200);

    await first.close();
    expect(await serverOn(ENGAWA_DATA)).toBeUndefined();
    await nobodyListens(PORT);
    await nobodyListens(WORKSPACE_PORT);

    // Under an address that leads nowhere from here: the workspace beside the bot does not need it.
    const second = await openedHouse({ ...environment, PUBLIC_URL: 'https://engawa.invalid' });
    expect(await second.as(AOI, 'reads')).toContain('Good morning');
    expect(await second.as(AOI, 'types', { text: '/engawa setup' })).toContain('"ok":true');
    await expect.poll(() => second.as(AOI, 'views')).toContain('Hibiki & Sons');
  });

  test.each(['PORT', 'WORKSPACE_PORT'] as const)(
    'a %s that is taken is named with the fix, and nothing stays behind',
    async (name) => {
      const { port, server } = await occupied();
      onTestFinished(() => void server.close());
      const environment = { ...(await localEnvironment()), [name]: String(port) };
      const refused = await openedHouse(environment).catch((error: unknown) => error);
      expect(String(refused)).toContain(`  - ${name}: another program listens on ${port}.`);
      if (name === 'WORKSPACE_PORT') expect(refused).toBeInstanceOf(ListenRefused);
      expect(await serverOn(environment.ENGAWA_DATA)).toBeUndefined();
      for (const own of [environment.PORT, environment.WORKSPACE_PORT])
        if (own !== String(port)) await nobodyListens(own);
    },
  );

  test('HOST opens the bot to others and never the workspace, where anybody could be anybody', async () => {
    const environment = { ...(await localEnvironment()), HOST: '0.0.0.0' };
    const house = await openedHouse(environment);
    expect(house.address).toBe(`http://127.0.0.1:${environment.WORKSPACE_PORT}`);
    expect((await fetch(`http://127.0.0.2:${environment.PORT}/healthz`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.2:${environment.WORKSPACE_PORT}/`)).rejects.toThrow('fetch failed');
    expect(await house.as(AOI, 'types', { text: '/engawa help' })).toContain('"ok":true');
  });
});

test('with a database of its own it is refused to erase it, with words', patient, async () => {
  const database = await freshDatabase();
  const house = await openedHouse({ ...(await localEnvironment()), DATABASE_URL: database.url });
  onTestFinished(() => house.close().then(() => database.drop()));
  const before = (await house.look()).auditCount;
  const answer = await house.does({ act: 'start-over', with: 'empty', locale: 'en' });
  expect(answer).toMatchObject({ ok: false, why: { en: expect.stringMatching(/DATABASE_URL/) } });
  expect((await house.look()).cannotStartOver).toMatchObject({ en: expect.stringMatching(/did not make/) });
  expect((await house.look()).auditCount).toBe(before);
});

test('beside a real Slack it does not open', async () => {
  const config = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing-secret' });
  expect(config.slack.kind).toBe('real');
  await expect(
    openedHouse({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing-secret' }),
  ).rejects.toThrow(/no place beside a real Slack/);
});

test('its process loads nothing that only the bot needs', () => {
  const files = new Map(sourcesBelow('src', 'commands').map((file) => [file.path, file]));
  const packages = new Set<string>();
  const seen = new Set<string>();
  const walk = (path: string): void => {
    const file = files.get(path);
    if (file === undefined || seen.has(path)) return;
    seen.add(path);
    for (const { target, isOurs, typeOnly } of importsOf(file)) {
      if (typeOnly) continue;
      if (isOurs) walk(target);
      else packages.add(target);
    }
  };
  walk('src/local-house/open-local-house.ts');
  for (const heavy of [
    '@slack/bolt',
    '@slack/web-api',
    'graphile-worker',
    '@prisma/client',
    'pdfkit',
    'fontkit',
  ])
    expect([...packages]).not.toContain(heavy);
  expect(packages).toContain('pg');
  expect(readSource('src/main.ts').text).not.toMatch(/from '\.\/(?:open|local-house)/);
});
