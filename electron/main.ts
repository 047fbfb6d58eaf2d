/** Start order of the main process, and nothing else. */
import { app, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../shared/errors/app-error';
import { backupFiles } from './files/backup-files';
import { clipboardKeeper } from './guard/clipboard-keeper';
import {
  chooseBackup,
  chooseBackupTarget,
  chooseCopyTarget,
  openFile,
  pdfOf,
  printPage,
  saveDocument,
} from './files/documents';
import { endWith } from './start/failures';
import { clearCaches, guardContents, guardSession, setSwitches } from './guard/guards';
import { answerChannels } from './guard/ipc';
import { jobFromCommandLine } from './start/job';
import { logEvent } from './base/log';
import { registerScheme, serveBundle } from './base/origin';
import { readPreferences, savePreferences } from './start/preferences';
import { idleSeconds, tell, watchPresence } from './start/presence';
import { restoreStage } from './vault/restore-stage';
import { scanFor } from './vault/scan';
import { refusedStart } from './start/start-checks';
import { storeKindHolds } from './vault/store-kind';
import { vaultFiles } from './vault/vault-files';
import { vaultMark } from './vault/vault-mark';
import { vaultFolder } from './vault/vault-folder';
import { placeForVault } from './vault/vault-place';
import { openWindow, renewWindow } from './base/window';

app.setName('Senim');
app.enableSandbox();
setSwitches();
registerScheme();
// Not the profile that Windows copies to a server at every sign-out.
const local =
  process.platform === 'win32' && !app.commandLine.hasSwitch('user-data-dir') ? process.env['LOCALAPPDATA'] : undefined;
if (local) app.setPath('userData', join(local, 'Senim'));

const refused = refusedStart();
if (refused !== null) endWith('refused', 9, refused);
const running = refused === null ? jobFromCommandLine() : null;
const second = refused === null && !running && !app.requestSingleInstanceLock();
if (second) app.exit(0);

let window: BrowserWindow | null = null;
// A job has failed until it says that it is done: Ctrl+C in the middle is no success.
let exitCode = running ? 1 : 0;

/** A start that was refused, and a second one, never becomes ready. */
const begin = refused !== null || second ? new Promise<never>(() => undefined) : app.whenReady();
void begin.then(async () => {
  if (!storeKindHolds(app.getPath('userData'))) return endWith('store', 3);
  rmSync(join(app.getPath('userData'), 'Crashpad'), { recursive: true, force: true });
  await guardSession();
  guardContents();
  serveBundle(join(__dirname, '../window'));
  const folder = vaultFolder(join(app.getPath('userData'), 'vault'));
  const mark = vaultMark(app.getPath('userData'));
  // Before the journal looks: a restore that was cut short is undone first.
  const stage = restoreStage(folder.path);
  const backups = backupFiles();
  const copies = backupFiles(() => ok(null), true);
  let files = vaultFiles(folder.path);
  /** Another vault lies in the folder now: what was known of the old files no longer holds. */
  const changed = <T>(answer: T): T => {
    files = vaultFiles(folder.path);
    return answer;
  };
  const mayBegin = () => (folder.exists() ? ok(null) : placeForVault(folder.path));
  const copiedCode = clipboardKeeper();
  let closing = false;

  answerChannels({
    'app.info': () => ({
      version: app.getVersion(),
      host: process.env['SENIM_STANDIN'] === '1' ? 'stand-in' : 'electron',
      platform: process.platform,
      systemLanguage: app.getLocale(),
      vault: folder.exists() ? 'present' : mark.known() ? 'missing' : 'absent',
      job: running?.job ?? null,
      preferences: readPreferences(),
    }),
    'preferences.save': (preferences) => savePreferences(preferences),
    'vault.read': ({ slot }) => folder.read(slot),
    'vault.replace': ({ slot, bytes, first }) => {
      const place = mayBegin();
      if (!place.ok) return place;
      const replaced = folder.replace(slot, bytes, first);
      if (replaced.ok) mark.set();
      return replaced;
    },
    'vault.forgetLost': () => mark.clear(),
    'vault.hurtSlots': () => ok(folder.hurt()),
    'vault.forgetOld': ({ slot }) => folder.forgetOld(slot),
    'files.list': () => files.list(),
    'files.read': (range) => files.read(range),
    'journal.append': ({ generation, offset, bytes, reserve }) => files.append(generation, offset, bytes, reserve),
    'journal.truncate': ({ generation, length }) => files.truncate(generation, length),
    'snapshot.begin': () => files.begin(),
    'snapshot.write': ({ bytes }) => files.write(bytes),
    'snapshot.commit': ({ generation, forget }) => files.commit(generation, forget),
    'vault.scan': ({ samples }) => scanFor(app.getPath('userData'), samples),
    'vault.clearStore': async () => {
      await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
      return ok(null);
    },
    'backup.target': ({ name, size }) => chooseBackupTarget(window, name, (path) => backups.target(path, size)),
    'backup.open': () => chooseBackup(window, (path) => backups.source(path)),
    'backup.write': ({ ticket, bytes }) => backups.write(ticket, bytes),
    'backup.sync': ({ ticket }) => backups.sync(ticket),
    'backup.read': ({ ticket, offset }) => backups.read(ticket, offset),
    'backup.commit': ({ ticket }) => backups.commit(ticket),
    'backup.drop': ({ ticket }) => backups.drop(ticket),
    'restore.begin': ({ needed }) => {
      const place = mayBegin();
      return place.ok ? stage.begin(needed) : place;
    },
    'restore.put': ({ slot, bytes }) => stage.put(slot, bytes),
    'restore.readSlot': ({ slot }) => stage.readSlot(slot),
    'restore.write': ({ bytes }) => stage.write(bytes),
    'restore.commit': () => stage.commit(),
    'restore.read': ({ offset }) => stage.read(offset),
    'restore.swap': () => changed(stage.swap()),
    'restore.abandon': () => stage.abandon(),
    'restore.canUndo': () => ok(stage.canUndo()),
    'restore.undo': () => changed(stage.undo()),
    'restore.settle': () => stage.settle(),
    'copy.target': ({ name }) => chooseCopyTarget(window, name, (path) => copies.target(path, 0)),
    'copy.write': ({ ticket, bytes }) => copies.write(ticket, bytes),
    'copy.commit': ({ ticket }) => {
      const synced = copies.sync(ticket);
      return synced.ok ? copies.commit(ticket) : synced;
    },
    'copy.drop': ({ ticket }) => copies.drop(ticket),
    'documents.save': ({ name, bytes }) => saveDocument(window, name, bytes),
    'documents.pdf': ({ html }) => pdfOf(html),
    'documents.print': ({ html }) => printPage(html),
    'documents.open': ({ kind }) => openFile(window, kind),
    'job.input': () => running?.input() ?? notAJob(),
    'job.write': ({ name, bytes }) => running?.write(name, bytes) ?? notAJob(),
    'job.say': ({ stream, text }) => {
      if (!running) return notAJob();
      (stream === 'answer' ? process.stdout : process.stderr).write(`${text}\n`);
      return ok(null);
    },
    'job.end': ({ exitCode: code }) => {
      if (!running) return notAJob();
      exitCode = code;
      // After the answer has left; the code is the job's, which a plain quit would not keep.
      setImmediate(() => app.exit(code));
      return ok(null);
    },
    'window.reload': () => {
      void copiedCode.clear();
      if (closing) window?.destroy();
      else if (window) void renewWindow(window).catch(() => logEvent('window.not_renewed'));
      return ok(null);
    },
    'presence.idle': () => ok({ seconds: idleSeconds() }),
    'clipboard.copyCode': ({ code }) => {
      copiedCode.copy(code);
      return ok(null);
    },
  });

  if (!running) watchPresence(() => window);
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  });

  window = await openWindow(running ? 'job.html' : 'index.html', !running);
  window.on('close', (event) => {
    if (closing || running) return;
    // Drafts are sealed and the keys wiped before the window goes; a window that does not answer is not waited for.
    closing = true;
    event.preventDefault();
    tell(window, 'app.closing');
    void clearCaches();
    setTimeout(() => {
      window?.destroy();
    }, 1500);
  });
  window.on('closed', () => {
    window = null;
  });
  // Windows signs the person out or shuts down: the same as closing, in the time it leaves.
  window.on('query-session-end', () => tell(window, 'app.closing'));
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', () => {
    logEvent('window.gone');
    if (running) {
      exitCode = 1;
      app.exit(1);
      return;
    }
    crashes.push(Date.now());
    // A window that dies as soon as it lives is not tried for ever.
    if (crashes.length > 3 && Date.now() - (crashes.at(-4) ?? 0) < 60_000) endWith('window', 1);
    else if (window && !window.isDestroyed()) window.webContents.reload();
  });
  app.on('will-quit', () => {
    storeKindHolds(app.getPath('userData'));
    files.markClean();
    void copiedCode.clear();
  });
});

app.on('before-quit', (event) => {
  if (!running) return;
  event.preventDefault();
  app.exit(exitCode);
});
app.on('window-all-closed', () => app.quit());
app.on('quit', () => running?.finish(exitCode !== 0));

process.on('uncaughtException', () => {
  running?.finish(true);
  if (running) app.exit(1);
  else endWith('broken', 1);
});
process.on('unhandledRejection', () => logEvent('main.unhandled'));

function notAJob() {
  return { ok: false as const, error: { code: 'not_allowed' as const } };
}
