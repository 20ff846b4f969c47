import type { ServerResponse } from 'node:http';
import { everything, liveChange, outsideChanged, together } from '../looking/live-changes.ts';
import type { Outside } from '../page-api/outside.ts';
import type { LiveChange } from '../page-api/seen.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';

const gatherMs = 30;
const aliveMs = 15_000;

/**
 * GET /live/<user id>: server-sent events. One act of the app is often several changes, so they are gathered for a
 * moment; the comment lines keep proxies and the browser from taking the silence for a dead line.
 */
export function streamChanges(
  ws: Workspace,
  user: User,
  outside: Outside | undefined,
  response: ServerResponse,
): void {
  let waiting: LiveChange | undefined;
  let timer: NodeJS.Timeout | undefined;
  const send = (): void => {
    timer = undefined;
    if (waiting) response.write(`data: ${JSON.stringify(waiting)}\n\n`);
    waiting = undefined;
  };
  const gather = (change: LiveChange): void => {
    waiting = waiting ? together(waiting, change) : change;
    timer ??= setTimeout(send, gatherMs);
  };
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  waiting = everything(ws, user, outside !== undefined);
  send();
  const alive = setInterval(() => response.write(': still here\n\n'), aliveMs);
  const stops = [
    ws.feed.onChange((change) => {
      const seen = liveChange(ws, user, change);
      if (seen) gather(seen);
    }),
    outside?.onChange(() => gather(outsideChanged)),
  ];
  const end = (): void => {
    clearTimeout(timer);
    clearInterval(alive);
    for (const stop of stops) stop?.();
    ws.closing.removeEventListener('abort', end);
    response.end();
  };
  ws.closing.addEventListener('abort', end);
  response.on('close', end);
}
