/** Words of the summary: units, rows, what is to be known of a report. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import type { Bilingual } from '../../../shared/domain/settings/settings';
import type { Finding } from '../../../shared/import/unit-summary/unit-summary';
import { rowName } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import { parseHalfYear } from '../../../shared/time/periods';
import { currentLanguage } from '../../i18n/setup';
import { useFormat } from '../../ui';

/** A unit in the language of the window, Kazakh in an English one; the other name where there is only that. */
export function unitName({ kk, ru }: Bilingual): string {
  return (currentLanguage() === 'ru' ? ru || kk : kk || ru).trim();
}

/** A figure's row in full, the second one of the candidates said so. */
export function useKeyName(): (key: Annex3Key) => string {
  const { t } = useTranslation('unitSummary');
  return useCallback(
    (key) =>
      key === '1.5.not_recommended'
        ? `1.5 – ${t('totals.second')}`
        : `${key} – ${rowName(key, currentLanguage()).replace(/\s*\(.*\)$/, '')}`,
    [t],
  );
}

/** `1.5 (not recommended)`: where there is no room for the row's words. */
export function useKeyMark(): (key: Annex3Key) => string {
  const { t } = useTranslation('unitSummary');
  return useCallback((key) => (key === '1.5.not_recommended' ? `1.5 (${t('paper.second')})` : key), [t]);
}

/** A finding as a clause of a sentence. */
export function useFindingText(): (finding: Finding) => string {
  const { t } = useTranslation('unitSummary');
  const [format, mark] = [useFormat(), useKeyMark()];
  return useCallback(
    ({ code, keys, values }) => {
      const period = parseHalfYear(String(values['period'] ?? ''));
      const many =
        keys.length > 6 ? `${keys.slice(0, 5).map(mark).join(', ')} … (${keys.length})` : keys.map(mark).join(', ');
      // which values a text names is known only with its code; the guard over the texts compares the languages
      return (t as unknown as (key: string, named: Record<string, string | number>) => string)(`finding.${code}`, {
        ...values,
        rows: many,
        ...(period ? { period: format.halfYear(period, true) } : {}),
      });
    },
    [t, format, mark],
  );
}

/** `+3`, `−2`, `0`; a dash where one of the two is not known. */
export function changeOf(now: number | null | undefined, before: number | null | undefined): string {
  if (now === null || now === undefined || before === null || before === undefined) return '–';
  return now === before ? '0' : now > before ? `+${now - before}` : `−${before - now}`;
}
