/** Start order of the main process, and nothing else. */
import { Menu, app, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok } from '../shared/errors/app-error';
import { bug } from '../shared/errors/bug-trace';
import { backupFiles } from './files/backup-files';
import { runSelfCheck, wantsSelfCheck } from './check/self-check';
import { clipboardKeeper } from './guard/clipboard-keeper';
import { removeIfPossible } from './disk/patience';
import { agreed, oneDialog } from './files/dialogs';
import { chooseBackup, chooseBackupTarget, chooseCopyTarget, openFile, saveDocument } from './files/documents';
import { endWith } from './base/failures';
import { clearCaches, guardContents, guardSession, setSwitches } from './guard/guards';
import { answerChannels } from './guard/ipc';
import { type RunningJob, jobFromCommandLine } from './start/job';
import { closingOf } from './life/closing';
import { setGraphics } from './life/graphics';
import { dataFolder } from './life/profile';
import { askToClose, renewOrReload, watchCrashes } from './life/window-care';
import { diagnosticsChannels, keepDiagnostics } from './base/diagnostics';
import { logEvent } from './base/log';
import { registerScheme, serveBundle } from './base/origin';
import { closePrintPages, pdfOf, printPage } from './paper/print';
import { readPreferences, savePreferences } from './base/preferences';
import { idleSeconds, tell, watchPresence } from './start/presence';
import { restoreStage } from './vault/restore-stage';
import { scanFor } from './vault/scan';
import { refusedStart } from './start/start-checks';
import { storeKindHolds } from './vault/store-kind';
import { vaultFiles } from './vault/vault-files';
import { vaultMark } from './vault/vault-mark';
import { vaultFolder } from './vault/vault-folder';
import { placeForVault } from './vault/vault-place';
import { loadPage, makeWindow } from './base/window';

/** How long a start may take before a second one ends it. */
const LONGEST_START_MS = 10_000;
const CLIPBOARD_MS = 500;

/** What a backup may be longer than twice the vault, and the longest copy of an attached file. */
const [ROOM, LARGEST_COPY] = [64 * 1024 * 1024, 256 * 1024 * 1024];

let window: BrowserWindow | null = null;
let running: RunningJob | null = null;
let exitCode = 0;

// First of all: Electron's own handler would show a stack with paths and go on.
process.on('uncaughtException', (error) => {
  bug(error, 'main.uncaught');
  if (running === null) return endWith('broken', 1);
  // A job that has said it is done keeps its files, whatever fails while the program ends.
  if (exitCode !== 0) running.finish(true);
  app.exit(exitCode);
});
process.on('unhandledRejection', (reason) => {
  bug(reason, 'main.unhandled');
  logEvent('main.unhandled');
});

app.setName('Senim');
// The same as the installer's shortcut, so that Windows shows one button for both.
app.setAppUserModelId('kz.senim.desktop');
app.enableSandbox();
// Before any window: the default menu brings keys that reload and close.
Menu.setApplicationMenu(null);
setSwitches();
registerScheme();
const folderOfData = dataFolder(
  process.env,
  app.getPath('home'),
  app.commandLine.hasSwitch('user-data-dir'),
  process.platform,
);
if (folderOfData !== null) app.setPath('userData', folderOfData);
const trace = keepDiagnostics(app.getPath('userData'), app.getVersion());

const refused = refusedStart() ?? takeJob();
if (refused !== null) endWith('refused', 9, refused);
const checking = refused === null && !running && wantsSelfCheck();
const second = refused === null && !running && !checking && !app.requestSingleInstanceLock();
if (second) app.exit(0);
else if (refused === null) setGraphics();

/** The job of the command line, if there is one; the word to refuse when it is none of ours. */
function takeJob(): string | null {
  try {
    running = jobFromCommandLine();
  } catch (refusal) {
    // Expected of a wrong command line; its words stay out of the trace.
    void refusal;
    return '--job';
  }
  // A job has failed until it says that it is done: Ctrl+C in the middle is no success.
  if (running) exitCode = 1;
  return null;
}

/** A start that was refused, and a second one, never becomes ready. */
const begin = refused !== null || second ? new Promise<never>(() => undefined) : app.whenReady();
begin.then(start).catch((error: unknown) => {
  bug(error, 'main.start');
  // Without an end here a process without a window would hold the lock of the single start.
  logEvent('start.failed');
  endWith('broken', 1);
});

async function start(): Promise<void> {
  if (!storeKindHolds(app.getPath('userData'))) return endWith('store', 3);
  removeIfPossible(join(app.getPath('userData'), 'Crashpad'));
  app.clearRecentDocuments();
  await guardSession();
  guardContents();
  serveBundle(join(__dirname, '../window'));
  if (checking) return app.exit(await runSelfCheck());
  const folder = vaultFolder(join(app.getPath('userData'), 'vault'));
  const mark = vaultMark(app.getPath('userData'));
  // Before the journal looks: a restore that was cut short is undone first.
  const stage = restoreStage(folder.path);
  const mostOfBackup = () => 2 * files.size() + ROOM;
  const backups = backupFiles(undefined, false, () => mostOfBackup());
  const copies = backupFiles(
    () => ok(null),
    true,
    () => LARGEST_COPY,
  );
  let files = vaultFiles(folder.path);
  /** Another vault lies in the folder now: what was known of the old files no longer holds. */
  const changed = <T>(answer: T): T => {
    files = vaultFiles(folder.path);
    return answer;
  };
  const mayBegin = () =>
    !stage.recover() ? fail('vault.held') : folder.exists() ? ok(null) : placeForVault(folder.path);
  const copiedCode = clipboardKeeper();
  const closing = closingOf({
    window: () => window,
    mayClose: async () => !(backups.busy() || copies.busy() || stage.busy()) || (await askToClose(window)),
    begin: () => {
      closePrintPages();
      tell(window, 'app.closing');
      void clearCaches();
    },
    markClean: () => files.markClean(),
    clearCopied: () => copiedCode.clearNow(),
  });

  answerChannels({
    'app.info': () => ({
      version: app.getVersion(),
      host: process.env['SENIM_STANDIN'] === '1' && !app.isPackaged ? 'stand-in' : 'electron',
      platform: process.platform,
      systemLanguage: app.getLocale(),
      vault: !stage.recover() ? 'held' : folder.exists() ? 'present' : mark.known() ? 'missing' : 'absent',
      job: running?.job ?? null,
      preferences: readPreferences(),
    }),
    'preferences.save': (preferences) => {
      if (!running) window?.setContentProtection(preferences.screenHidden);
      return savePreferences(preferences);
    },
    'vault.read': ({ slot }) => folder.read(slot),
    'vault.replace': ({ slot, bytes, first }) => {
      const place = mayBegin();
      if (!place.ok) return place;
      const replaced = folder.replace(slot, bytes, first);
      if (replaced.ok) mark.set();
      return replaced;
    },
    'vault.forgetLost': async () => {
      const yes = await agreed(window, 'forgetLost');
      return yes.ok ? mark.clear() : yes;
    },
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
    'backup.target': ({ name, size }) =>
      oneDialog(() => chooseBackupTarget(window, name, (path) => backups.target(path, Math.min(size, mostOfBackup())))),
    'backup.open': () => oneDialog(() => chooseBackup(window, (path) => backups.source(path))),
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
    'restore.swap': async () => {
      const yes = stage.replacesOther() ? await agreed(window, 'replace') : ok(null);
      return yes.ok ? changed(stage.swap()) : yes;
    },
    'restore.abandon': () => stage.abandon(),
    'restore.canUndo': () => ok(stage.canUndo()),
    'restore.undo': async () => {
      const yes = await agreed(window, 'undo');
      return yes.ok ? changed(stage.undo()) : yes;
    },
    'restore.kept': () => stage.kept(),
    'restore.letGo': async ({ id }) => {
      const yes = await agreed(window, 'letGo');
      return yes.ok ? stage.letGo(id) : yes;
    },
    'restore.bringBack': async ({ id }) => {
      const yes = await agreed(window, 'replace');
      return yes.ok ? changed(stage.bringBack(id)) : yes;
    },
    'restore.settle': () => stage.settle(),
    'copy.target': ({ name }) => oneDialog(() => chooseCopyTarget(window, name, (path) => copies.target(path, 0))),
    'copy.write': ({ ticket, bytes }) => copies.write(ticket, bytes),
    'copy.commit': ({ ticket }) => {
      const synced = copies.sync(ticket);
      return synced.ok ? copies.commit(ticket) : synced;
    },
    'copy.drop': ({ ticket }) => copies.drop(ticket),
    'documents.save': ({ name, bytes }) => oneDialog(() => saveDocument(window, name, bytes)),
    'documents.pdf': ({ html }) => pdfOf(html),
    'documents.print': ({ html }) => oneDialog(() => printPage(html, window)),
    'documents.open': ({ kind }) => oneDialog(() => openFile(window, kind)),
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
      // After the answer and the last line have left; the code is the job's, which a plain quit would not keep.
      setImmediate(() => process.stdout.write('', () => app.exit(code)));
      return ok(null);
    },
    'window.reload': () => {
      void copiedCode.clear();
      leavePage();
      if (!closing.answered() && window) void renewOrReload(window);
      return ok(null);
    },
    'presence.idle': () => ok({ seconds: idleSeconds() }),
    'clipboard.copyCode': ({ code }) => {
      copiedCode.copy(code);
      return ok(null);
    },
    ...diagnosticsChannels(trace),
  });

  /** What belonged to the page that goes: print pages, files it had in hand, a restore half way. */
  function leavePage(): void {
    closePrintPages();
    backups.dropAll();
    copies.dropAll();
    if (stage.busy()) stage.abandon();
  }

  if (!running) watchPresence(() => window, closePrintPages);
  const begun = performance.now();
  app.on('second-instance', () => {
    // A start that never came to its window does not keep the next one out.
    if (window === null && performance.now() - begun > LONGEST_START_MS) return app.exit(1);
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  });

  window = makeWindow(!running, readPreferences().screenHidden);
  window.on('closed', () => {
    window = null;
  });
  if (!running) closing.watch(window);
  watchCrashes(window, () => {
    leavePage();
    if (running) app.exit(1);
    return !running && !closing.running;
  });
  app.on('will-quit', (event) => {
    storeKindHolds(app.getPath('userData'));
    files.markClean();
    // The clipboard answers later; without waiting a copied code would outlive the program.
    event.preventDefault();
    void Promise.race([
      copiedCode.clear().catch((error: unknown) => bug(error, 'clipboard.clear')),
      pause(CLIPBOARD_MS),
    ]).then(() => app.exit(exitCode));
  });
  await loadPage(window, running ? 'job.html' : 'index.html');
}

app.on('child-process-gone', (_event, { type, reason }) => {
  if (reason !== 'clean-exit') bug(null, `child.gone:${type.replace(/[^a-z]/gi, '')}:${reason}`);
});
app.on('before-quit', (event) => {
  if (!running) return;
  event.preventDefault();
  app.exit(exitCode);
});
app.on('window-all-closed', () => app.quit());
app.on('quit', () => running?.finish(exitCode !== 0));

function notAJob() {
  return { ok: false as const, error: { code: 'not_allowed' as const } };
}
