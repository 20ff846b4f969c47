// Bundles src/main.ts into dist/main.js in a fraction of a second, so that `npm start` runs what stands in src/.
// Packages stay outside that bundle: they are loaded from node_modules, the heavy ones when they are first used.
// The local workspace's page is bundled whole: a browser has no node_modules.
import { build } from 'esbuild';

const common = { bundle: true, sourcemap: true, logLevel: 'warning' };

await Promise.all([
  build({
    ...common,
    entryPoints: ['src/main.ts', 'src/local-bot.ts'],
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
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
]);
