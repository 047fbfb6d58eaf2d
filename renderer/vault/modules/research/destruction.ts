/**
 * Destruction of research material (order 227, point 18; docs/security.md "Destruction"): each step repeatable, resumed
 * at
 * the next unlock before any page is shown. The key goes first — that is the point of no return —, then the sealed
 * bytes, then the proof is looked for, then the act is made. The research's card and the report's figures stay.
 */
import type { ActLine, DestructionAct } from '../../../../shared/domain/acts/act';
import { linesOf } from '../../../../shared/domain/acts/act-lines';
import type { ResearchRecord } from '../../../../shared/domain/records/record';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import {
  type DestructionFault,
  destructionFault,
} from '../../../../shared/regulation/order-227/points-17-29/point-18-destruction';
import { keepThrough, retentionState } from '../../../../shared/regulation/order-227/points-17-29/point-18-retention';
import { type CivilDate, civilDate, partsOf } from '../../../../shared/time/civil-date';
import { wallClockText } from '../../../../shared/time/instant';
import type { DraftForm, OnProgress, RetentionRun } from '../../api';
import { type Frame, openFrame } from '../../crypto/frame';
import { blake2b, concat, fromHex, randomBytes, randomKey, toHex, wipe } from '../../crypto/sodium';
import { mayDestroyNow, unlockMarks } from '../../open/clock';
import { type OpenVault, type Tombstone, nowOf, settingsOf, todayOf, viewsOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { auditLine } from '../../rows/audit';
import { backupsHolding } from '../backup/backup';
import { disposeAgain } from '../acts/disposal';
import { exportCopies } from '../action-log/exports';
import { endCorrections, materials } from './research';
import { endOf, holdsElectronic, holdsMaterial, isDestroyed } from '../records/research-guard';
import { RENEWAL_DUE, RING_ROW, forgetOldRing, nextRingEpoch, replaceRing } from '../../rows/ring-guard';

/** What a destruction sets out to do, written before it begins. */
interface Intent {
  actId: string;
  researchIds: string[];
  startedAt: string;
  frames: { researchId: string; control: string; items: number; samples: string[] }[];
}

const INTENT = 'destruction';
const SAMPLE = 32;
/** Pieces looked for in all files afterwards; each is searched through the whole profile, so a few dozen must do. */
const SAMPLES = 24;
/** For a notice that is given this very moment. */
const LONG_AGO = civilDate('1970-01-01');

/** The destruction that is going on, so that a second click waits for the first. */
const running = new WeakMap<OpenVault, Promise<unknown>>();

/**
 * Researches whose electronic material the program has to destroy by itself on this day: announced at an unlock of an
 * earlier day, without any hold. Cancelling or deleting the record stops nothing: its material is there all the same.
 */
export function dueResearches(vault: OpenVault, today: CivilDate): ResearchRecord[] {
  return [...viewsOf(vault).current.values()].filter((record): record is ResearchRecord => {
    // A hold that begins later only stops what the program would do of its own accord.
    if (record.kind !== 'research' || record.hold || !holdsElectronic(vault, record)) return false;
    const shown = vault.store.get<string>('state', `noticed:${record.id}`);
    return faultOf(vault, record, today, shown === undefined ? null : civilDate(shown)) === null;
  });
}

/**
 * Destroys what the person chose, after they typed the confirmation. Only what is due; repeated calls change nothing.
 */
export function destroy(
  vault: OpenVault,
  researchIds: string[],
  onProgress?: OnProgress,
): Promise<Result<DestructionAct>> {
  const turn = (running.get(vault) ?? Promise.resolve())
    .catch(/* The caller of the run before has its failure; the queue goes on. */ () => undefined)
    .then(() => destroyNow(vault, researchIds, onProgress));
  running.set(vault, turn);
  return turn;
}

async function destroyNow(
  vault: OpenVault,
  researchIds: string[],
  onProgress?: OnProgress,
): Promise<Result<DestructionAct>> {
  const resumed = await resume(vault, onProgress);
  if (!resumed.ok) return resumed;
  const { value: finished } = resumed;
  if (finished && researchIds.every((id) => finished.lines.some((line) => line.researchId === id))) return ok(finished);
  const today = todayOf(vault);
  const records: ResearchRecord[] = [];
  for (const id of new Set(researchIds)) {
    const record = viewsOf(vault).current.get(id);
    if (!record || record.kind !== 'research') return fail('record.not_found');
    // The person is being told this very moment: the notice of an earlier day is for what runs by itself.
    const fault = faultOf(vault, record, today, LONG_AGO);
    if (fault) return fail(fault, { clause: '227-37' });
    records.push(record);
  }
  if (!mayDestroyNow(vault)) return fail('research.clock_unsure', { clause: '227-37' });
  return records.length ? run(vault, records, onProgress) : fail('research.not_due');
}

/**
 * What happens by itself at an unlock (D-11a): the day is noted, unfinished destruction is finished, notices are noted
 * as
 * shown, and what was announced on an earlier day is destroyed, unless the date is in doubt: then it only stays sealed.
 * A destruction that a full disk stops does not keep the person out: it is told and goes on at the next unlock.
 */
export async function runAtUnlock(vault: OpenVault, onProgress?: OnProgress): Promise<Result<RetentionRun>> {
  const again = await disposeAgain(vault, onProgress);
  const { store } = vault;
  const marked = await store.write(unlockMarks(vault));
  let unfinished: RetentionRun['unfinished'] = !again.ok ? again.error.code : marked.ok ? null : marked.error.code;
  const resumed = await resume(vault, onProgress);
  if (!resumed.ok) unfinished = resumed.error.code;
  const today = todayOf(vault);
  let act = resumed.ok ? resumed.value : null;
  const due = unfinished === null && mayDestroyNow(vault) ? dueResearches(vault, today) : [];
  if (due.length) {
    const destroyed = await run(vault, due, onProgress);
    if (destroyed.ok) act = destroyed.value;
    else unfinished = destroyed.error.code;
  }
  const noticed: string[] = [];
  const changes: Change[] = [];
  for (const record of viewsOf(vault).current.values()) {
    if (record.kind !== 'research' || (record.status !== 'active' && !holdsMaterial(vault, record))) continue;
    const { state } = retentionState({
      end: endOf(vault, record),
      hold: record.hold,
      destroyed: isDestroyed(vault, record),
      today,
    });
    if (!['notice30', 'notice14', 'notice3', 'due'].includes(state)) continue;
    noticed.push(record.id);
    if (store.get('state', `noticed:${record.id}`) === undefined) {
      changes.push(
        { table: 'state', id: `noticed:${record.id}`, value: today },
        auditLine(vault, 'research.noticed', record.id),
      );
    }
  }
  const written = changes.length ? await store.write(changes) : ok(null);
  // A notice that could not be noted is shown anew: nothing is destroyed without one.
  if (!written.ok) unfinished ??= written.error.code;
  return ok({
    noticed,
    destroyedIds: act ? [...new Set(act.lines.map((line) => line.researchId))] : [],
    act,
    unfinished,
  });
}

function faultOf(
  vault: OpenVault,
  record: ResearchRecord,
  today: CivilDate,
  noticeShownOn: CivilDate | null,
): DestructionFault | null {
  return destructionFault({
    end: endOf(vault, record),
    hold: record.hold,
    destroyed: isDestroyed(vault, record),
    noticeShownOn,
    today,
  });
}

async function run(
  vault: OpenVault,
  chosen: ResearchRecord[],
  onProgress?: OnProgress,
): Promise<Result<DestructionAct>> {
  // The act lists what was due first, first.
  const records = [...chosen].sort((a, b) => ((endOf(vault, a) ?? '') < (endOf(vault, b) ?? '') ? -1 : 1));
  const frames: { record: ResearchRecord; frames: Frame[] }[] = [];
  for (const record of records) frames.push({ record, frames: await vault.store.framesOfScope(record.id) });
  const each = Math.max(1, Math.floor(SAMPLES / records.length));
  const intent: Intent = {
    actId: toHex(randomBytes(8)),
    researchIds: records.map((record) => record.id),
    startedAt: nowOf(vault),
    frames: frames.map(({ record, frames: sealed }) => ({
      researchId: record.id,
      control: controlValue(sealed),
      items: materials(vault, record.id).length,
      samples: sealed.slice(0, each).map(sampleOf),
    })),
  };
  // Unsaved forms about these researches go with the material, out of the files too (D14).
  const forms = [...vault.store.all<DraftForm>('draft').values()].filter(
    (form) => form.recordId !== null && intent.researchIds.includes(form.recordId),
  );
  const written = await vault.store.write(
    [
      { table: 'state', id: INTENT, value: intent },
      ...intent.researchIds.map((id) => auditLine(vault, 'research.destroying', id)),
      ...forms.map((form): Change => ({ table: 'draft', id: form.id, remove: true })),
    ],
    undefined,
    true,
  );
  return written.ok
    ? finish(
        vault,
        intent,
        frames.flatMap((f) => f.frames),
        onProgress,
      )
    : written;
}

/**
 * Finishes a destruction that a crash or a full disk interrupted; null when there is none. One that stopped before the
 * point of no return is only taken up again while everything about it is still due: a hold, a corrected end or a
 * doubtful
 * date in between ends it.
 */
async function resume(vault: OpenVault, onProgress?: OnProgress): Promise<Result<DestructionAct | null>> {
  const intent = vault.store.get<Intent>('state', INTENT);
  if (!intent) return ok(null);
  const begun = !intent.researchIds.some((id) => vault.ring.keys.has(id));
  const stillDue =
    mayDestroyNow(vault) &&
    intent.researchIds.every((id) => {
      const record = viewsOf(vault).current.get(id);
      return record?.kind === 'research' && faultOf(vault, record, todayOf(vault), LONG_AGO) === null;
    });
  if (!begun && !stillDue) {
    const dropped = await vault.store.write([{ table: 'state', id: INTENT, remove: true }]);
    return dropped.ok ? ok(null) : dropped;
  }
  const noted = await vault.store.write(
    intent.researchIds.map((id) => auditLine(vault, 'research.resumed', id)),
    undefined,
    true,
  );
  if (!noted.ok) return noted;
  const left: Frame[] = [];
  for (const id of intent.researchIds) left.push(...(await vault.store.framesOfScope(id)));
  return finish(vault, intent, left, onProgress);
}

async function finish(
  vault: OpenVault,
  intent: Intent,
  sealed: Frame[],
  onProgress?: OnProgress,
): Promise<Result<DestructionAct>> {
  const { ring } = vault;
  const step = (done: number) => onProgress?.({ step: 'checking', done, total: 5 });
  // 1. Keys: a new ring without them under a new secret. After the second write nothing opens the material any more.
  const doomed = intent.researchIds.map((id) => ring.keys.get(id)).filter((key) => key !== undefined);
  const next = {
    ...ring,
    epoch: nextRingEpoch(vault),
    keys: new Map([...ring.keys].filter(([id]) => !intent.researchIds.includes(id))),
  };
  if (doomed.length) {
    const replaced = await replaceRing(vault, next);
    if (!replaced.ok) return replaced;
  }
  step(1);
  // 2. The old key files are overwritten, not just unlinked.
  const forgotten = await forgetOldRing(vault);
  if (!forgotten.ok) return forgotten;
  step(2);
  // 3. Sealed bytes: journal and browser store are written anew without them.
  const purged = await vault.store.rewriteWithout(intent.researchIds, onProgress);
  if (!purged.ok) return purged;
  step(3);
  // 4. The proof: no key of the vault opens what was sealed, and no piece of it is found in the files.
  const verification = await verify(vault, intent, sealed);
  if (!verification.ok) return verification;
  wipe(...doomed);
  step(4);
  // 5. The act and the tombstones, in one write with the end of the intent.
  const act = await makeAct(vault, intent, verification.value);
  const changes: Change[] = [
    { table: 'act', id: act.id, value: act },
    { table: 'state', id: INTENT, remove: true },
    { table: 'state', id: RING_ROW, value: vault.ring.epoch },
    // Key files of before, wherever they are kept, open nothing of what is written from now on.
    { table: 'state', id: RENEWAL_DUE, value: true },
  ];
  for (const id of intent.researchIds) {
    const record = viewsOf(vault).current.get(id);
    const end = record?.kind === 'research' ? endOf(vault, record) : null;
    if (end === null) continue;
    const tombstone: Tombstone = {
      researchId: id,
      actId: act.id,
      destroyedOn: todayOf(vault),
      end,
      keepThrough: keepThrough(end),
    };
    changes.push(
      { table: 'state', id: `destroyed:${id}`, value: tombstone },
      auditLine(vault, 'research.destroyed', id),
    );
  }
  const written = await vault.store.write(changes, undefined, true);
  step(5);
  return written.ok ? ok(act) : written;
}

async function verify(
  vault: OpenVault,
  intent: Intent,
  sealed: Frame[],
): Promise<Result<DestructionAct['verification']>> {
  const keys = [...vault.ring.keys.values(), randomKey()];
  const unreadable = sealed.filter((frame) =>
    keys.every((key) => openFrame(vault.root.vaultId, frame, key) === null),
  ).length;
  const samples = intent.frames.flatMap((frame) => frame.samples).slice(0, 2 * SAMPLES);
  const scan = samples.length
    ? await vault.host.scan(samples.map(fromHex))
    : ok({ files: 0, bytes: 0, found: 0, unread: 0 });
  if (!scan.ok) return fail(scan.error.code);
  const { found, unread: filesUnread } = scan.value;
  return ok({
    rowsTried: sealed.length,
    rowsUnreadable: unreadable,
    storeSamples: samples.length,
    samplesFound: found,
    filesUnread,
  });
}

async function makeAct(
  vault: OpenVault,
  intent: Intent,
  verification: DestructionAct['verification'],
): Promise<DestructionAct> {
  const { timeZone } = settingsOf(vault);
  const today = todayOf(vault);
  const { entries } = viewsOf(vault);
  const at = wallClockText(nowOf(vault), timeZone);
  const lines: ActLine[] = [];
  for (const id of intent.researchIds) {
    const record = viewsOf(vault).current.get(id);
    const end = record?.kind === 'research' ? endOf(vault, record) : null;
    if (record?.kind !== 'research' || end === null) continue;
    const entry = entries.get(id);
    const frames = intent.frames.find((frame) => frame.researchId === id);
    const common = {
      researchId: id,
      registration: entry ? `${entry.number}/${entry.year}` : id,
      title: record.title,
      end,
      keepThrough: keepThrough(end),
    };
    lines.push(...linesOf(common, record.materials, frames?.items ?? 0, { at, control: frames?.control ?? null }));
  }
  const exportedFiles = exportCopies(vault, (file) => file.researchIds.some((id) => intent.researchIds.includes(id)));
  return {
    id: intent.actId,
    number: null,
    year: partsOf(today).year,
    state: 'draft',
    date: today,
    createdAt: nowOf(vault),
    lines,
    verification,
    exportedFiles,
    backups: backupsHolding(vault, intent.researchIds),
    signedOn: null,
    endCorrections: endCorrections(vault, intent.researchIds),
  };
}

/**
 * Hash over the sealed rows in the order of their addresses: tells which rows they were and nothing of what they said.
 */
function controlValue(frames: Frame[]): string {
  const hashes = frames.map((frame) => blake2b(frame.bytes, 32)).sort((a, b) => (toHex(a) < toHex(b) ? -1 : 1));
  return toHex(blake2b(concat(...hashes), 16));
}

/** A piece from the middle of the sealed bytes: looked for in all files afterwards. */
function sampleOf(frame: Frame): string {
  const middle = Math.max(0, Math.floor(frame.bytes.length / 2) - SAMPLE / 2);
  return toHex(frame.bytes.subarray(middle, middle + SAMPLE));
}
