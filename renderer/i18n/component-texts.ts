/** Words that the component libraries bring themselves, per language. */
import { enUS, kkKZ, ruRU } from '@mui/material/locale';
import {
  enUS as pickersEn,
  kzKZ as pickersKk,
  type PickersLocaleText,
  ruRU as pickersRu,
} from '@mui/x-date-pickers/locales';
import type { Language } from '../../shared/texts';

/** For the theme: MUI's own components. */
export const componentTexts = { kk: kkKZ, ru: ruRU, en: enUS } as const;

const fieldLetters = {
  kk: {
    fieldYearPlaceholder: () => 'жжжж',
    fieldMonthPlaceholder: () => 'аа',
    fieldDayPlaceholder: () => 'кк',
    fieldClearLabel: 'Тазарту',
    year: 'Жыл',
    month: 'Ай',
    day: 'Күн',
    empty: 'Бос',
  },
  ru: {
    fieldYearPlaceholder: () => 'гггг',
    fieldMonthPlaceholder: () => 'мм',
    fieldDayPlaceholder: () => 'дд',
    fieldClearLabel: 'Очистить',
    year: 'Год',
    month: 'Месяц',
    day: 'День',
    empty: 'Пусто',
  },
  en: { fieldYearPlaceholder: () => 'yyyy', fieldMonthPlaceholder: () => 'mm', fieldDayPlaceholder: () => 'dd' },
} as const;

const pickers = { kk: pickersKk, ru: pickersRu, en: pickersEn } as const;

/** For the date pickers' provider; what the packs lack is filled in. */
export function pickerTexts(language: Language): Partial<PickersLocaleText> {
  return {
    ...pickers[language].components.MuiLocalizationProvider.defaultProps.localeText,
    ...fieldLetters[language],
  } as Partial<PickersLocaleText>;
}
