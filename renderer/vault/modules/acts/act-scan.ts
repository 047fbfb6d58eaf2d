/**
 * The scan of a signed act: PDF, PNG or JPEG, told by its first bytes and not by its name; sealed like everything else.
 */
import type { Act, ActScan } from '../../../../shared/domain/acts/act';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { OutputFile } from '../../api';
import { randomBytes, toHex } from '../../crypto/sodium';
import { type OpenVault, nowOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { actOf, changeAct } from '../../rows/act-book';
import { TO_FORGET } from '../attachments/attached-files';
import { attachmentRemoval, attachmentRows, piecesOf, readAttachment } from '../../rows/attachments';

const LARGEST = 20 * 1024 * 1024;
const SIGNS: Record<ActScan['type'], number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** Keeps a scan with a final act; one that was there is replaced. */
export function attachScan(vault: OpenVault, id: string, name: string, bytes: Uint8Array): Promise<Result<Act>> {
  return changeAct(vault, id, (act) => {
    if (act.state === 'draft') return fail('act.incomplete');
    if (bytes.length > LARGEST) return fail('act.scan_large');
    const type = (Object.keys(SIGNS) as ActScan['type'][]).find((one) =>
      SIGNS[one].every((sign, at) => bytes[at] === sign),
    );
    if (!type) return fail('act.scan_type');
    const scan: ActScan = {
      id: toHex(randomBytes(4)),
      name: name.slice(0, 200),
      type,
      size: bytes.length,
      pieces: piecesOf(bytes.length),
      addedAt: nowOf(vault),
    };
    return ok({ act: { ...act, scan }, more: [...removal(act), ...attachmentRows(nameOf(act, scan), bytes)] });
  });
}

/** Takes a scan away that was attached by mistake; the act itself stays as it is. */
export function dropScan(vault: OpenVault, id: string): Promise<Result<Act>> {
  return changeAct(vault, id, (act) =>
    ok(
      act.scan
        ? { act: { ...act, scan: null }, more: [...removal(act), { table: 'state', id: TO_FORGET, value: true }] }
        : { act },
    ),
  );
}

/** The scan as it was attached. */
export async function readScan(vault: OpenVault, id: string): Promise<Result<OutputFile>> {
  const act = actOf(vault, id);
  if (!act?.scan) return fail('act.not_found');
  const bytes = await readAttachment(vault, nameOf(act, act.scan), act.scan.pieces);
  return bytes ? ok({ name: act.scan.name, bytes }) : fail('vault.row_damaged');
}

/** Ids of the rows a scan of this act takes. */
export function scanRowIds(act: Act): string[] {
  const { scan } = act;
  return scan ? Array.from({ length: scan.pieces }, (_, index) => `${nameOf(act, scan)}/${index}`) : [];
}

function nameOf(act: Act, scan: ActScan): string {
  return `act:${act.id}/${scan.id}`;
}

function removal(act: Act): Change[] {
  return act.scan ? attachmentRemoval(nameOf(act, act.scan), act.scan.pieces) : [];
}
