import { join } from 'node:path';
import { commands, shortcuts } from '../../commands/index.ts';
import type { World } from '../adapters/system/world.ts';
import type { Config } from '../config.ts';
import type { Locale } from '../kernel/locale.ts';
import { keepState, readState } from '../local-workspace/keep-state.ts';
import type { Outside } from '../local-workspace/page-api/outside.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../local-workspace/start-local-workspace.ts';
import { ownUrl } from '../own-url.ts';
import { emptyWorkspace, parts } from './furnishing/furniture.ts';
import type { HouseClock } from './house-clock.ts';

export interface LocalSlackOptions {
  readonly config: Config;
  readonly world: World;
  readonly clock: HouseClock;
  readonly port: number;
  readonly locale: Locale;
  readonly outside: Outside;
  /** A directory with the page's bundle. */
  readonly page: string;
}

export interface LocalSlack {
  readonly workspace: LocalWorkspace;
  close(): Promise<void>;
}

/** Starts the local workspace as it was left, and points it at the bot's address. */
export async function openLocalSlack(options: LocalSlackOptions): Promise<LocalSlack> {
  const { config, world, clock, port, locale, outside, page } = options;
  const path = join(config.ENGAWA_DATA, 'workspace.json');
  const kept = await readState(path);
  const workspace = await startLocalWorkspace({
    port,
    // Whatever HOST says of the bot: there is no sign-in here.
    host: '127.0.0.1',
    requestUrl: `${ownUrl(config)}/slack/events`,
    now: clock.now,
    wallNow: world.realMs,
    random: world.newSecret,
    commands: commands.map(({ name, does, words }) => ({
      name,
      description: does.words.en,
      usageHint: `[${words.flatMap(({ word }) => (word === '' ? [] : [word])).join(' | ')}]`,
    })),
    shortcuts: shortcuts.map(({ id, name, does }) => ({
      callbackId: id,
      name: name.words.en,
      description: does.words.en,
      type: 'message' as const,
    })),
    parts,
    messagesTab: 'read-only',
    page,
    outside,
    furnish: emptyWorkspace(locale),
    ...(kept !== undefined && { state: kept }),
  });
  const keeper = keepState(path, workspace.state);
  workspace.onChange(() => keeper.changed());
  return {
    workspace,
    async close() {
      await workspace.close();
      await keeper.close();
    },
  };
}
