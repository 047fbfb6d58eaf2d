/**
 * From format 2 (what stands alone says its table in clear) to format 3 (it does not). Both forms are read side by
 * side;
 * raising the header keeps earlier programs, which know only the first, away. The frames themselves are sealed again by
 * the forgetting fold that follows the opening (`modules/attachments/attached-files.ts`), once it is known that nothing
 * is
 * missing.
 */
import { type Result, ok } from '../../../shared/errors/app-error';
import type { MigrationGround } from './index';

/** Nothing to write before the vault is open. */
export async function tablesUnnamed(_ground: MigrationGround): Promise<Result<null>> {
  return ok(null);
}
