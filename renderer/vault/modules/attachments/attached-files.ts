/**
 * Files attached to a record, an appeal or a code. In two phases: an intent, the pieces, then the one row that names
 * the
 * file and takes the intent away. What a crash or a stop leaves behind belongs to an intent and goes at the next
 * unlock.
 * They are stored as they came and never shown inside the program; a research's files belong to its material (point
 * 18).
 */
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { exportName } from '../../../../shared/ipc/export-name';
import type { Instant } from '../../../../shared/time/instant';
import type { OnProgress } from '../../api';
import type { AttachedTo, Attachment, ChosenAttachment, CopyTarget } from '../../api/attachments';
import { blake2bOf, randomBytes, sha256Of, toHex } from '../../crypto/sodium';
import { type OpenVault, nowOf, viewsOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { PIECE, attachmentRemoval, piecesOf } from '../../rows/attachments';
import { logLeft } from '../action-log/exports';

const LARGEST = 200 * 1024 * 1024;
/** Files in force at one place. */
export const MOST_ATTACHED = 50;
/** Pieces that are sealed and synced in one step. */
const AT_ONCE = 4;
const [LISTED, INTENT] = ['attached:', 'attaching:'];
/** State row: sealed pieces that were taken away still lie in the files and leave with the next forgetting fold. */
export const TO_FORGET = 'attachments.forget';

interface Listed {
  id: string;
  name: string;
  size: number;
  pieces: number;
  sha256: string;
  addedAt: Instant;
  removed?: { at: Instant; reason: string };
  gone?: true;
}
interface Intent {
  pieces: number;
}

/** Whether to go on: `stopped` by the person, `closed` when the vault is no longer the open one. */
export interface Going {
  stopped(): boolean;
  closed(): boolean;
}

/** Files of one place, in the order of attaching. */
export function list(vault: OpenVault, to: AttachedTo): Attachment[] {
  return listed(vault, to).map(shown);
}

/** Whether a file is attached to one of these records now. */
export function anyAttachedTo(vault: OpenVault, recordIds: Iterable<string>): boolean {
  return [...recordIds].some((id) => inForce(vault, { kind: 'record', id }) > 0);
}

/** Files in force, everywhere. */
export function countAll(vault: OpenVault): number {
  let count = 0;
  for (const [key, row] of vault.store.all<Listed>('state')) if (key.startsWith(LISTED) && !row.removed) count += 1;
  return count;
}

/** {@link Going}, and the queue in which a first and a last step are taken. */
export interface Attaching extends Going {
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** Seals a file, a few pieces at a time. */
export async function attach(
  vault: OpenVault,
  to: AttachedTo,
  file: ChosenAttachment,
  going: Attaching,
  onProgress?: OnProgress,
): Promise<Result<Attachment>> {
  if (going.stopped() || going.closed()) return fail('cancelled');
  const intent: Intent = { pieces: piecesOf(file.size) };
  const id = toHex(randomBytes(8));
  const begun = await going.inTurn<Result<null>>(
    async () =>
      refusal(vault, to, file) ?? vault.store.write([{ table: 'state', id: `${INTENT}${id}`, value: intent }]),
  );
  if (!begun.ok) return begun;
  const sealed = await sealPieces(vault, id, file, going, onProgress);
  const done = sealed.ok
    ? await going.inTurn(() =>
        name(vault, to, {
          id,
          name: file.name.normalize('NFC').slice(0, 200),
          size: file.size,
          pieces: intent.pieces,
          sha256: sealed.value,
          addedAt: nowOf(vault),
        }),
      )
    : sealed;
  // A vault that is closed takes no more changes: the next unlock clears away.
  if (!done.ok && !going.closed()) await vault.store.write(withoutIntent(id, intent));
  return done;
}

async function sealPieces(
  vault: OpenVault,
  id: string,
  file: ChosenAttachment,
  going: Going,
  onProgress?: OnProgress,
): Promise<Result<string>> {
  const [hash, pieces] = [sha256Of(), piecesOf(file.size)];
  for (let from = 0; from < pieces; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, pieces);
    const bytes = await file
      .slice(from * PIECE, to * PIECE)
      .arrayBuffer()
      .then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
    if (going.stopped() || going.closed()) return fail('cancelled');
    if (bytes?.length !== Math.min(file.size, to * PIECE) - from * PIECE) return fail('file.not_readable');
    hash.update(bytes);
    const changes = Array.from({ length: to - from }, (_, at): Change => ({
      table: 'attachment',
      id: `${pieceName(id)}/${from + at}`,
      value: bytes.subarray(at * PIECE, (at + 1) * PIECE),
    }));
    const written = await vault.store.write(changes);
    if (!written.ok) return written;
    onProgress?.({ step: 'sealing', done: to, total: pieces });
  }
  return going.stopped() || going.closed() ? fail('cancelled') : ok(toHex(hash.final()));
}

async function name(vault: OpenVault, to: AttachedTo, row: Listed): Promise<Result<Attachment>> {
  // Meanwhile the record may have been disposed of.
  const gone = missing(vault, to);
  if (gone) return gone;
  const written = await vault.store.write([
    { table: 'state', id: rowKey(to, row.id), value: row },
    { table: 'state', id: `${INTENT}${row.id}`, remove: true },
  ]);
  return written.ok ? ok(shown(row)) : written;
}

/** Writes a copy into the chosen file, checks that it is what was attached, and notes that it left. */
export async function copyOut(
  vault: OpenVault,
  to: AttachedTo,
  id: string,
  { ticket, folder }: CopyTarget,
  going: Going,
  onProgress?: OnProgress,
): Promise<Result<{ name: string }>> {
  const row = vault.store.get<Listed>('state', rowKey(to, id));
  const sent =
    row && !row.gone ? await sendPieces(vault, row, ticket, going, onProgress) : fail<string>('attachment.not_found');
  const named = sent.ok ? await vault.host.copyCommit(ticket) : sent;
  if (!sent.ok || !named.ok || !row) {
    await vault.host.copyDrop(ticket);
    return named.ok
      ? fail('attachment.not_found')
      : fail(named.error.code, named.error.params ? { params: named.error.params } : {});
  }
  const noted = await logLeft(vault, {
    name: named.value.name,
    folder,
    bytes: row.size,
    checksum: sent.value,
    researchIds: [],
  });
  return noted.ok ? ok({ name: named.value.name }) : noted;
}

async function sendPieces(
  vault: OpenVault,
  row: Listed,
  ticket: string,
  going: Going,
  onProgress?: OnProgress,
): Promise<Result<string>> {
  const [whole, logged] = [sha256Of(), blake2bOf(32)];
  for (let index = 0; index < row.pieces; index += 1) {
    if (going.stopped() || going.closed()) return fail('cancelled');
    const piece = await vault.store.readAlone(undefined, 'attachment', `${pieceName(row.id)}/${index}`);
    if (!(piece instanceof Uint8Array)) return fail('vault.row_damaged');
    whole.update(piece);
    logged.update(piece);
    const sent = await vault.host.copyWrite(ticket, piece);
    if (!sent.ok) return fail(sent.error.code, sent.error.params ? { params: sent.error.params } : {});
    onProgress?.({ step: 'writing', done: index + 1, total: row.pieces });
  }
  return toHex(whole.final()) === row.sha256 ? ok(toHex(logged.final())) : fail('vault.row_damaged');
}

/** Takes a file out; its line stays with the reason. The bytes go at the next unlock. */
export async function remove(
  vault: OpenVault,
  to: AttachedTo,
  id: string,
  reason: string,
): Promise<Result<Attachment>> {
  const row = vault.store.get<Listed>('state', rowKey(to, id));
  if (!row || row.removed) return fail('attachment.not_found');
  if (!reason.trim()) return fail('record.reason_required', { field: 'reason' });
  return put(vault, to, { ...row, removed: { at: nowOf(vault), reason: reason.trim().slice(0, 2_000) } });
}

/** Brings a file back that was taken out since the last unlock. */
export async function bringBack(vault: OpenVault, to: AttachedTo, id: string): Promise<Result<Attachment>> {
  const row = vault.store.get<Listed>('state', rowKey(to, id));
  if (!row?.removed || row.gone) return fail('attachment.not_found');
  const { removed: _removed, ...kept } = row;
  if (inForce(vault, to) >= MOST_ATTACHED) return fail('attachment.too_many', { params: { most: MOST_ATTACHED } });
  return put(vault, to, kept);
}

/**
 * At an unlock: pieces no row names, and those of files taken out before. A disk that is full leaves them to the next
 * time.
 */
export async function clearAway(vault: OpenVault): Promise<void> {
  const changes: Change[] = [];
  for (const [key, value] of vault.store.all('state')) {
    if (key.startsWith(INTENT)) changes.push(...withoutIntent(key.slice(INTENT.length), value as Intent));
    const row = value as Listed;
    if (key.startsWith(LISTED) && row.removed && !row.gone)
      changes.push(...attachmentRemoval(pieceName(row.id), row.pieces), {
        table: 'state',
        id: key,
        value: { ...row, gone: true } satisfies Listed,
      });
  }
  if (changes.length > 0) await vault.store.write([...changes, { table: 'state', id: TO_FORGET, value: true }]);
  await forgetTaken(vault);
}

/**
 * What was taken away, and names an earlier format left in clear, go from every file. Not while anything is missing or
 * damaged: the older files may still hold it.
 */
async function forgetTaken({ store }: OpenVault): Promise<void> {
  const due = store.get('state', TO_FORGET) !== undefined;
  if ((!due && !store.namesInClear()) || store.damaged.length > 0 || store.repaired.missing > 0) return;
  // Refused, it stays due; the next unlock does it.
  const forgotten = await store.rewriteWithout([]);
  if (forgotten.ok && due) await store.write([{ table: 'state', id: TO_FORGET, remove: true }]);
}

/** What takes every trace of the files of these records away (D-20). */
export function withoutFilesOf(vault: OpenVault, recordIds: Iterable<string>): Change[] {
  return [...recordIds].flatMap((id) => {
    const to: AttachedTo = { kind: 'record', id };
    return listed(vault, to).flatMap((row): Change[] => [
      { table: 'state', id: rowKey(to, row.id), remove: true },
      ...(row.gone ? [] : attachmentRemoval(pieceName(row.id), row.pieces)),
    ]);
  });
}

async function put(vault: OpenVault, to: AttachedTo, row: Listed): Promise<Result<Attachment>> {
  const written = await vault.store.write([{ table: 'state', id: rowKey(to, row.id), value: row }]);
  return written.ok ? ok(shown(row)) : written;
}

function refusal(vault: OpenVault, to: AttachedTo, { name: called, size }: ChosenAttachment): Result<never> | null {
  const gone = missing(vault, to);
  if (gone) return gone;
  const params = { name: called };
  if (to.kind === 'record' && viewsOf(vault).current.get(to.id)?.kind === 'research')
    return fail('attachment.research', { clause: '227-18' });
  if (size === 0) return fail('attachment.empty', { params });
  if (size > LARGEST) return fail('attachment.too_large', { params });
  if (exportName(called) === null) return fail('attachment.type', { params });
  return inForce(vault, to) >= MOST_ATTACHED ? fail('attachment.too_many', { params: { most: MOST_ATTACHED } }) : null;
}

function missing(vault: OpenVault, to: AttachedTo): Result<never> | null {
  if (to.kind === 'appeal') return vault.store.get('appeal', to.id) === undefined ? fail('appeal.not_found') : null;
  if (to.kind === 'code') return null;
  const record = viewsOf(vault).current.get(to.id);
  if (!record) return fail('record.not_found');
  return record.disposedByAct ? fail('record.disposed', { params: { number: record.disposedByAct.number } }) : null;
}

function inForce(vault: OpenVault, to: AttachedTo): number {
  return listed(vault, to).filter((row) => !row.removed).length;
}

function listed(vault: OpenVault, to: AttachedTo): Listed[] {
  const prefix = rowKey(to, '');
  const rows: Listed[] = [];
  for (const [key, row] of vault.store.all<Listed>('state')) if (key.startsWith(prefix)) rows.push(row);
  return rows.sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0));
}

function shown({ id, name: called, size, sha256, addedAt, removed, gone }: Listed): Attachment {
  return { id, name: called, size, sha256, addedAt, removed: removed ?? null, gone: gone ?? false };
}

function withoutIntent(id: string, { pieces }: Intent): Change[] {
  return [...attachmentRemoval(pieceName(id), pieces), { table: 'state', id: `${INTENT}${id}`, remove: true }];
}

function rowKey({ kind, id: of }: AttachedTo, id: string): string {
  return `${LISTED}${kind}:${of}/${id}`;
}

function pieceName(id: string): string {
  return `file:${id}`;
}
