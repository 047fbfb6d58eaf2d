/** The rows of sent reports: the report, its files in pieces, texts of the note, checks passed with a reason. */
import type { DocumentLanguage } from '../../../shared/documents/inputs';
import type { NotePart } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { Instant } from '../../../shared/time/instant';
import { type HalfYear, compareHalfYears, halfYearName } from '../../../shared/time/periods';
import type { OutputFile } from '../api';
import { blake2b, toHex } from '../crypto/sodium';
import type { CheckCode, SentReport } from '../api/report';
import type { OpenVault } from '../open/open-vault';
import type { Change } from '../store/store';

/** An edited part of the note with the suggestion it grew out of. */
export interface KeptNote {
  text: string;
  offered: string;
}
/** A check passed with a reason; `mark` tells what had been found. */
export interface KeptPass {
  reason: string;
  at: Instant;
  mark: string;
}

/** Bytes of a file in one row: as text in base64 below 1 MiB. */
const PIECE_BYTES = 768 * 1024;
const SENT = 'sent:';

/** All reports ever marked as sent, by half-year and №. */
export function sentRows(vault: OpenVault): SentReport[] {
  const rows: SentReport[] = [];
  for (const [id, value] of vault.store.all<SentReport>('report')) if (id.startsWith(SENT)) rows.push(value);
  return rows.sort(
    (a, b) => compareHalfYears(a.period, b.period) || a.version - b.version || (a.sentAt < b.sentAt ? -1 : 1),
  );
}

/** One of them. */
export function sentRow(vault: OpenVault, id: string): SentReport | undefined {
  return vault.store.get<SentReport>('report', SENT + id);
}

export function sentChange(report: SentReport): Change {
  return { table: 'report', id: SENT + report.id, value: report };
}

/** Hash of a file's bytes, 32 bytes in hexadecimal. */
export function fileChecksum(bytes: Uint8Array): string {
  return toHex(blake2b(bytes, 32));
}

/** A file as rows of at most 1 MiB. */
export function fileChanges(reportId: string, file: OutputFile): Change[] {
  const changes: Change[] = [];
  for (let start = 0; start === 0 || start < file.bytes.length; start += PIECE_BYTES) {
    changes.push({
      table: 'report',
      id: pieceId(reportId, file.name, start / PIECE_BYTES),
      value: toBase64(file.bytes.subarray(start, start + PIECE_BYTES)),
    });
  }
  return changes;
}

/** The bytes of a kept file; null when a piece is missing or is no base64. */
export function keptFile(vault: OpenVault, reportId: string, name: string, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  for (let start = 0; start === 0 || start < size; start += PIECE_BYTES) {
    const piece = fromBase64(vault.store.get<string>('report', pieceId(reportId, name, start / PIECE_BYTES)));
    if (!piece || start + piece.length > size) return null;
    bytes.set(piece, start);
  }
  return bytes;
}

function pieceId(reportId: string, name: string, piece: number): string {
  return `file:${reportId}:${name}:${piece}`;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}

function fromBase64(text: unknown): Uint8Array | null {
  if (typeof text !== 'string') return null;
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    // Not of this form: the caller reports damage.
    return null;
  }
}

export function noteId(period: HalfYear, language: DocumentLanguage, part: NotePart): string {
  return `note:${halfYearName(period)}:${language}:${part}`;
}

export function keptNote(
  vault: OpenVault,
  period: HalfYear,
  language: DocumentLanguage,
  part: NotePart,
): KeptNote | undefined {
  return vault.store.get<KeptNote>('report', noteId(period, language, part));
}

export function passId(period: HalfYear, code: CheckCode): string {
  return `pass:${halfYearName(period)}:${code}`;
}

export function keptPass(vault: OpenVault, period: HalfYear, code: CheckCode): KeptPass | undefined {
  return vault.store.get<KeptPass>('report', passId(period, code));
}
