import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { asAdmin, urlOf } from './postgres.ts';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own for a test file, with every migration applied. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return copyOf(inject('templateDatabase'));
}

/** A database of its own with nothing in it. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return copyOf('template0');
}

// Two copies of one template may be made at once: copying only shuts out connections to it, and it takes none.
export async function copyOf(template: string): Promise<FreshDatabase> {
  const adminUrl = inject('adminUrl');
  const name = `engawa_test_${randomBytes(8).toString('hex')}`;
  await asAdmin(adminUrl, (admin) => admin.query(`create database ${name} template ${template}`));
  return {
    url: urlOf(adminUrl, name),
    async drop() {
      await asAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}
