/** Puts our module in Electron's place for the main bundle, and Electron's marks on `process`. */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { electron } from './index.mjs';

const NAMES = new Set(['electron', 'electron/main', 'electron/common']);

/** The version the project ships on, read from the npm package, which holds no binary. */
function electronVersion(from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', 'electron', 'package.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version;
    if (folder === dirname(folder)) return '0.0.0';
  }
}

/** @param {string} mainFile the application's main bundle */
export function installModule(mainFile) {
  const load = Module._load;
  Module._load = function loadWithElectron(request, ...rest) {
    return NAMES.has(request) ? electron : Reflect.apply(load, this, [request, ...rest]);
  };
  const versions = {
    ...process.versions,
    electron: electronVersion(import.meta.dirname ?? dirname(mainFile)),
    chrome: '',
  };
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true, configurable: true });
  Object.defineProperty(process, 'resourcesPath', {
    value: join(dirname(mainFile), 'resources'),
    enumerable: true,
    configurable: true,
  });
  process.type = 'browser';
  process.defaultApp = true;
  process.mainModule = { require: createRequire(mainFile), filename: mainFile };
  // For a program that wants to say on which ground it stands.
  process.env.SENIM_STANDIN = '1';
}
