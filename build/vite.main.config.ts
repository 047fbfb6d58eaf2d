/**
 * Bundles the main process and the preload, each into one CommonJS file, with `electron` and Node's modules left
 * outside.
 */
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');
const entry = process.env['SENIM_ENTRY'] === 'preload' ? 'preload' : 'main';

export default defineConfig({
  root,
  publicDir: false,
  // zod and whatever else main uses is bundled: the package ships no node_modules.
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: resolve(root, `dist/${entry}`),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: false,
    rollupOptions: {
      input: resolve(root, `electron/${entry}.ts`),
      external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'cjs', entryFileNames: `${entry}.cjs`, codeSplitting: false },
    },
  },
});
