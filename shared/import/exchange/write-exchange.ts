/**
 * The vault as an exchange file (docs/exchange-format.md): every version, codes only, readable without this program.
 */
import { type WorkRecord, recordSchema } from '../../domain/records/record';
import type { Bilingual } from '../../domain/settings/settings';
import { compareIdentity, compareMoments } from '../../domain/records/versions';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION } from './file-header';

/** What goes into the file. */
export interface ExchangeContent {
  unit: { code: string; name: Bilingual; headcount: number | null };
  timeZone: string;
  /** All versions, not only those in force. */
  records: readonly WorkRecord[];
}

/**
 * The text of the file: one record to a line, in the order of entry, so that two exports can be compared line by line.
 * Fields the format does not know are left out. Read back it gives the same versions.
 */
export function writeExchange({ unit, timeZone, records }: ExchangeContent): string {
  const ordered = [...records].sort((a, b) => compareMoments(a.enteredAt, b.enteredAt) || compareIdentity(a, b));
  const {
    code,
    headcount,
    name: { kk, ru },
  } = unit;
  const head = {
    format: EXCHANGE_FORMAT,
    version: EXCHANGE_VERSION,
    unit: { code, name: { kk, ru }, headcount },
    timeZone,
  };
  const lines = ordered.map((record) => JSON.stringify(recordSchema.parse(record)));
  return `${JSON.stringify(head).slice(0, -1)},\n"records":[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`;
}
