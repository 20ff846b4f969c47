// npm run templates -- export DIR | import DIR: agreement templates as files.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inWordsOfConnecting } from '../src/adapters/postgres/connect-refused.ts';
import { openDatabase } from '../src/adapters/postgres/database.ts';
import { startEmbeddedPostgres } from '../src/adapters/postgres/embedded.ts';
import { waitingMigrations } from '../src/adapters/postgres/migrate.ts';
import { createPerform } from '../src/adapters/postgres/perform.ts';
import { createWorld } from '../src/adapters/system/world.ts';
import { readTemplateFolder } from '../src/adapters/template-files/read-folder.ts';
import { fileNameOf, writeTemplate } from '../src/adapters/template-files/write-template.ts';
import { importTemplates } from '../src/agreements/templates/import-templates.ts';
import { newestTemplates } from '../src/agreements/templates/load-template.ts';
import { readProcessConfig } from '../src/config.ts';
import { plain } from '../src/kernel/format.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import { house } from '../src/kernel/visit.ts';
import { consequencesOf } from '../src/rooms.ts';
import { wordsOfFailure } from '../src/words-of-failure.ts';
import { say } from './paper.ts';

const [what, folder] = process.argv.slice(2);
if ((what !== 'export' && what !== 'import') || folder === undefined) {
  console.error('usage: npm run templates -- export|import DIR');
  process.exit(2);
}
const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
const config = readProcessConfig();
const locale = config.AGENCY_LOCALE;
const world = createWorld(config.ENGAWA_CLOCK);

/** Something to be done first, in words. */
class NotReady extends Error {}

type Prisma = ReturnType<typeof openDatabase>['prisma'];

async function withDatabase<T>(work: (prisma: Prisma) => Promise<T>): Promise<T> {
  const given = config.DATABASE_URL?.reveal();
  const embedded =
    given === undefined
      ? await startEmbeddedPostgres({ dataDir: config.ENGAWA_DATA, random: world.newSecret })
      : undefined;
  const url = given ?? embedded?.url ?? '';
  const database = openDatabase(url, { connections: 2, onError: () => undefined });
  try {
    // Not brought up to date here: that is for the bot, which may be older and still running.
    if ((await waitingMigrations(database.pool, migrations)).length > 0)
      throw new NotReady('The database is not up to date: start Engawa once (npm start), then try again.');
    return await work(database.prisma);
  } catch (error) {
    throw inWordsOfConnecting(error, url);
  } finally {
    await database.close();
    await embedded?.stop();
  }
}

async function exportTo(directory: string): Promise<number> {
  const templates = await withDatabase((prisma) => newestTemplates(prisma));
  await mkdir(directory, { recursive: true });
  for (const template of templates) {
    const path = join(directory, fileNameOf(template));
    await writeFile(path, writeTemplate(template));
    say(`${path}: version ${template.version}`);
  }
  if (templates.length === 0)
    say('There is no template yet: start Engawa once, and the starter set is in place.');
  return templates.length === 0 ? 1 : 0;
}

async function importFrom(directory: string): Promise<number> {
  const { templates, findings } = await readTemplateFolder(directory, locale);
  for (const { file, line, said } of findings) console.error(`${join(directory, file)}:${line}: ${said}`);
  if (findings.length > 0) {
    console.error(`\nNothing was imported: ${findings.length} to mend.`);
    return 1;
  }
  const saved = await withDatabase(async (prisma) => {
    const perform = createPerform({ prisma, consequencesOf, budgetMs: 10_000 });
    const visit = { person: house, locale, now: world.clock.now(), newId: world.newId };
    return (await perform(importTemplates, { templates: [...templates] }, visit)).saved;
  });
  for (const { name, locale: language, version } of saved)
    say(`${name} (${language}): version ${version} stands`);
  if (saved.length === 0) say('The files say what stands already; no new version was made.');
  return 0;
}

function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return plain(error.said, locale);
  return error instanceof NotReady ? error.message : wordsOfFailure(error);
}

try {
  process.exitCode = await (what === 'export' ? exportTo(folder) : importFrom(folder));
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}
