import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createWorld } from '../src/adapters/system/world.ts';
import { readConfig } from '../src/config.ts';
import { furniture, openLocalWorkspace } from '../src/open-local-workspace.ts';
import { temporaryDataDir } from './support/data-dir.ts';
import { localEnvironment } from './support/local-environment.ts';

const Kept = z.object({
  users: z.record(z.string(), z.object({ real_name: z.string(), team_id: z.string() })),
  channels: z.record(z.string(), z.unknown()),
  installation: z.object({ botToken: z.string() }),
});

async function opened(dataDir: string) {
  const config = readConfig(await localEnvironment(dataDir));
  const workspace = await openLocalWorkspace(config, createWorld(), 'http://127.0.0.1:9', 0);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= workspace.close();
    return closed;
  };
  onTestFinished(close);
  const ask = async (path: string, args: object): Promise<unknown> => {
    const response = await fetch(`${workspace.address}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${workspace.slack.botToken}`,
      },
      body: JSON.stringify(args),
    });
    return response.json();
  };
  return { ...workspace, close, ask };
}
const kept = async (dataDir: string) =>
  Kept.parse(JSON.parse(await readFile(join(dataDir, 'workspace.json'), 'utf8')));

test('the people who are introduced, the owner and the team’s channel live in the workspace', async () => {
  const dataDir = await temporaryDataDir();
  const workspace = await opened(dataDir);
  await workspace.close();
  const { users, channels } = await kept(dataDir);
  expect(furniture.people.map(({ slackUserId }) => users[slackUserId]?.real_name)).toEqual(
    furniture.people.map(({ name }) => name),
  );
  expect(Object.keys(channels)).toContain(workspace.teamChannelId);
  const [owner] = furniture.people.filter(({ role }) => role === 'owner');
  expect(workspace.owners).toEqual([owner?.slackUserId]);
});

test('only commands that there are reach the bot', async () => {
  const { ask } = await opened(await temporaryDataDir());
  const types = (text: string) => ask('/person/U0AOI00001/types', { channel: 'C0TEAM0001', text });
  expect(await types('/dance')).toMatchObject({ error: 'unknown_command' });
  // Nobody listens at the bot's address, so the command came as far as there.
  expect(JSON.stringify(await types('/engawa help'))).toMatch(/dispatch_failed|operation_timeout|connect/);
});

test('what was said, and the keys to the workspace, are there again after a restart', async () => {
  const dataDir = await temporaryDataDir();
  const first = await opened(dataDir);
  expect(
    await first.ask('/person/U0AOI00001/says', { channel: 'C0TEAM0001', text: 'Good morning' }),
  ).toMatchObject({ ok: true });
  await first.close();
  const second = await opened(dataDir);
  expect(second.slack.botToken).toBe(first.slack.botToken);
  expect(second.slack.signingSecret).toBe(first.slack.signingSecret);
  expect(JSON.stringify(await second.ask('/person/U0AOI00001/reads', { channel: 'C0TEAM0001' }))).toContain(
    'Good morning',
  );
});

test('a file that is no workspace stops the start and is left as it is', async () => {
  const dataDir = await temporaryDataDir();
  const path = join(dataDir, 'workspace.json');
  await writeFile(path, '{"hello":"world"}');
  await expect(opened(dataDir)).rejects.toThrow('not a kept workspace');
  expect(await readFile(path, 'utf8')).toBe('{"hello":"world"}');
});
