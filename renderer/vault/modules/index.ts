/**
 * The vault's services as the window calls them ({@link VaultApi}): each call on the open vault or refused as locked.
 */
import type { Settings } from '../../../shared/domain/settings/settings';
import { settingsSchema } from '../../../shared/domain/settings/settings';
import type { ImportPlan } from '../../../shared/import/exchange/types';
import { type Result, fail, failShape, ok } from '../../../shared/errors/app-error';
import type { ChosenFile, VaultApi } from '../api';
import { randomBytes, toHex, wipe } from '../crypto/sodium';
import type { OpenVault } from '../open/open-vault';
import { settingsOf } from '../open/open-vault';
import { type Ground, beginSession, closeVault, createVault, unlockVault, prepare } from '../session/session';
import { passphraseBytes } from '../crypto/kdf';
import { list as listActs } from '../rows/act-book';
import { actDocument, actFile, actRegisterFile } from './acts/act-documents';
import { attachScan, dropScan, readScan } from './acts/act-scan';
import * as acts from './acts/acts';
import { clearAway } from './attachments/attached-files';
import { attachmentsServices } from './attachments/attachments-services';
import { auditLine } from '../rows/audit';
import { auditServices } from './action-log/audit-calls';
import { destroy } from './research/destruction';
import { backupView, makeBackup } from './backup/backup';
import { lookAtClock, noteClock, tellDate } from './access/clock';
import { clockView } from '../open/clock';
import * as disposal from './acts/disposal';
import { codesServices } from './codes/codes-services';
import * as documents from './report/documents';
import * as drafts from '../rows/drafts';
import * as exchange from './exchange/exchange';
import { sha256 } from './exchange/imports';
import * as journal from './codes/suggest';
import * as journalDocuments from './journal/journal-documents';
import { forgetCodeList } from './codes/code-list';
import { forgetJournalIndex, journalIndex } from './journal/journal-index';
import { prepareInPieces } from './journal/journal-search';
import * as journalList from './journal/journal-list';
import * as journalViews from './journal/journal-views';
import { oldJournalServices } from './old-journal/old-journal';
import { keptDutiesGone, withKeptDuties } from '../rows/plan-rows';
import { planServices } from './plan/plan-services';
import * as records from './records/records';
import { behindFigure, reportView } from './report/report';
import { reportServices } from './report/report-files';
import * as research from './research/research';
import { type Recovery, recoveryServices } from './access/recovery';
import { renewKey } from './access/renew-key';
import { changePassphrase, securityView } from './access/security';
import { type JudgedBackup, judgeBackup, restoreJudged } from './backup/restore';
import { todayView } from './today/today';
import { unitReportsServices } from './unit-summary/unit-summary-files';
import { upkeep } from './access/upkeep';

/** Milliseconds after an unlock before the house-keeping begins: the person's first steps come before it. */
const UPKEEP_AFTER = 30_000;
/** The first page after an unlock is shown before the texts of the journal are made ready for searching. */
const SEARCH_AFTER = 1_500;

/** Services that stand on this ground. One vault at a time; nothing is kept after {@link VaultApi.lock}. */
export function vaultServices(ground: () => Ground): VaultApi & { vault(): OpenVault | null } {
  let vault: OpenVault | null = null;
  let opening = false;
  /** Wrong passphrases since the last success; in memory, and in the log at the next success (K01). */
  let wrongTries = 0;
  const tickets = new Map<string, { plan: ImportPlan; file: ChosenFile }>();
  let backupStopped = false;
  let journalStopped = false;
  let judged: JudgedBackup | null = null;
  let quietTimers: ReturnType<typeof setTimeout>[] = [];
  /** Opened, but the date has to be confirmed before anything counts. */
  let waiting: OpenVault | null = null;
  const recovery: Recovery = recoveryServices({
    ground,
    vault: () => vault,
    on,
    opened,
    refused: () => {
      wrongTries += 1;
    },
  });
  const oldJournal = oldJournalServices(on);

  /** Runs on the open vault; a bug becomes a typed refusal instead of an untyped rejection. */
  async function on<T>(use: (open: OpenVault) => Promise<Result<T>> | Result<T>): Promise<Result<T>> {
    if (!vault) return fail('vault.locked');
    try {
      return await use(vault);
    } catch {
      return fail('unexpected');
    }
  }

  /** One derivation at a time (K06). */
  async function opened(open: () => Promise<Result<OpenVault>>, onProgress?: Parameters<VaultApi['unlock']>[1]) {
    if (vault || opening) return fail('busy');
    opening = true;
    try {
      const result = await open();
      if (!result.ok) {
        if (result.error.code === 'vault.passphrase_wrong') wrongTries += 1;
        return result;
      }
      const session = await beginSession(result.value, onProgress, wrongTries);
      const asks = session.ok && session.value.clock.state === 'ask';
      if (session.ok && !asks) await clearAway(result.value);
      [vault, waiting] = [session.ok && !asks ? result.value : null, asks ? result.value : null];
      if (vault) wrongTries = 0;
      keepUp(vault);
      if (!session.ok) await closeVault(result.value);
      return session;
    } catch {
      return fail('unexpected');
    } finally {
      opening = false;
    }
  }

  function keepUp(open: OpenVault | null) {
    for (const timer of quietTimers) clearTimeout(timer);
    // A failure here is met again at the next unlock; it must not show as one of the person's work.
    const later = (ms: number, work: (one: OpenVault, stopped: () => boolean) => Promise<unknown>) =>
      open
        ? [
            setTimeout(() => {
              void work(open, () => vault !== open).catch(() => undefined);
            }, ms),
          ]
        : [];
    quietTimers = [
      ...later(UPKEEP_AFTER, upkeep),
      ...later(SEARCH_AFTER, (one, stopped) => prepareInPieces(one, () => journalIndex(one).entries, stopped)),
    ];
  }

  /** Restoring is for a locked vault: nothing may be open that is about to be replaced. */
  async function locked<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
    if (vault || opening) return fail('busy');
    opening = true;
    try {
      return await run();
    } catch {
      return fail('unexpected');
    } finally {
      opening = false;
    }
  }

  function forgetJudged() {
    if (judged) wipe(judged.opened.root.vaultKey, judged.opened.key, ...judged.ring.keys.values());
    judged = null;
  }

  return {
    vault: () => vault,
    create: async (passphrase, settings, onProgress) =>
      waiting ? fail('busy') : opened(() => createVault(ground(), passphrase, settings, onProgress), onProgress),
    unlock: async (passphrase, onProgress) =>
      waiting ? fail('busy') : opened(() => unlockVault(ground(), passphrase, onProgress), onProgress),
    unlockAsIs: async (passphrase, onProgress) =>
      waiting
        ? fail('busy')
        : opened(async () => {
            const open = await unlockVault(ground(), passphrase, onProgress, true);
            if (open.ok) await open.value.store.write([auditLine(open.value, 'vault.loss_accepted')]);
            return open;
          }, onProgress),
    async lock() {
      const [closing, wasOpen] = [vault ?? waiting, vault !== null];
      [vault, waiting] = [null, null];
      keepUp(null);
      tickets.clear();
      recovery.forget();
      oldJournal.forget();
      if (!closing) return;
      forgetJournalIndex(closing.store);
      forgetCodeList(closing.store);
      if (wasOpen) await drafts.keepAtLock(closing);
      await noteClock(closing);
      await closeVault(closing, wasOpen);
    },
    isOpen: async () => vault !== null,
    async confirmDate(day, proof, onProgress) {
      const open = waiting;
      if (!open) return fail('vault.locked');
      return opened(async () => {
        const told = await tellDate(open, day, proof);
        return told.ok ? ok(open) : told;
      }, onProgress);
    },
    correctDate: (day, proof) =>
      on(async (open) => {
        const told = await tellDate(open, day, proof);
        return told.ok ? ok(clockView(open)) : told;
      }),
    clock: () => on(lookAtClock),

    ...recovery.services,
    ...auditServices(on),
    ...oldJournal.services,
    security: () => on(securityView),
    renewKey: (passphrase, onProgress) =>
      on(async (open) => {
        const typed = passphraseBytes(passphrase);
        if (!typed) return fail('vault.passphrase_wrong', { field: 'passphrase' });
        const renewed = await renewKey(ground(), open, typed, onProgress);
        wipe(typed);
        if (!renewed.ok) return renewed;
        vault = renewed.value;
        return securityView(renewed.value);
      }),
    checkVault: (onProgress) =>
      on(async (open) => {
        const checked = await open.store.check(onProgress);
        if (checked.ok) await open.store.write([auditLine(open, 'vault.checked', checked.value.damaged.join(' '))]);
        return checked;
      }),
    changePassphrase: (old, next, onProgress) => on((open) => changePassphrase(open, old, next, onProgress)),

    settings: () => on((open) => ok(withKeptDuties(open, settingsOf(open)))),
    saveSettings: (settings) =>
      on(async (open) => {
        const parsed = settingsSchema.safeParse(settings);
        if (!parsed.success) return failShape(parsed.error.issues);
        const written = await open.store.write([
          { table: 'settings', id: 'settings', value: parsed.data satisfies Settings },
          ...keptDutiesGone(open),
          auditLine(open, 'settings.changed'),
        ]);
        return written.ok ? ok(parsed.data) : written;
      }),
    today: () => on((open) => ok(todayView(open))),

    journal: (filter) => on((open) => ok(journalList.journal(open, filter))),
    journalSlice: (query, from, count) => on((open) => ok(journalList.journalSlice(open, query, from, count))),
    journalLine: (id) => on((open) => journalList.lineOf(open, id)),
    journalViews: () => on((open) => ok(journalViews.listViews(open))),
    saveJournalView: (view) => on((open) => journalViews.saveView(open, view)),
    dropJournalView: (id) => on((open) => journalViews.dropView(open, id)),
    journalLayout: () => on((open) => ok(journalViews.layoutOf(open))),
    saveJournalLayout: (layout) => on((open) => journalViews.saveLayout(open, layout)),
    history: (id) => on((open) => records.history(open, id)),
    addRecord: (input, extra) => on((open) => records.add(open, input, extra)),
    amendRecord: (id, base, input, reason, draftId) =>
      on((open) => records.amend(open, id, base, input, reason, false, drafts.withoutDraft(open, draftId))),
    setStatus: (id, base, status, reason) => on((open) => records.setStatus(open, id, base, status, reason)),
    checkRecord: (id, input) =>
      on((open) => {
        const { errors, doubts } = records.check(open, id, input);
        return ok({ errors, doubts });
      }),

    ...codesServices(on),
    ...attachmentsServices(on, () => vault),
    suggestCodes: (prefix) => on((open) => ok(journal.suggestCodes(open, prefix))),
    newCode: () => on((open) => journal.newCode(open)),
    unfavourableOf: (code) => on((open) => ok(journal.unfavourableOf(open, code))),

    keepDraft: (draft) => on((open) => drafts.keep(open, draft)),
    drafts: () => on((open) => ok(drafts.list(open))),
    dropDraft: (id) => on((open) => drafts.drop(open, id)),

    report: (period, asOf, mode) => on((open) => ok(reportView(open, { period, asOf, mode }))),
    behindFigure: (period, key, asOf, mode) => on((open) => ok(behindFigure(open, { period, asOf, mode }, key))),

    ...reportServices(on),
    ...unitReportsServices(on),

    research: () => on((open) => ok(research.cards(open))),
    addMaterial: (id, name, bytes, onProgress) => on((open) => research.addMaterial(open, id, name, bytes, onProgress)),
    readMaterial: (id, materialId) => on((open) => research.readMaterial(open, id, materialId)),
    removeMaterial: (id, materialId) => on((open) => research.removeMaterial(open, id, materialId)),
    endResearch: (id, base, end) => on((open) => research.endResearch(open, id, base, end)),
    hold: (id, base, way, proof) => on((open) => research.hold(open, id, base, way, proof)),
    correctEnd: (id, base, end, proof) => on((open) => research.correctEnd(open, id, base, end, proof)),
    destroy: (ids, confirmation, onProgress) =>
      on((open) => (confirmation.trim() ? destroy(open, ids, onProgress) : fail('research.confirm_mismatch'))),

    acts: () => on((open) => ok(listActs(open))),
    saveAct: (act) => on((open) => acts.save(open, act)),
    finaliseAct: (id, openPaper) => on((open) => acts.finaliseAct(open, id, openPaper ?? false)),
    markAct: (id, state, day) => on((open) => acts.mark(open, id, state, day)),
    notePrint: (id, language, way) => on((open) => acts.notePrint(open, id, language, way)),
    closeCopy: (id, place, index, day) => on((open) => acts.closeCopy(open, id, place, index, day)),
    correctAct: (id) => on((open) => acts.correctAct(open, id)),
    dropActDraft: (id) => on((open) => acts.dropDraft(open, id)),
    attachScan: (id, name, bytes) => on((open) => attachScan(open, id, name, bytes)),
    dropScan: (id) => on((open) => dropScan(open, id)),
    readScan: (id) => on((open) => readScan(open, id)),
    disposalCandidates: (years, filter) => on((open) => ok(disposal.candidates(open, years, filter))),
    createDisposal: (ids, term) => on((open) => disposal.create(open, ids, term)),
    dispose: (id, confirmation, onProgress) =>
      on((open) => (confirmation.trim() ? disposal.dispose(open, id, onProgress) : fail('research.confirm_mismatch'))),

    ...planServices(on),

    actDocument: (id, language, asCopy) => on((open) => actDocument(open, id, language, asCopy ?? false)),
    reportDocument: (period, language, asOf, mode) =>
      on((open) => ok(documents.reportDocument(open, { period, asOf, mode }, language))),
    reportFile: (period, format, language, asOf, mode) =>
      on(async (open) => ok(await documents.reportFile(open, { period, asOf, mode }, format, language))),
    journalFile: (filter, language, withResults, onProgress) => {
      journalStopped = false;
      return on((open) =>
        journalDocuments.journalFile(
          open,
          filter,
          language,
          withResults,
          () => journalStopped || vault !== open,
          onProgress,
        ),
      );
    },
    async stopJournalFile() {
      journalStopped = true;
    },
    journalPage: (filter, language, withResults) =>
      on((open) => journalDocuments.journalPage(open, filter, language, withResults)),
    journalPreview: (filter, language, withResults) =>
      on((open) => journalDocuments.journalPreview(open, filter, language, withResults)),
    actFile: (id, format, language) => on((open) => actFile(open, id, format, language)),
    actRegisterFile: (year, format, language) =>
      on(async (open) => ok(await actRegisterFile(open, year, format, language))),

    previewImport: (bytes, onProgress, name = '') =>
      on(async (open) => {
        onProgress?.({ step: 'reading', done: 0, total: bytes.length });
        const read = exchange.readFile(open, bytes);
        if (!read.ok) return read;
        const ticket = toHex(randomBytes(8));
        tickets.clear();
        tickets.set(ticket, { plan: read.value, file: { name, checksum: await sha256(bytes) } });
        return ok({ ticket, plan: { ...read.value, fresh: read.value.fresh.length } });
      }),
    applyImport: (ticket, onProgress) =>
      on(async (open) => {
        const wanted = tickets.get(ticket);
        if (!wanted) return fail('bad_request');
        const stored = await exchange.storeFile(open, wanted.plan, wanted.file, onProgress);
        if (stored.ok) tickets.delete(ticket);
        return stored;
      }),
    exportExchange: () => on((open) => ok(exchange.exportFile(open))),

    backups: () => on((open) => ok(backupView(open))),
    makeBackup: (ticket, onProgress) => {
      backupStopped = false;
      return on((open) => makeBackup(open, ticket, () => backupStopped || vault !== open, onProgress));
    },
    async stopBackup() {
      backupStopped = true;
    },
    previewRestore: (file, key, onProgress, live) =>
      locked(async () => {
        forgetJudged();
        const ready = await prepare();
        if (!ready.ok) return ready;
        const read = await judgeBackup(ground(), file, key, live ?? {}, onProgress);
        if (!read.ok) return read;
        ({ judged } = read.value);
        return ok(read.value.preview);
      }),
    applyRestore: (onProgress) =>
      locked(async () => {
        const wanted = judged;
        if (!wanted) return fail('bad_request');
        const { host, clock } = ground();
        const restored = await restoreJudged(host, clock, wanted, onProgress);
        if (restored.ok) forgetJudged();
        return restored;
      }),
    async dropRestore() {
      const ticket = judged?.ticket;
      forgetJudged();
      if (ticket) await ground().host.backupDrop(ticket);
    },
  };
}
