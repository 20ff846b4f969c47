import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isAlive } from '../../support/postgres.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let built: Promise<string> | undefined;

/** A directory with the page as scripts/build.mjs makes it, built once per test process from what stands in src/. */
export function pageFiles(): Promise<string> {
  built ??= make();
  return built;
}

async function make(): Promise<string> {
  const cache = `${root}node_modules/.cache/engawa-page`;
  for (const name of await readdir(cache).catch(() => []))
    if (!isAlive(Number(name))) await rm(`${cache}/${name}`, { recursive: true, force: true });
  const outdir = `${cache}/${process.pid}`;
  const page = 'src/local-workspace/page';
  await build({
    absWorkingDir: root,
    entryPoints: { page: `${page}/main.tsx`, style: `${page}/style.css` },
    outdir,
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outdir;
}
