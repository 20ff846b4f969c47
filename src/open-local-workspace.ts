import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import type { World } from './adapters/system/world.ts';
import type { Config } from './config.ts';
import type { Role } from './kernel/role.ts';

/** Who is who in the furnished workspace. */
const OWNER = 'U0AOI00001';
const TEAM_CHANNEL = 'C0TEAM0001';

/** The people of the furnished agency, in the roles that the page introduces them with. */
const people = [
  { slackUserId: OWNER, name: 'Aoi Tanaka', role: 'owner' },
  { slackUserId: 'U0REN00001', name: 'Ren Mori', role: 'lead' },
  { slackUserId: 'U0MIO00001', name: 'Mio Sato', role: 'finance' },
  { slackUserId: 'U0SORA0001', name: 'Sora Ito', role: 'member' },
] satisfies { slackUserId: string; name: string; role: Role }[];

/** A bank that does not exist, so that the first invoice can be issued without setting anything up. */
const issuer = {
  legalName: 'Hibiki Studio K.K.',
  address: '1-2-3 Jingumae, Shibuya-ku, Tokyo 150-0001',
  registrationNumber: 'T1234567890123',
  bank: {
    name: 'Engawa Example Bank',
    branch: 'Main branch 001',
    account: 'Ordinary 1234567',
    holder: 'HIBIKI STUDIO KK',
  },
};

/** What the database of a local workspace starts with. */
export const furniture = { issuer, people };

export interface OpenWorkspace {
  readonly address: string;
  readonly slack: { readonly botToken: string; readonly signingSecret: string; readonly apiUrl: string };
  readonly teamChannelId: string;
  readonly owners: string[];
  close(): Promise<void>;
}

/** Starts the local workspace beside the bot, as it was left, and points it at the bot's address. */
export async function openLocalWorkspace(
  { ENGAWA_DATA }: Config,
  world: World,
  botUrl: string,
  port: number,
): Promise<OpenWorkspace> {
  const { startLocalWorkspace } = await import('./local-workspace/start-local-workspace.ts');
  const { keepState, readState } = await import('./local-workspace/keep-state.ts');
  const path = join(ENGAWA_DATA, 'workspace.json');
  const kept = await readState(path);
  const workspace = await startLocalWorkspace({
    port,
    host: '127.0.0.1',
    requestUrl: `${botUrl}/slack/events`,
    now: () => world.clock.now().epochMilliseconds,
    wallNow: world.realMs,
    random: world.newSecret,
    commands: commands.map(({ name }) => name),
    ...(kept !== undefined && { state: kept }),
  });
  const keeper = keepState(path, workspace.state);
  workspace.onChange(() => keeper.changed());
  return {
    address: new URL(workspace.url).origin,
    slack: { botToken: workspace.botToken, signingSecret: workspace.signingSecret, apiUrl: workspace.url },
    teamChannelId: TEAM_CHANNEL,
    owners: [OWNER],
    async close() {
      await workspace.close();
      await keeper.close();
    },
  };
}
