/** Bundles the page and the worker of the store's bench, with the program's own modules, for Chromium. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root: resolve(root, 'tests/bench/page'),
  base: '/',
  publicDir: false,
  worker: { format: 'es' },
  build: {
    outDir: resolve(root, 'dist/bench/page'),
    emptyOutDir: true,
    target: 'chrome150',
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    rollupOptions: { input: resolve(root, 'tests/bench/page/bench.html') },
  },
});
