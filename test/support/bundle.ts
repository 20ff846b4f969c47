import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isAlive } from './postgres.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let bundled: Promise<string> | undefined;

/** Programs for child processes, bundled once per test process: a bundle starts in a fraction of the sources' time. */
export function bundle(): Promise<string> {
  bundled ??= make();
  return bundled;
}

/** A directory for bundles of this test process alone, from which packages are found. */
export async function placeForBundles(): Promise<string> {
  place ??= makePlace();
  return place;
}
let place: Promise<string> | undefined;

async function makePlace(): Promise<string> {
  // Below node_modules, so that packages are found; of this test process alone, so that none reads half a file.
  const cache = `${root}node_modules/.cache/engawa-stories`;
  const made = `${cache}/${process.pid}`;
  for (const name of await readdir(cache).catch(() => []))
    if (!isAlive(Number(name))) await rm(`${cache}/${name}`, { recursive: true, force: true });
  // Migrations are looked for where the real bundle would look for them.
  await mkdir(made, { recursive: true });
  await writeFile(`${made}/package.json`, '{ "type": "module" }');
  await symlink(`${root}prisma`, `${made}/prisma`);
  return made;
}

async function make(): Promise<string> {
  const outdir = `${await placeForBundles()}/dist`;
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts', 'local-bot': 'src/local-bot.ts', doctor: 'src/doctor.ts' },
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'error',
  });
  return outdir;
}
