/**
 * What is kept of a bug: where it happened and along which lines of our own bundles, never what was in it. Everything
 * here is an allow-list: a message, a path, a name or a value has no place to go.
 */
import { z } from 'zod';
import { ERROR_CODES } from './app-error';

/** Classes of errors that are named; any other class is `other`, as a class's name can be set to any text. */
const KINDS = [
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'AggregateError',
  'SuppressedError',
  'ZodError',
  'AbortError',
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'EncodingError',
  'InvalidAccessError',
  'InvalidStateError',
  'NetworkError',
  'NotAllowedError',
  'NotFoundError',
  'NotReadableError',
  'NotSupportedError',
  'OperationError',
  'QuotaExceededError',
  'ReadOnlyError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
  'DatabaseClosedError',
  'OpenFailedError',
  'BulkError',
  'PrematureCommitError',
  'MissingAPIError',
  'RuntimeError',
  'CompileError',
  'LinkError',
  'other',
  'not_an_error',
] as const;

/** Node's names of failed system calls and of its own refusals that occur in this program. */
const NODE_CODES = [
  'EACCES',
  'EAGAIN',
  'EBADF',
  'EBUSY',
  'ECANCELED',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EINTR',
  'EINVAL',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENFILE',
  'ENODEV',
  'ENOENT',
  'ENOMEM',
  'ENOSPC',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENOTSUP',
  'ENXIO',
  'EPERM',
  'EPIPE',
  'EROFS',
  'ETIMEDOUT',
  'ETXTBSY',
  'EXDEV',
  'UNKNOWN',
  'ERR_ASSERTION',
  'ERR_BUFFER_OUT_OF_BOUNDS',
  'ERR_BUFFER_TOO_LARGE',
  'ERR_FAILED',
  'ERR_ABORTED',
  'ERR_FS_FILE_TOO_LARGE',
  'ERR_INVALID_ARG_TYPE',
  'ERR_INVALID_ARG_VALUE',
  'ERR_INVALID_STATE',
  'ERR_INVALID_URL',
  'ERR_OUT_OF_RANGE',
  'ERR_STREAM_DESTROYED',
  'ERR_STRING_TOO_LONG',
  'ERR_SYSTEM_ERROR',
  'ERR_UNHANDLED_REJECTION',
] as const;

/** Frames kept of one error. */
export const MOST_FRAMES = 20;
/** Characters of a stack that are looked at. */
const LONGEST_STACK = 20_000;

const PLACE = /^[a-z][a-z0-9_-]*(?:[.:][a-z][a-z0-9_-]*){0,4}$/i;
const FRAME =
  /^(?:(?:main|preload)\.cjs|[A-Za-z][\w-]{0,50}\.js|(?:electron|renderer|shared)(?:\/[a-z][a-z0-9.-]{0,50}){0,5}\.tsx?):\d{1,7}:\d{1,7}$/;

const kind = z.enum(KINDS);
const code = z.union([z.enum(NODE_CODES), z.enum(ERROR_CODES)]);

/** One kept bug. The main process checks what window and worker hand over by this schema. */
export const bugSchema = z.strictObject({
  at: z.iso.datetime(),
  program: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[a-z0-9.]{1,20})?$|^unknown$/),
  /** The place in the program that met it: a word of the source, never a value. */
  where: z.string().max(60).regex(PLACE),
  kind,
  code: code.optional(),
  /** Classes of what caused it, the nearest first. */
  causes: z.array(kind).max(3),
  frames: z.array(z.string().regex(FRAME)).max(MOST_FRAMES),
  /** How often the same was met. */
  times: z.number().int().min(1).max(1_000_000),
});
export type BugEntry = z.infer<typeof bugSchema>;

/** Turns an error into what may be kept of it. Never throws, whatever it is given. */
export function scrub(error: unknown, where: string, program: string, at: Date): BugEntry {
  const entry: BugEntry = {
    at: at.toISOString(),
    program: bugSchema.shape.program.safeParse(program).data ?? 'unknown',
    where: bugSchema.shape.where.safeParse(where).data ?? 'unknown',
    kind: quietly(() => kindOf(error), 'other'),
    causes: quietly(() => causesOf(error), []),
    frames: quietly(() => framesOf(error), []),
    times: 1,
  };
  const known = quietly(() => codeOf(error), undefined);
  return known === undefined ? entry : { ...entry, code: known };
}

/** True when two entries are the same bug met twice. */
export function sameBug(a: BugEntry, b: BugEntry): boolean {
  const key = ({ program, where, kind: name, code: known, causes, frames }: BugEntry) =>
    JSON.stringify([program, where, name, known, causes, frames]);
  return key(a) === key(b);
}

function kindOf(error: unknown): BugEntry['kind'] {
  if (typeof error !== 'object' || error === null) return 'not_an_error';
  const { name } = error as { name?: unknown };
  return kind.safeParse(name).data ?? 'other';
}

function codeOf(error: unknown): BugEntry['code'] {
  const { code: own, error: refusal } = (error ?? {}) as { code?: unknown; error?: { code?: unknown } };
  return code.safeParse(own).data ?? code.safeParse(refusal?.code).data;
}

function causesOf(error: unknown): BugEntry['causes'] {
  const found: BugEntry['causes'] = [];
  let at = (error as { cause?: unknown } | null | undefined)?.cause;
  while (at !== undefined && at !== null && found.length < 3) {
    found.push(kindOf(at));
    at = (at as { cause?: unknown }).cause;
  }
  return found;
}

/** Lines of the stack that lie in our own files; the message in front of it may hold anything and is cut off. */
function framesOf(error: unknown): string[] {
  const { stack, message } = (error ?? {}) as { stack?: unknown; message?: unknown };
  if (typeof stack !== 'string') return [];
  const text = typeof message === 'string' && message !== '' ? stack.replaceAll(message, '') : stack;
  return text
    .slice(0, LONGEST_STACK)
    .split('\n')
    .map(frameOf)
    .filter((frame) => frame !== null)
    .slice(0, MOST_FRAMES);
}

/** File of our bundles (or of our sources, in a test), line and column; null for any other line. */
function frameOf(line: string): string | null {
  const place = /^\s+at (?:.{0,300}\()?(.{1,600}?):(\d{1,7}):(\d{1,7})\)?$/.exec(line);
  if (!place) return null;
  const path = (place[1] ?? '').replaceAll('\\', '/');
  const file =
    /^app:\/\/bundle\/assets\/([\w-]+\.js)$/.exec(path)?.[1] ??
    /\/((?:main|preload)\.cjs)$/.exec(path)?.[1] ??
    /\/((?:electron|renderer|shared)\/[a-z0-9./-]+\.tsx?)$/.exec(path)?.[1];
  const frame = `${file}:${place[2]}:${place[3]}`;
  return file !== undefined && FRAME.test(frame) ? frame : null;
}

function quietly<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch (unreadable) {
    // Expected of objects whose members throw when they are read: the entry goes without this part.
    void unreadable;
    return otherwise;
  }
}
