/** app.commandLine: what the launcher was started with and what the application adds. */
import { loud } from './guard.mjs';
import { state } from './state.mjs';

/** @param {string[]} argv @returns {{ switches: Map<string, string>, appDir: string | null, args: string[] }} */
export function parseArguments(argv) {
  const switches = new Map();
  let appDir = null;
  const args = [];
  for (const item of argv) {
    // As in Electron, switches are recognised before and after the application's folder.
    if (item.startsWith('--') && item.length > 2) {
      const at = item.indexOf('=');
      switches.set((at === -1 ? item.slice(2) : item.slice(2, at)).toLowerCase(), at === -1 ? '' : item.slice(at + 1));
      if (appDir !== null) args.push(item);
    } else if (appDir === null) appDir = item;
    else args.push(item);
  }
  return { switches, appDir, args };
}

const switches = () => state.start.switches;

export const commandLine = loud(
  {
    hasSwitch: (name) => switches().has(String(name).toLowerCase()),
    getSwitchValue: (name) => switches().get(String(name).toLowerCase()) ?? '',
    appendSwitch(name, value = '') {
      const key = String(name).toLowerCase();
      const before = key.endsWith('-features') ? switches().get(key) : undefined;
      switches().set(key, before ? `${before},${value}` : String(value));
    },
    appendArgument(value) {
      state.start.args.push(String(value));
    },
    removeSwitch(name) {
      switches().delete(String(name).toLowerCase());
    },
  },
  'app.commandLine',
);
