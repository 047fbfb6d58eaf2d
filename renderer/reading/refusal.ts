/** How the readers stop in the middle of a stream: thrown inside this folder, a value from `read-table.ts` on. */
import type { AppError, ErrorCode } from '../../shared/errors/app-error';

/** A refusal of the file. */
export class ReadRefusal extends Error {
  readonly error: AppError;
  constructor(code: ErrorCode, params?: Record<string, string | number>) {
    super(code);
    this.error = params ? { code, params } : { code };
  }
}
