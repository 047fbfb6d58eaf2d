/**
 * `dialog`. Tests replace its functions; scripts name a folder in SENIM_DIALOG_DIR; a person gets
 * zenity's dialog, or the stand-in's own window when zenity is not there.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { askChooser, askMessage } from '../dialogs/windows.mjs';
import { loud } from './guard.mjs';
import { state } from './state.mjs';

const optionsOf = (args) => args.find((item) => item && typeof item === 'object' && !('webContents' in item)) ?? {};
const notSync = (name) => () => {
  throw new Error(`The Electron stand-in does not imitate dialog.${name}; use the asynchronous one.`);
};
const scripted = () => process.env.SENIM_DIALOG_DIR || null;

/** The first extension of the first filter, for names without one. */
export function withExtension(name, filters = []) {
  const extension = filters[0]?.extensions?.[0];
  return /\.[^./\\]+$/.test(name) || !extension || extension === '*' ? name : `${name}.${extension}`;
}
const matches = (name, filters = []) => {
  const extensions = filters.flatMap((filter) => filter.extensions);
  return (
    extensions.length === 0 ||
    extensions.includes('*') ||
    extensions.some((extension) => name.toLowerCase().endsWith(`.${extension.toLowerCase()}`))
  );
};

const zenity = () =>
  process.platform === 'linux' &&
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'zenity'))
    .find((file) => existsSync(file));
function askZenity(program, { save, options }) {
  const properties = options.properties ?? [];
  const args = [
    '--file-selection',
    '--separator=\n',
    ...(options.title ? [`--title=${options.title}`] : []),
    ...(options.defaultPath ? [`--filename=${options.defaultPath}`] : []),
  ];
  if (save) args.push('--save');
  if (properties.includes('openDirectory')) args.push('--directory');
  if (properties.includes('multiSelections')) args.push('--multiple');
  for (const filter of options.filters ?? [])
    args.push(
      `--file-filter=${filter.name} | ${filter.extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`)).join(' ')}`,
    );
  return new Promise((resolve) => {
    execFile(program, args, (error, stdout) => resolve(error ? [] : stdout.split('\n').filter(Boolean)));
  });
}

function nobodyToAsk(what) {
  console.error(
    `[stand-in] ${what} was asked for, but nobody is there to answer: replace it in the test, or set SENIM_DIALOG_DIR.`,
  );
}

async function chooseFiles(save, options) {
  if (state.headless) {
    nobodyToAsk(save ? 'dialog.showSaveDialog' : 'dialog.showOpenDialog');
    return [];
  }
  const program = zenity();
  return program ? askZenity(program, { save, options }) : askChooser({ save, options });
}

export const dialog = loud(
  {
    async showSaveDialog(...args) {
      const options = optionsOf(args);
      const folder = scripted();
      if (folder)
        return {
          canceled: false,
          filePath: join(folder, withExtension(basename(options.defaultPath ?? 'untitled'), options.filters)),
        };
      const [filePath] = await chooseFiles(true, options);
      return filePath ? { canceled: false, filePath } : { canceled: true, filePath: '' };
    },
    async showOpenDialog(...args) {
      const options = optionsOf(args);
      const folder = scripted();
      let filePaths;
      if (folder && (options.properties ?? []).includes('openDirectory')) filePaths = [folder];
      else if (folder) {
        const files = readdirSync(folder)
          .filter((name) => matches(name, options.filters))
          .map((name) => join(folder, name))
          .filter((file) => statSync(file).isFile());
        filePaths = files.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs).slice(0, 1);
      } else filePaths = await chooseFiles(false, options);
      return { canceled: filePaths.length === 0, filePaths };
    },
    async showMessageBox(...args) {
      const options = { buttons: ['OK'], ...optionsOf(args) };
      const cancelId =
        options.cancelId ??
        Math.max(
          0,
          options.buttons.findIndex((label) => /^(&?cancel|&?no)$/i.test(label)),
        );
      if (state.headless) {
        nobodyToAsk(`dialog.showMessageBox (“${options.message}”)`);
        return { response: cancelId, checkboxChecked: options.checkboxChecked ?? false };
      }
      return askMessage({ ...options, cancelId });
    },
    showErrorBox(title, content) {
      console.error(`${title}\n${content}`);
      if (!state.headless && state.browser)
        void askMessage({ type: 'error', title, message: title, detail: content, buttons: ['OK'], cancelId: 0 });
    },
    showSaveDialogSync: notSync('showSaveDialogSync'),
    showOpenDialogSync: notSync('showOpenDialogSync'),
    showMessageBoxSync: notSync('showMessageBoxSync'),
  },
  'dialog',
);
