/** Bundles the benchmarks for Node. */
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  publicDir: false,
  define: { __BUILD_YEAR__: new Date().getFullYear() },
  ssr: { noExternal: true, external: ['playwright-core'], target: 'node' },
  build: {
    ssr: true,
    outDir: resolve(root, 'dist/bench'),
    target: 'node22',
    minify: false,
    rollupOptions: {
      input: { bench: resolve(root, 'tests/bench/bench.ts'), journal: resolve(root, 'tests/bench/journal.ts') },
      external: [
        'playwright-core',
        /build\/standin\/chromium\.mjs$/,
        ...builtinModules,
        ...builtinModules.map((name) => `node:${name}`),
      ],
      output: { format: 'es', entryFileNames: '[name].mjs' },
    },
  },
});
