/** All tests: first those without a window, then those that start the program, two files at a time: two cores, and real browsers. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  define: { __PROGRAM_VERSION__: JSON.stringify('test'), __BUILD_YEAR__: 2024 },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/{regulation,domain,exchange,reading,old-journal,unit-reports,vault,main,documents,guards,build,i18n}/**/*.test.{ts,tsx}'], testTimeout: 30_000, hookTimeout: 60_000, maxWorkers: 2, setupFiles: ['tests/quick-derivation.ts'], sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'running', include: ['tests/{standin,e2e,job,faults}/**/*.test.{ts,mjs}'], testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 2, expect: { poll: { timeout: 15_000 } }, sequence: { groupOrder: 1 } } },
    ],
  },
});
