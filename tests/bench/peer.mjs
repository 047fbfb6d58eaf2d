/**
 * A database of the same records, read whole and parsed, in a process of its own: `node peer.mjs <fill|read> <kind>
 * <file>
 * [folder of packages] [number]`. Filling takes the records from standard input, a line of JSON each; reading prints
 * milliseconds.
 * Opening, the passphrase's key derivation where there is one, and the index are in the time; loading the library is
 * not.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , what, kind, file, packages = '', count = '0'] = process.argv;
const passphrase = 'қоңыр бұлт 47 терезе асады сарғыш кеме 908';
const KEYS = {
  'SQLCipher 4': ["cipher='sqlcipher'", 'legacy=4', `key='${passphrase}'`],
  'SQLite3MC AEGIS': ["cipher='aegis'", `key='${passphrase}'`],
};
const named = { 'node:sqlite': null, 'better-sqlite3': 'better-sqlite3' }[kind];

const library =
  kind === 'node:sqlite'
    ? (await import('node:sqlite')).DatabaseSync
    : createRequire(join(packages, 'x.js'))(named ?? 'better-sqlite3-multiple-ciphers');

function open() {
  const database = new library(file);
  for (const pragma of KEYS[kind] ?? []) database.prepare(`PRAGMA ${pragma}`).all();
  return database;
}

if (what === 'fill') {
  const database = open();
  database.exec('CREATE TABLE records (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
  const insert = database.prepare('INSERT INTO records VALUES (?, ?)');
  database.exec('BEGIN');
  let text = '';
  for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
  for (const line of text.split('\n')) if (line) insert.run(JSON.parse(line).record.id, line);
  database.exec('COMMIT');
  database.close();
} else {
  const index = new Map();
  const start = performance.now();
  const database = open();
  for (const { value } of database.prepare('SELECT value FROM records').iterate()) {
    const parsed = JSON.parse(value);
    index.set(parsed.record.id, parsed);
  }
  const spent = performance.now() - start;
  if (index.size !== Number(count)) throw new Error(`${index.size} records instead of ${count}`);
  process.stdout.write(String(spent));
}
