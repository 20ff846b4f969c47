import { onTestFinished } from 'vitest';
import { createLog } from '../../src/adapters/system/log.ts';
import { readConfig } from '../../src/config.ts';
import { startLocalHouse } from '../../src/local-house/start-local-house.ts';
import type { OutsideAct, OutsideAnswer, OutsideView } from '../../src/local-workspace/page-api/outside.ts';
import { bundle } from './bundle.ts';
import { people } from './people.ts';

/** The local house on these settings, as `npm start` opens it, reached as the page reaches it. */
export async function openedHouse(environment: Record<string, string>) {
  const programs = { bot: `${await bundle()}/local-bot.js`, page: await bundle() };
  const house = await startLocalHouse(readConfig(environment), createLog('silent'), programs);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= house.close();
    return closed;
  };
  onTestFinished(close);
  const page = pageAt(house.greeting.at(-1)?.split(' ').at(-1) ?? '');
  return { ...house, ...page, ...people(house.workspace), close };
}
export type OpenedHouse = Awaited<ReturnType<typeof openedHouse>>;

/** What the page asks. */
export function pageAt(address: string) {
  const ask = async (path: string, body?: object): Promise<string> => {
    const response = await fetch(`${address}${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    return response.text();
  };
  return {
    address,
    ask,
    look: async (): Promise<OutsideView> => JSON.parse(await ask('/outside')),
    does: async (act: OutsideAct): Promise<OutsideAnswer> => JSON.parse(await ask('/outside', act)),
    as: (userId: string, act: string, args: object = {}): Promise<string> =>
      ask(`/person/${userId}/${act}`, { channel: 'C0TEAM0001', ...args }),
  };
}
