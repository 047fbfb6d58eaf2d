/** Files sealed with the vault: in pieces of 1 MiB, rows of the table `attachment`, read only when asked for. */
import type { OpenVault } from '../open/open-vault';
import type { Change } from '../store/store';
import { concat } from '../crypto/sodium';

export const PIECE = 1024 * 1024;

/** How many rows a file of this size takes. */
export function piecesOf(size: number): number {
  return Math.max(1, Math.ceil(size / PIECE));
}

/** The rows of a file under `name`: `name/0`, `name/1` … */
export function attachmentRows(name: string, bytes: Uint8Array): Change[] {
  return Array.from({ length: piecesOf(bytes.length) }, (_, index): Change => ({
    table: 'attachment',
    id: `${name}/${index}`,
    value: bytes.slice(index * PIECE, (index + 1) * PIECE),
  }));
}

/** What takes the rows of a file away. */
export function attachmentRemoval(name: string, pieces: number): Change[] {
  return Array.from({ length: pieces }, (_, index): Change => ({
    table: 'attachment',
    id: `${name}/${index}`,
    remove: true,
  }));
}

/** A file's bytes, joined again; null when a piece is missing. */
export async function readAttachment(vault: OpenVault, name: string, pieces: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  for (let index = 0; index < pieces; index += 1) {
    const piece = await vault.store.readAlone(undefined, 'attachment', `${name}/${index}`);
    if (!(piece instanceof Uint8Array)) return null;
    parts.push(piece);
  }
  return concat(...parts);
}
