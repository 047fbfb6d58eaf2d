/** A file of unknown origin → a plain table, or the reason why not. The content decides what it is, never the name. */
import { type Result, fail, ok } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/app-error';
import type { TableFile, TextChoice } from '../../shared/tables/table';
import { readCsv } from './csv';
import { LIMITS } from './limits';
import { ReadRefusal } from './refusal';
import { readXlsx } from './xlsx';

/** Called with bytes or letters done; a reader that stays silent is ended. */
export type OnRead = (done: number) => void;

/** Reads the file; nothing is evaluated, fetched or written. `choice` is a person's word on a text table. */
export function readTable(
  bytes: Uint8Array,
  name: string,
  onProgress: OnRead = () => undefined,
  choice: TextChoice = {},
): Result<TableFile> {
  if (bytes.length === 0) return fail('table.empty');
  if (bytes.length > LIMITS.file) return fail('table.too_large');
  const other = otherFormat(bytes);
  if (other) return fail(other);
  const zipped = startsWith(bytes, [0x50, 0x4b]);
  try {
    if (zipped) return ok(readXlsx(bytes, onProgress));
    return ok({ ...readCsv(bytes, onProgress, choice), misnamed: !/\.(csv|tsv|txt)$/i.test(name) });
  } catch (error) {
    if (error instanceof ReadRefusal) return { ok: false, error: error.error };
    // whatever a broken file may bring a reader to is a broken file
    return fail('table.damaged', { params: { part: name.slice(0, 60) } });
  }
}

/** Formats known by their first bytes that are no table for us. */
function otherFormat(bytes: Uint8Array): ErrorCode | null {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return holdsUtf16(bytes, 'EncryptedPackage') ? 'table.encrypted' : 'table.old_excel';
  const signatures = [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x52, 0x61, 0x72, 0x21],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x1f, 0x8b],
    [0x4d, 0x5a],
    [0x7f, 0x45, 0x4c, 0x46],
    [0x52, 0x49, 0x46, 0x46],
    [0x7b, 0x5c, 0x72, 0x74],
  ];
  if (signatures.some((signature) => startsWith(bytes, signature))) return 'table.not_table';
  // the zeros of UTF-16 go: what is looked for is Latin
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2048))
    .replace(/\0/g, '')
    .replace(/^[\u00EF\u00BB\u00BF\u00FF\u00FE\s]+/, '');
  if (/^\{[\s\S]*"format"\s*:\s*"senim-exchange"/.test(head)) return 'table.exchange_file';
  return /^(?:<(?:\?xml|!doctype|!--|html|head|meta|table|workbook|body|div|style)|mime-version:|content-type: *(?:multipart|text\/html))/i.test(
    head,
  )
    ? 'table.web_page'
    : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** True when the directory of an old container names this stream. */
function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const wanted = Array.from(word).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
