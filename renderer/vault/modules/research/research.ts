/**
 * Researches with their six months (order 227, point 18) and their electronic material, sealed under each one's own
 * key.
 */
import {
  type RecordInput,
  type ResearchRecord,
  type WorkRecord,
  recordDate,
} from '../../../../shared/domain/records/record';
import { researchCard } from '../../../../shared/domain/research/research';
import type { DestructionAct } from '../../../../shared/domain/acts/act';
import { openLines } from '../../../../shared/domain/acts/act';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { isEndLocked } from '../../../../shared/regulation/order-227/points-17-29/point-18-retention';
import { type CivilDate, partsOf } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import type { Instant } from '../../../../shared/time/instant';
import type { DateProof, HoldProof, OnProgress, OutputFile, ResearchCard, SavedRecord } from '../../api';
import { concat, randomBytes, toHex } from '../../crypto/sodium';
import { type OpenVault, calendarOf, nowOf, settingsOf, todayOf, tombstoneOf, viewsOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { auditLine } from '../../rows/audit';
import { withMaterialKey } from '../records/material-key';
import { endOf, holdsMaterial, holdsSealedRows, isDestroyed, listKey } from '../records/research-guard';
import { amend } from '../records/records';
import { provePassphrase } from '../access/security';

/** What is known of an electronic item while it exists; kept sealed under the research's key like the item itself. */
interface Material {
  id: string;
  name: string;
  size: number;
  pieces: number;
  addedAt: Instant;
}
const PIECE = 1024 * 1024;
const LARGEST = 200 * 1024 * 1024;

/** All researches that are not deleted, or still hold material, the latest first. */
export function cards(vault: OpenVault): ResearchCard[] {
  const records = [...viewsOf(vault).current.values()].filter(
    (record): record is ResearchRecord =>
      record.kind === 'research' && (record.status !== 'deleted' || holdsMaterial(vault, record)),
  );
  records.sort((a, b) => (recordDate(a) < recordDate(b) ? 1 : -1));
  return records.map((record) => card(vault, record));
}

/** A research as its card shows it. */
export function card(vault: OpenVault, record: ResearchRecord): ResearchCard {
  const { entries } = viewsOf(vault);
  const tombstone = tombstoneOf(vault, record.id);
  const act = tombstone ? vault.store.get<DestructionAct>('act', tombstone.actId) : undefined;
  // Electronic material is gone with the key; the research is only done with when people have confirmed its paper too.
  const paperOpen = act
    ? openLines(act).some((index) => act.lines[index]?.researchId === record.id) && act.state === 'draft'
    : false;
  const computed = researchCard(record, todayOf(vault), {
    calendar: calendarOf(vault),
    destroyed: tombstone !== undefined && !paperOpen,
    termEnd: endOf(vault, record),
  });
  const entry = entries.get(record.id);
  const sealed = computed.state === 'due' && isSealed(vault, record);
  const items = materials(vault, record.id);
  return {
    record,
    sealed,
    number: entry?.number ?? null,
    year: entry?.year ?? partsOf(recordDate(record)).year,
    state: computed.state,
    termEnd: endOf(vault, record),
    keepThrough: computed.keepThrough,
    destroyFrom: computed.destroyFrom,
    daysLeft: computed.daysLeft,
    items: items.length,
    electronic: sealed ? [] : items.map(({ id, name, size, addedAt }) => ({ id, name, size, addedAt })),
    returnedPercent: computed.returnedPercent ?? 0,
    validPercent: computed.validPercent ?? 0,
    sampleSufficient: computed.sampleSufficient,
    act: act ? { id: act.id, number: act.number } : null,
  };
}

/**
 * From the first day after the six months the material is neither opened nor listed, until a hold or the destruction
 * (order 227, point 18).
 */
export function isSealed(vault: OpenVault, record: ResearchRecord): boolean {
  const { state } = researchCard(record, todayOf(vault), {
    calendar: calendarOf(vault),
    destroyed: isDestroyed(vault, record),
    termEnd: endOf(vault, record),
  });
  return state === 'due' && holdsSealedRows(vault, record.id);
}

/**
 * Items of a research; none once its key is gone. For the vault's own use: {@link card} and {@link readMaterial} keep
 * what is sealed shut.
 */
export function materials(vault: OpenVault, researchId: string): Material[] {
  if (!vault.ring.keys.has(researchId)) return [];
  return (vault.store.readScoped(researchId, 'material', listKey(researchId)) as Material[] | null) ?? [];
}

/** Seals an item: in pieces, then the list that names it, so that a crash leaves no item half there. */
export async function addMaterial(
  vault: OpenVault,
  researchId: string,
  name: string,
  bytes: Uint8Array,
  onProgress?: OnProgress,
): Promise<Result<ResearchCard>> {
  const record = openResearch(vault, researchId);
  if (!record.ok) return record;
  if (bytes.length > LARGEST) return fail('file.too_large');
  const ready = await withMaterialKey(vault, [researchId]);
  if (!ready.ok) return ready;
  const item: Material = {
    id: toHex(randomBytes(8)),
    name: name.slice(0, 200),
    size: bytes.length,
    pieces: Math.max(1, Math.ceil(bytes.length / PIECE)),
    addedAt: nowOf(vault),
  };
  for (let index = 0; index < item.pieces; index += 1) {
    const written = await vault.store.write([
      {
        table: 'material',
        id: pieceKey(item, index),
        scope: researchId,
        value: bytes.slice(index * PIECE, (index + 1) * PIECE),
      },
    ]);
    if (!written.ok) return written;
    onProgress?.({ step: 'sealing', done: index + 1, total: item.pieces });
  }
  const listed = await vault.store.write([
    { table: 'material', id: listKey(researchId), scope: researchId, value: [...materials(vault, researchId), item] },
    auditLine(vault, 'material.added', researchId),
  ]);
  return listed.ok ? ok(card(vault, record.value)) : listed;
}

/** An item's bytes, joined again. */
export async function readMaterial(
  vault: OpenVault,
  researchId: string,
  materialId: string,
): Promise<Result<OutputFile>> {
  const shut = sealedFault(vault, researchId);
  if (!shut.ok) return shut;
  const item = materials(vault, researchId).find((known) => known.id === materialId);
  if (!item) return fail(tombstoneOf(vault, researchId) ? 'research.already_destroyed' : 'record.not_found');
  const pieces: Uint8Array[] = [];
  for (let index = 0; index < item.pieces; index += 1) {
    const piece = await vault.store.readAlone(researchId, 'material', pieceKey(item, index));
    if (!(piece instanceof Uint8Array)) return fail('vault.row_damaged');
    pieces.push(piece);
  }
  return ok({ name: item.name, bytes: concat(...pieces) });
}

/** Takes an item out that was added by mistake. */
export async function removeMaterial(
  vault: OpenVault,
  researchId: string,
  materialId: string,
): Promise<Result<ResearchCard>> {
  const record = openResearch(vault, researchId);
  if (!record.ok) return record;
  const shut = sealedFault(vault, researchId);
  if (!shut.ok) return shut;
  const all = materials(vault, researchId);
  const item = all.find((known) => known.id === materialId);
  if (!item) return fail('record.not_found');
  const [left, list] = [
    all.filter((known) => known !== item),
    { table: 'material', id: listKey(researchId), scope: researchId } as const,
  ];
  const changes: Change[] = [
    left.length > 0 ? { ...list, value: left } : { ...list, remove: true },
    auditLine(vault, 'material.removed', researchId),
  ];
  for (let index = 0; index < item.pieces; index += 1)
    changes.push({ table: 'material', id: pieceKey(item, index), scope: researchId, remove: true });
  const written = await vault.store.write(changes);
  return written.ok ? ok(card(vault, record.value)) : written;
}

/** The analytic note was handed over: the research ends on that day (D-09). */
export function endResearch(
  vault: OpenVault,
  researchId: string,
  base: number,
  end: CivilDate,
): Promise<Result<SavedRecord>> {
  return change(vault, researchId, base, { end }, end);
}

/**
 * Stops the destruction, or lets it go on: with a reason, the number of the paper it rests on, and the passphrase
 * (D-11a).
 */
export async function hold(
  vault: OpenVault,
  researchId: string,
  base: number,
  way: 'hold' | 'release',
  proof: HoldProof,
): Promise<Result<SavedRecord>> {
  const [reason, basis] = [proof.reason.trim(), proof.basis.trim()];
  if (!reason) return fail('record.reason_required', { field: 'reason' });
  if (!basis) return fail('research.basis_required', { field: 'basis' });
  const proved = await provePassphrase(vault, proof.passphrase, 'passphrase');
  if (!proved.ok) return proved;
  return change(
    vault,
    researchId,
    base,
    { hold: way === 'release' ? undefined : { from: todayOf(vault), reason, basis } },
    `${reason} (№ ${basis})`,
    true,
  );
}

/** Another end date once the notices have begun (C08): a reason, the passphrase; the act will say it. */
export async function correctEnd(
  vault: OpenVault,
  researchId: string,
  base: number,
  end: CivilDate,
  proof: DateProof,
): Promise<Result<SavedRecord>> {
  if (!proof.reason.trim()) return fail('record.reason_required', { field: 'reason' });
  if (end > todayOf(vault)) return fail('research.end_future', { field: 'end' });
  const proved = await provePassphrase(vault, proof.passphrase, 'passphrase');
  if (!proved.ok) return proved;
  // The notice was about another day: it is given anew. One step with the new end, which would otherwise pass for
  // announced.
  return change(vault, researchId, base, { end }, proof.reason.trim(), true, [
    { table: 'state', id: `noticed:${researchId}`, remove: true },
  ]);
}

/** Ends that were changed after the notices had begun, for the act (C08). */
export function endCorrections(
  vault: OpenVault,
  researchIds: readonly string[],
): NonNullable<DestructionAct['endCorrections']> {
  const { versions, entries } = viewsOf(vault);
  const { timeZone } = settingsOf(vault);
  return researchIds.flatMap((id) => {
    const own = versions
      .filter((version): version is WorkRecord & ResearchRecord => version.id === id && version.kind === 'research')
      .sort((a, b) => a.version - b.version);
    const entry = entries.get(id);
    return own.flatMap((after, index) => {
      const before = own[index - 1];
      const on = civilDateIn(after.enteredAt, timeZone);
      if (!before?.end || !after.end || before.end === after.end || !isEndLocked(before.end, on)) return [];
      return [
        {
          registration: entry ? `${entry.number}/${entry.year}` : id,
          from: before.end,
          to: after.end,
          on,
          reason: after.reason ?? '',
        },
      ];
    });
  });
}

async function change(
  vault: OpenVault,
  researchId: string,
  base: number,
  part: Partial<ResearchRecord>,
  reason: string,
  proved = false,
  more: Change[] = [],
): Promise<Result<SavedRecord>> {
  const record = openResearch(vault, researchId);
  if (!record.ok) return record;
  const { id: _id, version: _version, enteredAt: _at, reason: _reason, ...rest } = record.value;
  return amend(vault, researchId, base, { ...rest, ...part } as RecordInput, reason, proved, more);
}

function openResearch(vault: OpenVault, researchId: string): Result<ResearchRecord> {
  const record = viewsOf(vault).current.get(researchId);
  if (!record || record.kind !== 'research') return fail('record.not_found');
  return tombstoneOf(vault, researchId) || record.destroyedByAct ? fail('research.already_destroyed') : ok(record);
}

function sealedFault(vault: OpenVault, researchId: string): Result<null> {
  const record = viewsOf(vault).current.get(researchId);
  return record?.kind === 'research' && isSealed(vault, record)
    ? fail('research.sealed', { clause: '227-37' })
    : ok(null);
}

function pieceKey(item: Material, index: number): string {
  return `${item.id}/${index}`;
}
