/**
 * What a packaged folder may hold: one program, the bundle, Electron's own libraries; no second program, no sources.
 */
import { existsSync, openSync, readSync, closeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { filesOf } from './installer.mjs';

/** Programs Electron itself needs beside ours on Linux. */
const ELECTRONS_OWN = new Set(['chrome-sandbox', 'chrome_crashpad_handler']);
const RUNS = /\.(exe|com|bat|cmd|ps1|msi|scr|vbs|node)$/i;
const SOURCES = /\.(map|tsx?|jsx|mts|cts)$|(^|\/)node_modules(\/|$)|(^|\/)\.sources$/i;

function startsAsProgram(file) {
  const head = Buffer.alloc(4);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, 4, 0);
  } finally {
    closeSync(handle);
  }
  return head.toString('latin1', 0, 2) === 'MZ' || head.toString('latin1') === '\u007fELF';
}

/**
 * What must not be in the folder, one line each; empty when it is sound.
 *
 * @param {string} folder @param {string} program name of the one program
 */
export function contentFaults(folder, program) {
  const faults = [];
  for (const file of filesOf(folder)) {
    const name = basename(file);
    if (file.startsWith('resources/app.asar.unpacked/')) faults.push(`unpacked: ${file}`);
    else if (SOURCES.test(file)) faults.push(`source: ${file}`);
    else if (file !== program && !ELECTRONS_OWN.has(file)) {
      const library = /\.dll$|\.so(\.\d+)*$/i.test(name);
      if (RUNS.test(name) || (!library && startsAsProgram(join(folder, file)))) faults.push(`second program: ${file}`);
    }
  }
  const asar = join(folder, 'resources', 'app.asar');
  if (!existsSync(asar)) return [...faults, 'missing: resources/app.asar'];
  for (const file of listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/')))
    if (SOURCES.test(file) || RUNS.test(file)) faults.push(`in the archive: ${file}`);
  return faults;
}
