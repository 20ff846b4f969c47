import { deliverEvent } from '../bot-line/deliver-event.ts';
import { shownHome } from '../modals/shown-view.ts';
import { openDm } from '../state/channel.ts';
import { isExternal, type User } from '../state/people.ts';
import { waitUntil } from '../wait-until.ts';
import type { Workspace } from '../workspace.ts';
import { type Outcome, refusal } from './outcome.ts';

/**
 * Opens the app's Home. The app is told by an event, which it may answer before it publishes,
 * so a fresh Home is waited for; the last one stays when none comes.
 */
export async function openHome(ws: Workspace, user: User, withinMs: number): Promise<Outcome> {
  const before = ws.state.homes[user.id];
  const dm = openDm(ws.state, user.id, { random: ws.random, at: ws.now() });
  if (ws.subscribedEvents.includes('app_home_opened')) {
    const view = before ? { view: shownHome(ws, before) } : {};
    const team = isExternal(ws.state, user) ? { team_id: user.team_id } : {};
    await deliverEvent(ws, 'app_home_opened', { user: user.id, channel: dm.id, tab: 'home', ...view }, team);
  }
  if (isExternal(ws.state, user)) {
    return refusal(
      'work_in_progress',
      `${user.real_name} is of another workspace: Slack shows no Home to them`,
    );
  }
  const isNew = (): boolean => ws.state.homes[user.id]?.hash !== before?.hash;
  await waitUntil(ws.feed, () => isNew() || undefined, withinMs);
  return ws.state.homes[user.id]
    ? { ok: true }
    : refusal('work_in_progress', 'the app has published no Home');
}
