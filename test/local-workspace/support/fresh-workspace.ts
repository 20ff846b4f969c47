import {
  type LocalWorkspaceOptions,
  startLocalWorkspace,
} from '../../../src/local-workspace/start-local-workspace.ts';

export const aoi = 'U0AOI00001';
export const haru = 'U0HARU0001';
export const mio = 'U0MIO00001';
export const team = 'C0TEAM0001';
export const kawa = 'C0KAWA0001';

/** A workspace whose ids are countable and whose story clock can be moved. */
export async function freshWorkspace(options: Partial<LocalWorkspaceOptions> = {}) {
  let count = 0;
  const clock = { now: 1_800_000_000_000, wall: 1_800_000_000_000 };
  const ws = await startLocalWorkspace({
    port: 0,
    now: () => clock.now,
    wallNow: () => clock.wall,
    random: () => `r${(count++).toString(36).padStart(6, '0')}`,
    eventRetryDelaysMs: [0, 1, 1],
    ackWithinMs: 500,
    ...options,
  });
  /** The Web API as an app would call it, without a client in between. */
  const call = async (method: string, args: Record<string, unknown> = {}, token = ws.botToken) => {
    const response = await fetch(`${ws.url}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(args),
    });
    const body: Record<string, unknown> = JSON.parse(await response.text());
    return { status: response.status, headers: response.headers, body };
  };
  return { ws, clock, call };
}

export type FreshWorkspace = Awaited<ReturnType<typeof freshWorkspace>>;
