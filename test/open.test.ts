import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { findServer } from '../src/adapters/postgres/embedded-server.ts';
import { createLog } from '../src/adapters/system/log.ts';
import { createWorld } from '../src/adapters/system/world.ts';
import { setUpAgency } from '../src/agency/set-up-agency.ts';
import { type Config, readConfig } from '../src/config.ts';
import type { Visit } from '../src/kernel/visit.ts';
import { ListenRefused } from '../src/listen-refused.ts';
import { type OpenHouse, open } from '../src/open.ts';
import { freshDatabase } from './support/database.ts';
import { freePort, openWorkspace } from './support/house.ts';
import { localEnvironment, occupied } from './support/local-environment.ts';

const log = createLog('silent');
const houses = new Set<OpenHouse>();
afterEach(async () => {
  for (const house of houses) await house.close();
  houses.clear();
});

async function opened(config: Config): Promise<OpenHouse> {
  const house = await open(config, log);
  houses.add(house);
  return house;
}
const agency = {
  name: 'Hibiki Studio',
  locale: 'en',
  timeZone: 'Asia/Tokyo',
  country: 'JP',
  currency: 'JPY',
  teamChannel: 'C0TEAM0001',
} as const;
const ownersVisit = ({ world }: OpenHouse): Visit => ({
  person: {
    kind: 'member',
    id: 'mem_test',
    name: 'Aoi',
    slackUserId: 'U0AOI00001',
    slackTeamId: 'T0AGENCY01',
    role: 'owner',
  },
  locale: 'en',
  now: world.clock.now(),
  newId: world.newId,
});
const get = async (port: number, path: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text() };
};
const asAoi = async (house: OpenHouse, act: string, args: object): Promise<string> => {
  const address = house.greeting.at(-1)?.split(' ').at(-1);
  const response = await fetch(`${address}/person/U0AOI00001/${act}`, {
    method: 'POST',
    body: JSON.stringify({ channel: 'C0TEAM0001', ...args }),
  });
  return response.text();
};
const serverOn = ({ ENGAWA_DATA }: Config) => findServer(join(ENGAWA_DATA, 'postgres'));
const nobodyListens = (port: number) =>
  expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');

describe('without any configuration but a place', () => {
  test('the house opens, answers, keeps everything over a restart, and leaves nothing running', async () => {
    const environment = await localEnvironment();
    const config = readConfig(environment);
    const first = await opened(config);
    expect(first.greeting).toEqual([`Engawa is open: http://127.0.0.1:${environment.WORKSPACE_PORT}`]);
    expect(await get(config.PORT, '/healthz')).toMatchObject({ status: 200 });
    expect(await get(config.PORT, '/readyz')).toEqual({ status: 200, text: '{"ok":true,"notReady":[]}' });
    expect((await get(config.PORT, '/metrics')).text).toContain('process_cpu_user_seconds_total');
    await asAoi(first, 'says', { text: 'Good morning' });
    expect(await asAoi(first, 'types', { text: '/engawa help' })).toContain('"ok":true');
    await expect.poll(() => asAoi(first, 'reads', {})).toContain('What Engawa can do');
    await first.engawa.perform(setUpAgency, { ...agency, name: 'Hibiki & Sons' }, ownersVisit(first));

    await expect(open(config, log)).rejects.toThrow(
      new RegExp(`already running on ${config.ENGAWA_DATA} .process ${process.pid}.*ENGAWA_DATA`, 's'),
    );
    expect((await get(config.PORT, '/readyz')).status).toBe(200);

    await first.close();
    expect(await serverOn(config)).toBeUndefined();
    await nobodyListens(config.PORT);
    await nobodyListens(Number(environment.WORKSPACE_PORT));

    // Under an address that leads nowhere from here: the workspace beside the bot does not need it.
    const second = await opened(readConfig({ ...environment, PUBLIC_URL: 'https://engawa.invalid' }));
    expect(await asAoi(second, 'reads', {})).toContain('Good morning');
    expect(await asAoi(second, 'types', { text: '/engawa setup' })).toContain('"ok":true');
    await expect.poll(() => asAoi(second, 'views', {})).toContain('Hibiki & Sons');
  });

  test.each(['PORT', 'WORKSPACE_PORT'] as const)(
    'a %s that is taken is named with the fix, and nothing stays behind',
    async (name) => {
      const { port, server } = await occupied();
      onTestFinished(() => void server.close());
      const environment = { ...(await localEnvironment()), [name]: String(port) };
      const config = readConfig(environment);
      const refused = await open(config, log).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ListenRefused);
      expect(String(refused)).toContain(`${name}: another program listens on ${port}.`);
      expect(await serverOn(config)).toBeUndefined();
      for (const own of [environment.PORT, environment.WORKSPACE_PORT].map(Number))
        if (own !== port) await nobodyListens(own);
    },
  );

  test('what can’t be closed does not keep the rest open', async () => {
    const config = readConfig(await localEnvironment());
    const house = await open(config, log);
    const stop = house.engawa.stop;
    Object.assign(house.engawa, {
      stop: async () => {
        await stop();
        throw new Error('the door is stuck');
      },
    });
    await expect(house.close()).rejects.toThrow('the door is stuck');
    expect(await serverOn(config)).toBeUndefined();
    await expect(house.close()).resolves.toBeUndefined();
  });
});

describe('with a real Slack and a PostgreSQL of its own', () => {
  const real = async (more: Record<string, string> = {}) => {
    const database = await freshDatabase();
    const workspace = await openWorkspace(createWorld());
    onTestFinished(() => Promise.all([...houses].map((house) => house.close())).then(() => database.drop()));
    const config = readConfig({
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      LINK_SECRET: 'a secret for a test that is long enough',
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: workspace.signingSecret,
      SLACK_API_URL: workspace.url,
      ...more,
    });
    return { workspace, config };
  };

  test('it says where it is, and is not ready once Slack is gone, by name', async () => {
    const { workspace, config } = await real();
    const house = await opened(config);
    expect(house.greeting).toEqual([`Engawa is open: http://127.0.0.1:${config.PORT}`]);
    await workspace.close();
    expect(await get(config.PORT, '/readyz')).toEqual({
      status: 503,
      text: '{"ok":false,"notReady":["slack"]}',
    });
    expect(await get(config.PORT, '/healthz')).toMatchObject({ status: 200 });
  });

  test('a token that Slack does not know stops the start', async () => {
    const { workspace, config } = await real({ SLACK_BOT_TOKEN: 'xoxb-unknown' });
    await expect(open(config, log)).rejects.toThrow(/SLACK_BOT_TOKEN/);
    await nobodyListens(config.PORT);
    await workspace.close();
  });
});
