/** Reports of units as they come: our own files, and forms typed by many hands. */
import { writeWorkbook } from '../../renderer/documents';
import { blake2b, toHex, utf8 } from '../../renderer/vault/crypto/sodium';
import { reportWorkbook } from '../../shared/documents/report/report-workbook';
import { reportCheckText } from '../../shared/documents/stamp';
import type { Annex3Figures } from '../../shared/domain/report/annex3';
import { noFigures } from '../../shared/domain/report/report';
import { SECTIONS } from '../../shared/import/unit-summary/read-report';
import { FIGURE_KEYS } from '../../shared/import/unit-summary/reading';
import { EMPTY_SETTINGS, reportInput } from '../documents/sample';

/** Figures that add up, made of subrows. */
export function figuresFrom(values: (row: string) => number): Annex3Figures {
  const figures = noFigures();
  for (const key of FIGURE_KEYS) figures[key] = values(key);
  figures['1.5.not_recommended'] = Math.min(figures['1.5'], figures['1.5.not_recommended']);
  for (const { total, rows } of SECTIONS) figures[total] = rows.reduce((sum, row) => sum + figures[row], 0);
  return figures;
}

export interface OwnReport {
  name?: { kk: string; ru: string };
  figures?: Annex3Figures;
  version?: number;
  period?: { year: number; half: 1 | 2 };
  checkValue?: string;
}

/** The xlsx this program makes, with its true check value. */
export function ownReport({
  name = { kk: 'Абай облысының прокуратурасы', ru: 'Прокуратура области Абай' },
  figures = figuresFrom(() => 2),
  version = 1,
  period = { year: 2026, half: 1 },
  checkValue,
}: OwnReport = {}): Promise<Uint8Array> {
  const input = reportInput({
    settings: { ...EMPTY_SETTINGS, unit: { ...EMPTY_SETTINGS.unit, name } },
    period,
    version,
    figures,
  });
  const value = checkValue ?? toHex(blake2b(utf8(reportCheckText(input)), 8));
  return writeWorkbook(reportWorkbook({ ...input, stamp: { programVersion: '0.1.0', checkValue: value } }));
}
