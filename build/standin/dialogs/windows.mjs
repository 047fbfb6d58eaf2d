/**
 * The stand-in's own dialogs: small windows served from files in this folder. The page only shows
 * and asks; folders are read here, and the page gets names, never file contents.
 */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OWN_HOST } from '../host/origin.mjs';
import { wordsFor } from './words.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGES = {
  '/chooser': ['text/html', 'chooser.html'],
  '/chooser.js': ['text/javascript', 'chooser.js'],
  '/message': ['text/html', 'message.html'],
  '/message.js': ['text/javascript', 'message.js'],
  '/dialog.css': ['text/css', 'dialog.css'],
};

/** @param {URL} address */
export function ownPage(address) {
  if (address.pathname === '/boot') return { type: 'text/html', body: '<!doctype html><title>&#8203;</title>' };
  const page = PAGES[address.pathname];
  return page ? { type: page[0], body: readFileSync(join(HERE, page[1])) } : null;
}

/** Opens one dialog window and waits for its answer; closing it by hand is a refusal. */
async function ask(page, size, handlers) {
  // Imported late: windows need the dialogs, and the dialogs need a window.
  const [{ BrowserWindow }, { app }] = await Promise.all([
    import('../modules/browser-window.mjs'),
    import('../modules/app.mjs'),
  ]);
  // Over the middle of the program's window, where the eye is.
  const under = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const at = under ? await under._whereabouts() : null;
  const place = at
    ? {
        x: Math.max(0, Math.round(at.left + (at.width - size.width) / 2)),
        y: Math.max(0, Math.round(at.top + (at.height - size.height) / 3)),
      }
    : {};
  const window = new BrowserWindow({
    ...size,
    ...place,
    _own: true,
    webPreferences: { preload: join(HERE, 'preload.cjs') },
  });
  const answered = new Promise((done) => {
    window.once('closed', () => done(null));
    window.webContents.ipc.handle('ask', (_event, question, value) => {
      if (question === 'answer') {
        done(value);
        return undefined;
      }
      if (question === 'words') return { ...wordsFor(app.getLocale()), locale: app.getLocale() };
      return handlers[question](value);
    });
  });
  await window.loadURL(`https://${OWN_HOST}/${page}`);
  window.show();
  const answer = await answered;
  if (!window.isDestroyed()) window.destroy();
  return answer;
}

const kindOf = (file) => {
  try {
    return statSync(file);
  } catch {
    return null;
  }
};

function places() {
  const home = homedir();
  const listed = [home, ...['Desktop', 'Documents', 'Downloads'].map((name) => join(home, name))];
  const media = [`/media/${basename(home)}`, '/media', '/mnt', '/Volumes'].flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
  return [...listed, ...media]
    .filter((folder) => kindOf(folder)?.isDirectory())
    .map((folder) => ({ path: folder, name: folder === home ? null : basename(folder) }));
}

function list(folder, wanted) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry) => {
        const info = kindOf(join(folder, entry.name));
        if (!info) return [];
        const isFolder = info.isDirectory();
        return isFolder || wanted(entry.name)
          ? [{ name: entry.name, folder: isFolder, size: info.size, changed: info.mtime }]
          : [];
      })
      .sort((one, other) => Number(other.folder) - Number(one.folder) || one.name.localeCompare(other.name));
    return { folder, parent: dirname(folder), entries };
  } catch {
    return { folder, parent: dirname(folder), entries: null };
  }
}

/** @param {{ save: boolean, options: any }} request @returns {Promise<string[]>} */
export async function askChooser({ save, options }) {
  const extensions = (options.filters ?? []).flatMap((filter) => filter.extensions).map((item) => item.toLowerCase());
  const wanted = (name) =>
    save ||
    extensions.length === 0 ||
    extensions.includes('*') ||
    extensions.some((item) => name.toLowerCase().endsWith(`.${item}`));
  const given = options.defaultPath ? resolve(options.defaultPath) : '';
  const atFolder = kindOf(given)?.isDirectory();
  const start = atFolder ? given : given && kindOf(dirname(given))?.isDirectory() ? dirname(given) : homedir();
  const folders = (options.properties ?? []).includes('openDirectory');
  const answer = await ask(
    'chooser',
    { width: 720, height: 520, title: options.title ?? '' },
    {
      start: () => ({
        save,
        folders,
        many: (options.properties ?? []).includes('multiSelections'),
        title: options.title ?? '',
        button: options.buttonLabel ?? '',
        name: save && !atFolder ? basename(given) : '',
        extension: extensions[0] && extensions[0] !== '*' ? extensions[0] : '',
        places: places(),
        listing: list(start, wanted),
      }),
      list: (folder) => list(isAbsolute(folder) ? resolve(folder) : start, wanted),
      join: ({ folder, name }) => join(folder, name),
      exists: (file) => kindOf(file) !== null,
      makeFolder: ({ folder, name }) => {
        if (name === '' || name !== basename(name) || name === '..') return null;
        try {
          mkdirSync(join(folder, name));
          return join(folder, name);
        } catch {
          return null;
        }
      },
    },
  );
  return answer ?? [];
}

/** @param {any} options as of dialog.showMessageBox */
export async function askMessage(options) {
  const {
    title = '',
    message = '',
    detail = '',
    buttons,
    defaultId = 0,
    cancelId,
    type = 'none',
    checkboxLabel = '',
    checkboxChecked = false,
  } = options;
  const lines = Math.ceil(detail.length / 60) + detail.split('\n').length;
  const answer = await ask(
    'message',
    { width: 480, height: Math.min(560, 210 + lines * 20) },
    {
      start: () => ({ title, message, detail, buttons, defaultId, cancelId, type, checkboxLabel, checkboxChecked }),
    },
  );
  return answer ?? { response: cancelId, checkboxChecked };
}
