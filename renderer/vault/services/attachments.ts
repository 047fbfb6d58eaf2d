/** Files sealed with the vault: in pieces of 1 MiB, rows of the table `attachment`, read only when asked for. */
import type { OpenVault } from '../session/open-vault';
import type { Change } from '../store/store';
import { concat } from '../crypto/sodium';

const PIECE = 768 * 1024;

/** How many rows a file of this size takes. */
export function piecesOf(size: number): number {
  return Math.max(1, Math.ceil(size / PIECE));
}

/** The rows of a file under `name`: `name/0`, `name/1` … Bytes as base64, so that a piece stays within 1 MiB. */
export function attachmentRows(name: string, bytes: Uint8Array): Change[] {
  return Array.from({ length: piecesOf(bytes.length) }, (_, index): Change => ({ table: 'attachment', id: `${name}/${index}`, value: toBase64(bytes.subarray(index * PIECE, (index + 1) * PIECE)) }));
}

/** What takes the rows of a file away. */
export function attachmentRemoval(name: string, pieces: number): Change[] {
  return Array.from({ length: pieces }, (_, index): Change => ({ table: 'attachment', id: `${name}/${index}`, remove: true }));
}

/** A file's bytes, joined again; null when a piece is missing. */
export function readAttachment(vault: OpenVault, name: string, pieces: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (let index = 0; index < pieces; index += 1) {
    const piece = vault.store.get<string>('attachment', `${name}/${index}`);
    if (typeof piece !== 'string') return null;
    parts.push(Uint8Array.from(atob(piece), (sign) => sign.charCodeAt(0)));
  }
  return concat(...parts);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
