import type { BotProcess } from '../support/bot-process.ts';

/**
 * It may die before it has answered: whoever pressed is shown that something is wrong, and what was committed holds.
 * On a busy machine Slack's three seconds may pass before a form opens, though it lives: then one tries again.
 */
export async function actUntilItDies(bot: BotProcess, act: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; tries <= 4; tries += 1) {
    const wasDone = await act().then(
      () => true,
      () => false,
    );
    if (wasDone || (await isOver(bot))) return;
  }
}

const isOver = (bot: BotProcess): Promise<boolean> =>
  bot.ends(5_000).then(
    () => true,
    () => false,
  );
