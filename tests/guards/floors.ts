/**
 * The floors of the house: which folder may import which, and which package is for which file. An allow-list: what is
 * not named here is refused. Read from the ground up.
 */
import { type Import, importsOf } from './tree';

export interface Floor {
  /** Folder, or a file that stands for itself. The longest name that fits a file is its floor. */
  readonly name: string;
  /** Floors it may import. */
  readonly may: readonly string[];
  /** Packages it may import; `node:` stands for Node's own. */
  readonly packages?: readonly string[];
}

const DATA = ['shared/time', 'shared/errors', 'shared/text', 'shared/regulation', 'shared/domain'];
const SHARED = [
  ...DATA,
  'shared/personal',
  'shared/modules.ts',
  'shared/progress.ts',
  'shared/texts',
  'shared/tables',
  'shared/import',
  'shared/documents',
  'shared/ipc',
];
const UI = ['react', 'react-dom', 'react-i18next', 'react-router', '@mui', '@emotion'];

export const FLOORS: readonly Floor[] = [
  { name: 'shared/modules.ts', may: [] },
  { name: 'shared/time', may: [], packages: ['date-fns', 'date-holidays'] },
  { name: 'shared/progress.ts', may: [] },
  { name: 'shared/text', may: ['shared/time'] },
  { name: 'shared/personal', may: ['shared/time', 'shared/text', 'shared/regulation'] },
  { name: 'shared/errors', may: ['shared/time'], packages: ['zod'] },
  { name: 'shared/regulation', may: ['shared/time', 'shared/text'] },
  { name: 'shared/texts', may: ['shared/text', 'shared/domain'] },
  {
    name: 'shared/domain',
    may: ['shared/time', 'shared/errors', 'shared/text', 'shared/regulation', 'shared/personal'],
    packages: ['zod'],
  },
  { name: 'shared/tables', may: ['shared/time'], packages: ['zod'] },
  {
    name: 'shared/documents',
    may: [...DATA, 'shared/personal', 'shared/texts', 'shared/tables', 'shared/import'],
    packages: ['zod'],
  },
  { name: 'shared/import', may: [...DATA, 'shared/personal', 'shared/texts', 'shared/tables'], packages: ['zod'] },
  { name: 'shared/ipc', may: ['shared/time', 'shared/errors'], packages: ['zod'] },

  { name: 'electron/disk', may: ['shared/errors'], packages: ['node:'] },
  {
    name: 'electron/base',
    may: ['electron/disk', 'shared/errors', 'shared/ipc', 'shared/texts'],
    packages: ['electron', 'node:'],
  },
  {
    name: 'electron/vault',
    may: ['electron/base', 'electron/disk', ...SHARED],
    packages: ['electron', 'node:', 'zod'],
  },
  { name: 'electron/view', may: ['electron/base', ...SHARED], packages: ['electron', 'node:', 'zod'] },
  { name: 'electron/life', may: ['electron/base', 'electron/disk', ...SHARED], packages: ['electron', 'node:', 'zod'] },
  {
    name: 'electron/paper',
    may: ['electron/base', 'electron/disk', 'electron/vault', ...SHARED],
    packages: ['electron', 'node:', 'zod'],
  },
  {
    name: 'electron/files',
    may: ['electron/base', 'electron/disk', 'electron/paper', ...SHARED],
    packages: ['electron', 'node:', 'zod'],
  },
  {
    name: 'electron/guard',
    may: ['electron/base', 'electron/disk', 'electron/view', ...SHARED],
    packages: ['electron', 'node:', 'zod'],
  },
  {
    name: 'electron/start',
    may: [
      'electron/base',
      'electron/disk',
      'electron/vault',
      'electron/life',
      'electron/files',
      'electron/guard',
      ...SHARED,
    ],
    packages: ['electron', 'node:', 'zod'],
  },
  {
    name: 'electron/check',
    may: [
      'electron/base',
      'electron/disk',
      'electron/life',
      'electron/paper',
      'electron/start',
      'electron/vault',
      ...SHARED,
    ],
    packages: ['electron', 'node:', 'zod'],
  },
  {
    name: 'electron',
    may: ['base', 'disk', 'vault', 'view', 'life', 'paper', 'files', 'guard', 'start', 'check']
      .map((one) => `electron/${one}`)
      .concat(SHARED),
    packages: ['electron', 'node:', 'zod'],
  },

  { name: 'renderer/no-eval.ts', may: [], packages: ['zod'] },
  { name: 'renderer/vault/script-url.ts', may: [] },
  {
    name: 'renderer/i18n',
    may: ['shared/texts', 'shared/text', 'shared/time'],
    packages: [...UI, 'i18next', 'date-fns'],
  },
  {
    name: 'renderer/documents',
    may: ['shared/documents', 'shared/text', 'shared/texts'],
    packages: ['exceljs', 'docx', 'react', 'react-dom', '@fontsource'],
  },
  {
    name: 'renderer/reading',
    may: [
      'shared/errors',
      'shared/text',
      'shared/time',
      'shared/tables',
      'shared/import',
      'renderer/no-eval.ts',
      'renderer/vault/script-url.ts',
    ],
    packages: ['fflate', 'papaparse', 'saxes', 'comlink'],
  },

  // The worker, from the bytes up.
  { name: 'renderer/vault/host.ts', may: ['shared/errors', 'shared/ipc'] },
  { name: 'renderer/vault/patient-host.ts', may: ['shared/errors', 'shared/ipc', 'renderer/vault/host.ts'] },
  { name: 'renderer/vault/api', may: SHARED },
  { name: 'renderer/vault/contract', may: [...SHARED, 'renderer/vault/api'], packages: ['zod'] },
  {
    name: 'renderer/vault/crypto',
    may: ['shared/time', 'shared/errors', 'renderer/no-eval.ts', 'renderer/vault/script-url.ts'],
    packages: ['libsodium-wrappers-sumo', 'zod'],
  },
  {
    name: 'renderer/vault/store',
    may: [
      ...SHARED,
      'renderer/vault/host.ts',
      'renderer/vault/crypto',
      'renderer/vault/api',
      'renderer/vault/script-url.ts',
      'renderer/no-eval.ts',
    ],
    packages: ['dexie', 'comlink', 'zod'],
  },
  {
    name: 'renderer/vault/open',
    may: [...SHARED, 'renderer/vault/host.ts', 'renderer/vault/crypto', 'renderer/vault/api', 'renderer/vault/store'],
    packages: ['zod'],
  },
  {
    name: 'renderer/vault/rows',
    may: [
      ...SHARED,
      'renderer/vault/host.ts',
      'renderer/vault/crypto',
      'renderer/vault/api',
      'renderer/vault/store',
      'renderer/vault/open',
    ],
    packages: ['zod'],
  },
  {
    name: 'renderer/vault/migrations',
    may: [
      ...SHARED,
      'renderer/vault/host.ts',
      'renderer/vault/crypto',
      'renderer/vault/api',
      'renderer/vault/store',
      'renderer/vault/open',
    ],
    packages: ['zod'],
  },
  {
    name: 'renderer/vault/backup-file',
    may: [
      ...SHARED,
      'renderer/vault/host.ts',
      'renderer/vault/crypto',
      'renderer/vault/api',
      'renderer/vault/store',
      'renderer/vault/migrations',
    ],
    packages: ['zod'],
  },
  {
    name: 'renderer/vault/modules',
    may: [
      ...SHARED,
      'renderer/vault/contract',
      'renderer/documents',
      'renderer/vault/host.ts',
      'renderer/vault/crypto',
      'renderer/vault/api',
      'renderer/vault/store',
      'renderer/vault/open',
      'renderer/vault/rows',
      'renderer/vault/migrations',
      'renderer/vault/backup-file',
      'renderer/vault/session',
    ],
    packages: ['zod'],
  },
  {
    name: 'renderer/vault/session',
    may: [
      ...SHARED,
      'renderer/vault/host.ts',
      'renderer/vault/crypto',
      'renderer/vault/api',
      'renderer/vault/store',
      'renderer/vault/open',
      'renderer/vault/rows',
      'renderer/vault/migrations',
    ],
    packages: ['zod'],
  },
  {
    name: 'renderer/vault/worker.ts',
    may: [
      ...SHARED,
      'renderer/vault/contract',
      'renderer/no-eval.ts',
      'renderer/vault/host.ts',
      'renderer/vault/modules',
      'renderer/vault/session',
      'renderer/vault/store',
    ],
    packages: ['comlink'],
  },

  // The window, from the parts up.
  {
    name: 'renderer/ui',
    may: [
      'shared/progress.ts',
      'shared/time',
      'shared/errors',
      'shared/text',
      'shared/texts',
      'shared/regulation',
      'renderer/i18n',
    ],
    packages: [...UI, '@tanstack', 'date-fns'],
  },
  {
    name: 'renderer/window',
    may: [
      ...SHARED,
      'renderer/ui',
      'renderer/i18n',
      'renderer/vault/api',
      'renderer/vault/contract',
      'renderer/vault/patient-host.ts',
      'renderer/vault/host.ts',
      'renderer/vault/script-url.ts',
      'renderer/vault/worker.ts',
    ],
    packages: [...UI, '@tanstack', 'comlink', 'zod'],
  },
  {
    name: 'renderer/features',
    may: [
      ...SHARED,
      'renderer/vault/contract',
      'renderer/ui',
      'renderer/i18n',
      'renderer/window',
      'renderer/vault/api',
      'renderer/documents',
      'renderer/reading',
    ],
    packages: [...UI, '@tanstack', 'react-hook-form', '@hookform', '@fontsource', 'i18next', 'zod', 'date-fns'],
  },
  {
    name: 'renderer/shell',
    may: [
      ...SHARED,
      'renderer/vault/contract',
      'renderer/no-eval.ts',
      'renderer/ui',
      'renderer/i18n',
      'renderer/window',
      'renderer/features',
      'renderer/vault/api',
    ],
    packages: [...UI, '@tanstack', '@fontsource', 'i18next', 'zod'],
  },
  {
    name: 'renderer/job',
    may: [...SHARED, 'renderer/vault/contract', 'renderer/no-eval.ts', 'renderer/window', 'renderer/vault/api'],
    packages: ['zod'],
  },
];

/** The floor a file stands on: the longest name that fits. */
export function floorOf(file: string): Floor | null {
  const fits = FLOORS.filter(({ name }) => file === name || file.startsWith(`${name}/`));
  return fits.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

/** Imports of a file that its floor's list does not allow, as `file → import`. */
export function floorOffences(file: string, imports: readonly Import[] = importsOf(file)): string[] {
  const floor = floorOf(file);
  return imports
    .filter(({ to }) => /^(electron|renderer|shared)\//.test(to))
    .filter(({ to }) => {
      const target = floorOf(to);
      return target !== null && target !== floor && !floor?.may.includes(target.name);
    })
    .map(({ to }) => `${file} → ${to}`);
}

/** Packages that one file alone may import: what they do has one place. */
const ONE_FILE: Readonly<Record<string, string>> = {
  'libsodium-wrappers-sumo': 'renderer/vault/crypto/sodium.ts',
  dexie: 'renderer/vault/store/database.ts',
  exceljs: 'renderer/documents/xlsx.ts',
  docx: 'renderer/documents/docx.ts',
  fflate: 'renderer/reading/inflate.ts',
  papaparse: 'renderer/reading/csv.ts',
  saxes: 'renderer/reading/xml.ts',
};

/** Packages a file imports that are not its floor's, or not its own. */
export function packageOffences(file: string, imports: readonly Import[] = importsOf(file)): string[] {
  const allowed = floorOf(file)?.packages ?? [];
  return imports
    .filter(({ to }) => !/^(electron|renderer|shared)\//.test(to) && !to.startsWith('.'))
    .filter(({ to }) => {
      const only = Object.entries(ONE_FILE).find(([name]) => to === name || to.startsWith(`${name}/`))?.[1];
      if (only !== undefined && only !== file) return true;
      return !allowed.some((name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`));
    })
    .map(({ to }) => `${file} → ${to}`);
}
