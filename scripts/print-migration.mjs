// Prints the SQL that leads from one Prisma schema to another, to be saved as a new migration:
//
//   node scripts/print-migration.mjs                    from an empty database to prisma/schema.prisma
//   node scripts/print-migration.mjs --from old.prisma  from an older schema (git show HEAD:prisma/schema.prisma > old.prisma)
//
// Prisma's schema engine runs here as WebAssembly: no binary is fetched and no database is needed, so it
// works offline and in CI, and test/schema.test.ts holds what it prints against the migrated database.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

const { values } = parseArgs({ options: { from: { type: 'string' } } });
const schemaPath = join(dirname(fileURLToPath(import.meta.url)), '..', 'prisma', 'schema.prisma');

// The package's own entry imports the .wasm file as a module, which Node 20 can't; this is what it would do.
const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
const wasm = new WebAssembly.Module(readFileSync(join(dirname(entry), 'schema_engine_bg.wasm')));
const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': glue });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

// The engine opens a connection before it is asked anything, although comparing two schema files needs
// none. It is given one that answers every question with nothing.
const ok = (value) => ({ ok: true, value, map: (f) => ok(f(value)), flatMap: (f) => f(value) });
const refuse = async () => {
  throw new Error('print-migration compares schema files only; there is no database behind it');
};
const connection = {
  provider: 'postgres',
  adapterName: 'print-migration',
  queryRaw: async () => ok({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => ok(0),
  executeScript: async () => ok(undefined),
  startTransaction: refuse,
  getConnectionInfo: () => ok({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => ok(undefined),
};
const adapter = {
  provider: 'postgres',
  adapterName: 'print-migration',
  errorRegistry: { consumeError: () => undefined },
  connect: async () => ok(connection),
  connectToShadowDb: refuse,
};

const schema = (path) => ({
  tag: 'schemaDatamodel',
  files: [{ path: 'schema.prisma', content: readFileSync(path, 'utf8') }],
});
const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
const { stdout } = await engine.diff({
  from: values.from === undefined ? { tag: 'empty' } : schema(values.from),
  to: schema(schemaPath),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});
process.stdout.write(stdout ?? '');
