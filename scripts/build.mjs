// Bundles src/main.ts into dist/main.js in a fraction of a second, so that `npm start` runs what stands in src/.
// Packages stay outside that bundle: they are loaded from node_modules, the heavy ones when they are first used.
// The local workspace's page is bundled whole: a browser has no node_modules.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const common = { bundle: true, sourcemap: true, logLevel: 'warning' };

/**
 * The library that draws Block Kit hangs its look on an id that it gives to each block it draws. An id must be unique,
 * so the page takes it off (block-kit/drawn.tsx), and the look hangs on a class: three times, to stay above its base.
 * Without its !important the page's own type holds.
 */
const lookWithoutIds = {
  name: 'look-without-ids',
  setup(bundle) {
    const byClass = '.slack_blocks_to_jsx.styles_enabled.slack_blocks_to_jsx';
    bundle.onLoad({ filter: /slack-blocks-to-jsx[\\/]dist[\\/]style\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replaceAll('#slack_blocks_to_jsx', byClass)
        .replaceAll('!important', ''),
      loader: 'css',
    }));
  },
};

await Promise.all([
  build({
    ...common,
    entryPoints: ['src/main.ts', 'src/local-bot.ts', 'src/doctor.ts'],
    outdir: 'dist',
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
  }),
  build({
    ...common,
    entryPoints: { page: 'src/local-workspace/page/main.tsx', style: 'src/local-workspace/page/style.css' },
    outdir: 'dist/page',
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    plugins: [lookWithoutIds],
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
]);
