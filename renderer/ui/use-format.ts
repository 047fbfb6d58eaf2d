/** Formatters in the language in use. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { common } from '../../shared/texts/common/kk';
import type { CivilRange, HalfYear, Quarter } from '../../shared/time/periods';
import { civilText, instantText, longDate, monthName, numberText, percentText, pluralForm } from '../i18n/formatters';
import { asLanguage } from '../i18n/setup';

/** Nouns that can be counted. */
export type CountKey = keyof (typeof common)['counts'];

export interface Formatters {
  /** Civil date → `24.06.2026`; null → a dash. */
  date(civil: string | null | undefined): string;
  /** `2026 жылғы 24 маусым`. */
  longDate(civil: string): string;
  /** Instant → `24.06.2026 18:05` in the zone (Asia/Almaty unless told). */
  dateTime(instant: string, timeZone?: string): string;
  range(range: CivilRange): string;
  month(month: number): string;
  number(n: number, fractionDigits?: number): string;
  /** Parts per hundred → `71,43 %`. */
  percent(n: number): string;
  bytes(n: number): string;
  /** `12 жазба`, with the right form of the noun. */
  count(key: CountKey, n: number): string;
  halfYear(period: HalfYear, short?: boolean): string;
  quarter(quarter: Quarter): string;
}

/** dd.MM.yyyy, Kazakh month names from date-fns, never Intl. */
export function useFormat(): Formatters {
  const { t, i18n } = useTranslation('common');
  const language = asLanguage(i18n.language);
  return useMemo((): Formatters => {
    return {
      date: (civil) => (civil ? civilText(civil) : '–'),
      longDate: (civil) => longDate(civil, language),
      dateTime: (instant, timeZone = 'Asia/Almaty') => instantText(instant, timeZone),
      range: ({ from, to }) => `${civilText(from)} – ${civilText(to)}`,
      month: (month) => monthName(month, language),
      number: (n, digits) => numberText(n, language, digits),
      percent: (n) => percentText(n, language),
      bytes: (n) => {
        const steps = ['bytes', 'kilobytes', 'megabytes', 'gigabytes'] as const;
        const step = n < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(n) / 10));
        return `${numberText(n / 1024 ** step, language, step === 0 ? 0 : 1)}\u00A0${t(`units.${steps[step] ?? 'bytes'}`)}`;
      },
      count: (key, n) => t(`counts.${key}.${pluralForm(n, language)}`, { n: numberText(n, language) }),
      halfYear: ({ year, half }, short = false) =>
        t(short ? `period.halfShort${half}` : `period.half${half}`, { year }),
      quarter: ({ year, quarter }) => t(`period.quarter${quarter}`, { year }),
    };
  }, [t, language]);
}
