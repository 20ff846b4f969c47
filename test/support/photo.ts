import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { LocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';
import type { State } from '../../src/local-workspace/state/state.ts';
import { copyOf, type FreshDatabase } from './database.ts';
import { openWorkspace, worldAt } from './house.ts';
import { asAdmin } from './postgres.ts';

/** A database and a workspace as they stood at one moment, to begin from as often as needed. */
export interface Photo {
  readonly at: string;
  /** The same moment again: a database and a workspace of one's own. */
  begin(startsAt?: string): Promise<Beginning>;
  burn(): Promise<void>;
}

export interface Beginning {
  readonly databaseUrl: string;
  readonly workspace: LocalWorkspace;
  readonly world: ReturnType<typeof worldAt>;
  readonly startsAt: string;
  end(): Promise<void>;
}

/** Nobody may be connected to the database at that moment. */
export async function takePhoto(
  database: FreshDatabase,
  workspace: LocalWorkspace,
  at: string,
): Promise<Photo> {
  const adminUrl = inject('adminUrl');
  const name = `engawa_photo_${randomBytes(8).toString('hex')}`;
  const original = new URL(database.url).pathname.slice(1);
  await asAdmin(adminUrl, (admin) => admin.query(`create database ${name} template ${original}`));
  const state: State = structuredClone(workspace.state);
  return {
    at,
    async begin(startsAt = at) {
      const copy = await copyOf(name);
      const world = worldAt(startsAt);
      const opened = await openWorkspace(world, structuredClone(state));
      return {
        databaseUrl: copy.url,
        workspace: opened,
        world,
        startsAt,
        async end() {
          await opened.close();
          await copy.drop();
        },
      };
    },
    burn: () =>
      asAdmin(adminUrl, async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}
