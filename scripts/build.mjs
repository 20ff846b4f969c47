// Bundles src/main.ts into dist/main.js in a fraction of a second, so that `npm start` runs what stands in src/.
// Packages stay outside the bundle: they are loaded from node_modules, the heavy ones when they are first used.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
  logLevel: 'warning',
});
