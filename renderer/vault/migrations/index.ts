/**
 * Steps from one form of the vault to the next, one file each. A step writes beside what is there and is repeatable:
 * the
 * header is raised only after it, so that a kill at any moment leaves a vault the step begins with again. A later form
 * than {@link HEADER_FORMAT} is refused when the header is read (S27).
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress } from '../api';
import { HEADER_FORMAT, type VaultRoot, readHeader, replaceSlots } from '../crypto/header';
import type { KeyRing } from '../crypto/keyring';
import type { HostPort } from '../host';
import { currentHeader, settleSlot } from '../open/header-file';
import { rowsToGenerations } from './1-to-2-generations';
import { tablesUnnamed } from './2-to-3-unnamed';

/** What a step works on: the vault's keys and its folder. */
export interface MigrationGround {
  host: HostPort;
  root: VaultRoot;
  ring: KeyRing;
  onProgress?: OnProgress | undefined;
}
type Step = (ground: MigrationGround) => Promise<Result<null>>;

/** By the form they start from. */
const STEPS: ReadonlyMap<number, Step> = new Map([
  [1, rowsToGenerations],
  [2, tablesUnnamed],
]);

/** Brings the vault to the form this program writes; nothing to do for most. */
export async function migrate(ground: MigrationGround): Promise<Result<null>> {
  const header = await currentHeader(ground.host, ground.root);
  if (!header.ok) return header;
  const read = readHeader(header.value);
  if (!read.ok) return read;
  const from = read.value.parsed.format;
  if (from === HEADER_FORMAT) return ok(null);
  for (let format = from; format < HEADER_FORMAT; format += 1) {
    const step = STEPS.get(format);
    const done = step ? await step(ground) : fail<null>('vault.header_damaged');
    if (!done.ok) return done;
  }
  const raised = replaceSlots(ground.root, header.value, []);
  if (!raised.ok) return raised;
  const written = await ground.host.replace('header', raised.value, false);
  if (!written.ok) return fail(written.error.code);
  const copies = await ground.host.read('header');
  if (copies.ok) await settleSlot(ground.host, 'header', copies.value);
  return ok(null);
}
