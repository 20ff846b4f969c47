import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { beginLife } from './bot-life.ts';
import type { LocalHouse, Programs } from './open-local-house.ts';

/** What is built beside this file's bundle. */
const built: Programs = {
  bot: fileURLToPath(new URL('./local-bot.js', import.meta.url)),
  page: fileURLToPath(new URL('./page', import.meta.url)),
};

/** Opens the local house. The bot's process, which takes longest to load, begins while the house is still loaded. */
export async function startLocalHouse(config: Config, log: Logger, programs = built): Promise<LocalHouse> {
  const first = beginLife(programs.bot);
  const { openLocalHouse } = await import('./open-local-house.ts');
  return openLocalHouse(config, log, programs, first);
}
