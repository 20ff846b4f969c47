import { defineConfig } from 'prisma/config';

// `generate` only asks whether a schema engine exists and never runs it; naming any executable keeps
// the command off the network. Migrations are plain SQL, applied by src/adapters/postgres/migrate.ts.
if (process.argv.includes('generate')) process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
