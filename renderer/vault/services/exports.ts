/** The export log: every file that left the vault, with its checksum; feeds the act and, later, a page of its own. */
import { type Result, ok } from '../../../shared/errors/app-error';
import type { Instant } from '../../../shared/time/instant';
import { blake2b, randomBytes, toHex } from '../crypto/sodium';
import { type OpenVault, nowOf } from '../session/open-vault';
import { auditLine } from './audit';

/** A file the person saved outside the vault. */
export interface ExportedFile { name: string; at: Instant; bytes: number; checksum: string; researchIds: string[] }

/** Notes a saved file. */
export async function logExport(vault: OpenVault, name: string, bytes: Uint8Array, researchIds: string[]): Promise<Result<null>> {
  const file: ExportedFile = { name, at: nowOf(vault), bytes: bytes.length, checksum: toHex(blake2b(bytes, 32)), researchIds };
  const written = await vault.store.write([{ table: 'exportLog', id: toHex(randomBytes(8)), value: file }, auditLine(vault, 'export.file', name)]);
  return written.ok ? ok(null) : written;
}

/** All exported files, oldest first. */
export function listExports(vault: OpenVault): ExportedFile[] {
  return [...vault.store.all<ExportedFile>('exportLog').values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}
