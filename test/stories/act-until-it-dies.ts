import { expect } from 'vitest';
import type { LocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';
import type { BotProcess } from '../support/bot-process.ts';

/**
 * It may die before it has answered: whoever pressed is shown that something is wrong, and what was committed holds.
 * On a busy machine Slack's three seconds may pass before a form opens, though it lives, or it answers that it is busy
 * and nothing was changed: then one tries again, as people do.
 */
export async function actUntilItDies(
  bot: BotProcess,
  act: () => Promise<unknown>,
  workspace?: LocalWorkspace,
): Promise<void> {
  for (let tries = 1; tries <= 4; tries += 1) {
    const before = timesBusy(workspace);
    const wasDone = await act().then(
      () => true,
      () => false,
    );
    if (wasDone && workspace === undefined) return;
    if (wasDone && (await diesUnlessBusy(bot, () => timesBusy(workspace) > before))) return;
    if (!wasDone && (await isOver(bot, 5_000))) return;
  }
}

/** Acts until what is to follow does, unless it is told that nothing was changed. */
export async function actUntil(
  follows: () => Promise<boolean>,
  act: () => Promise<unknown>,
  workspace: LocalWorkspace,
  withinMs = 20_000,
): Promise<void> {
  for (let tries = 1; tries <= 4; tries += 1) {
    const before = timesBusy(workspace);
    await act();
    // A press is acknowledged before it is carried out.
    const settled = async () => (await follows()) || timesBusy(workspace) > before;
    await expect.poll(settled, { timeout: withinMs }).toBe(true);
    if (await follows()) return;
  }
}

/** How often somebody is being told that nothing was changed and to try again. */
const timesBusy = (workspace: LocalWorkspace | undefined): number =>
  workspace === undefined ? 0 : JSON.stringify(workspace.state).split('Engawa is busy').length - 1;

/** Whether it has died, or goes on to; false as soon as it says that it is busy. */
async function diesUnlessBusy(bot: BotProcess, isBusy: () => boolean): Promise<boolean> {
  for (let waits = 1; waits <= 20; waits += 1) {
    if (await isOver(bot, 1_000)) return true;
    if (isBusy()) return false;
  }
  return true;
}

const isOver = (bot: BotProcess, withinMs: number): Promise<boolean> =>
  bot.ends(withinMs).then(
    () => true,
    () => false,
  );
