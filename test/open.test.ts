import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { findServer } from '../src/adapters/postgres/embedded-server.ts';
import { createLog } from '../src/adapters/system/log.ts';
import { createWorld } from '../src/adapters/system/world.ts';
import { type Config, readConfig } from '../src/config.ts';
import { ListenRefused } from '../src/listen-refused.ts';
import { type OpenHouse, open } from '../src/open.ts';
import { usedDataDir } from './support/data-dir.ts';
import { freshDatabase } from './support/database.ts';
import { freePort, openWorkspace } from './support/house.ts';
import { occupied } from './support/local-environment.ts';

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
const get = async (port: number, path: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text() };
};
const serverOn = ({ ENGAWA_DATA }: Config) => findServer(join(ENGAWA_DATA, 'postgres'));
const nobodyListens = (port: number) =>
  expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');

describe('with a real Slack', () => {
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

  test('without a DATABASE_URL it has a PostgreSQL of its own, which nobody else may use meanwhile', async () => {
    const { config } = await real({ DATABASE_URL: '', ENGAWA_DATA: await usedDataDir() });
    const house = await opened(config);
    expect(await get(config.PORT, '/readyz')).toEqual({ status: 200, text: '{"ok":true,"notReady":[]}' });
    expect((await get(config.PORT, '/metrics')).text).toContain('process_cpu_user_seconds_total');
    await expect(open(config, log)).rejects.toThrow(
      new RegExp(`already running on ${config.ENGAWA_DATA} .process ${process.pid}.*ENGAWA_DATA`, 's'),
    );
    expect((await get(config.PORT, '/readyz')).status).toBe(200);
    await house.close();
    expect(await serverOn(config)).toBeUndefined();
    await nobodyListens(config.PORT);
  });

  test('a port that is taken is named with the fix, and nothing stays behind', async () => {
    const { port, server } = await occupied();
    onTestFinished(() => void server.close());
    const { config } = await real({ PORT: String(port), DATABASE_URL: '', ENGAWA_DATA: await usedDataDir() });
    const refused = await open(config, log).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ListenRefused);
    expect(String(refused)).toContain(`PORT: another program listens on ${port}.`);
    expect(await serverOn(config)).toBeUndefined();
  });

  test('what can’t be closed does not keep the rest open', async () => {
    const { config } = await real({ DATABASE_URL: '', ENGAWA_DATA: await usedDataDir() });
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

test('without tokens there is no Slack for it: that is the local house’s', async () => {
  await expect(open(readConfig({ DATABASE_URL: 'postgres://nowhere' }), log)).rejects.toThrow(/local house/);
});
