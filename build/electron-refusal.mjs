/** Why Electron cannot run on this Linux although its binary is there; each with the way out. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const USER_NAMESPACES = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/**
 * @typedef {object} Machine
 * @property {string} platform
 * @property {boolean} root
 * @property {boolean} display
 * @property {boolean} restricted AppArmor forbids user namespaces to programs it does not know
 * @property {boolean} helper chrome-sandbox belongs to root and may act as root
 */

/** @param {string} binary @returns {Machine} */
export function thisMachine(binary) {
  const helper = statSync(join(dirname(binary), 'chrome-sandbox'), { throwIfNoEntry: false });
  let restricted = false;
  try {
    restricted = readFileSync(USER_NAMESPACES, 'utf8').trim() === '1';
  } catch {
    /* a kernel without this restriction has no such file */
  }
  return {
    platform: process.platform,
    root: process.getuid?.() === 0,
    display: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
    restricted,
    helper: helper !== undefined && helper.uid === 0 && (helper.mode & 0o7777) === 0o4755,
  };
}

/**
 * A sentence, or null where Electron can run. Its sandbox is never switched off. @param {string} binary @param
 * {Machine} machine
 */
export function electronRefusal(binary, machine) {
  if (machine.platform !== 'linux') return null;
  if (machine.root) return 'Electron does not run as root; start as an ordinary user to have it';
  if (machine.restricted && !machine.helper) {
    const helper = join(dirname(binary), 'chrome-sandbox');
    return `This system forbids Electron's sandbox until this is done once: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
  }
  return machine.display ? null : "Electron's binary is of no use without a display";
}
