/**
 * The single-instance lock: a file in userData that names its owner. Everything is synchronous,
 * because requestSingleInstanceLock answers at once and the second start usually ends right after;
 * its arguments are left in a file that the first instance finds.
 */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../host/scratch.mjs';

/** Process numbers are used again; the start time tells a successor from the owner. */
function bornAt(pid) {
  if (process.platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}

function readOwner(file) {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(owner.pid) ? owner : null;
  } catch {
    return null;
  }
}

const lives = (owner) => owner !== null && isAlive(owner.pid) && bornAt(owner.pid) === owner.born;

export class SingleInstance {
  /** @param {(message: { argv: string[], cwd: string, data: unknown }) => void} onSecond */
  constructor(onSecond) {
    this.onSecond = onSecond;
    this.held = false;
    this.file = '';
    this.letters = '';
  }

  /**
   * @param {string} userData @param {{ argv: string[], cwd: string, data: unknown }} message for the first instance, if
   * there is one
   */
  request(userData, message) {
    if (this.held) return true;
    mkdirSync(userData, { recursive: true });
    this.file = join(userData, 'standin-instance.lock');
    this.letters = join(userData, 'standin-instance.calls');
    const mine = `${this.file}.${process.pid}`;
    writeFileSync(mine, JSON.stringify({ pid: process.pid, born: bornAt(process.pid) }));
    try {
      for (let attempt = 0; attempt < 5 && !this.held; attempt++) {
        try {
          linkSync(mine, this.file); // creates or fails; never replaces
          this.held = true;
        } catch (error) {
          if (error.code !== 'EEXIST') throw error;
          if (lives(readOwner(this.file))) {
            this.leaveLetter(message);
            return false;
          }
          this.removeStale();
        }
      }
    } finally {
      rmSync(mine, { force: true });
    }
    if (this.held) this.listen();
    return this.held;
  }

  /** Two starts may find the same dead owner; whoever took a living owner's file away by mistake puts it back. */
  removeStale() {
    const aside = `${this.file}.stale.${process.pid}`;
    try {
      renameSync(this.file, aside);
    } catch {
      return;
    }
    if (lives(readOwner(aside))) {
      try {
        linkSync(aside, this.file);
      } catch {
        /* somebody else holds it now */
      }
    }
    rmSync(aside, { force: true });
  }

  leaveLetter(message) {
    mkdirSync(this.letters, { recursive: true });
    const name = `${Date.now()}-${process.pid}`;
    writeFileSync(join(this.letters, `${name}.part`), JSON.stringify(message));
    renameSync(join(this.letters, `${name}.part`), join(this.letters, `${name}.json`));
  }

  listen() {
    rmSync(this.letters, { recursive: true, force: true });
    mkdirSync(this.letters, { recursive: true });
    const look = () => {
      let names = [];
      try {
        names = readdirSync(this.letters)
          .filter((name) => name.endsWith('.json'))
          .sort();
      } catch {
        return;
      }
      for (const name of names) {
        const file = join(this.letters, name);
        let message;
        try {
          message = JSON.parse(readFileSync(file, 'utf8'));
          unlinkSync(file);
        } catch {
          continue; // taken by an earlier look
        }
        this.onSecond(message);
      }
    };
    try {
      this.watcher = watch(this.letters, look).unref();
      this.watcher.on('error', () => {});
    } catch {
      /* the timer below is enough */
    }
    this.timer = setInterval(look, 500).unref();
  }

  release() {
    if (!this.held) return;
    this.held = false;
    this.watcher?.close();
    clearInterval(this.timer);
    rmSync(this.letters, { recursive: true, force: true });
    if (readOwner(this.file)?.pid === process.pid) rmSync(this.file, { force: true });
  }
}
