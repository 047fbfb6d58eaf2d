/**
 * All tests: first those without a window, then those that start the program, two files at a time: two cores, and real
 * browsers.
 */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = resolve(import.meta.dirname, '..');

/** The longest files of the running program, longest first: begun early, so that both cores end together. */
const LONG = [
  'e2e/work/pages',
  'faults/faults',
  'e2e/access/lock',
  'job/report',
  'e2e/work/unit-summary',
  'e2e/access/languages',
  'e2e/access/recovery',
  'e2e/work/old-journal',
  'e2e/work/report-cycle',
  'e2e/access/backup',
  'standin/standin',
  'e2e/access/vault-care',
  'e2e/access/drafts',
  'e2e/access/traces',
  'e2e/access/clock',
  'e2e/work/plans',
  'e2e/access/shell',
];

/** vitest knows how long a file takes only where it has run before; the order of the groups stays. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const place = ({ moduleId }: TestSpecification) =>
      (LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`)) + LONG.length + 1) % (LONG.length + 1);
    return (await super.sort(files)).sort((a, b) => group(a) - group(b) || place(a) - place(b));
  }
}

export default defineConfig({
  root,
  define: { __PROGRAM_VERSION__: JSON.stringify('test'), __BUILD_YEAR__: 2024 },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'tests/{regulation,domain,records,exchange,reading,old-journal,unit-reports,vault,main,documents,guards,build,i18n}/**/*.test.{ts,tsx}',
          ],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          setupFiles: ['tests/quick-derivation.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'running',
          include: ['tests/{standin,e2e,job,faults}/**/*.test.{ts,mjs}'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
          setupFiles: ['tests/quick-derivation.ts'],
          globalSetup: ['tests/e2e/kit/ready-folder.ts'],
          expect: { poll: { timeout: 60_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
