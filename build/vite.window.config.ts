/**
 * Bundles the window (two pages: the program and the job page), the vault worker, the key-derivation worker and the
 * reading worker into dist/window.
 */
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: '/',
  publicDir: false,
  // The clock guard holds the computer's year against the year of the build.
  define: { __PROGRAM_VERSION__: JSON.stringify(version), __BUILD_YEAR__: new Date().getFullYear() },
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: resolve(root, 'dist/window'),
    emptyOutDir: true,
    target: 'chrome150',
    // Fonts stay files (the policy allows fonts from our origin only), and nothing is fetched ahead by script.
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: {
        index: resolve(root, 'renderer/index.html'),
        job: resolve(root, 'renderer/job.html'),
        check: resolve(root, 'renderer/check.html'),
      },
    },
  },
});
