/** Words that the component libraries bring themselves, per language. */
import { enUS, kkKZ, ruRU } from '@mui/material/locale';
import type { GridLocaleText } from '@mui/x-data-grid';
import { enUS as gridEn, ruRU as gridRu } from '@mui/x-data-grid/locales';
import { enUS as pickersEn, kzKZ as pickersKk, type PickersLocaleText, ruRU as pickersRu } from '@mui/x-date-pickers/locales';
import type { Language } from '../../shared/locales';
import { kazakhGrid } from './grid-kk';

/** For the theme: MUI's own components. */
export const componentTexts = { kk: kkKZ, ru: ruRU, en: enUS } as const;

const fieldLetters = {
  kk: { fieldYearPlaceholder: () => 'жжжж', fieldMonthPlaceholder: () => 'аа', fieldDayPlaceholder: () => 'кк', fieldClearLabel: 'Тазарту', year: 'Жыл', month: 'Ай', day: 'Күн', empty: 'Бос' },
  ru: { fieldYearPlaceholder: () => 'гггг', fieldMonthPlaceholder: () => 'мм', fieldDayPlaceholder: () => 'дд', fieldClearLabel: 'Очистить', year: 'Год', month: 'Месяц', day: 'День', empty: 'Пусто' },
  en: { fieldYearPlaceholder: () => 'yyyy', fieldMonthPlaceholder: () => 'mm', fieldDayPlaceholder: () => 'dd' },
} as const;

const pickers = { kk: pickersKk, ru: pickersRu, en: pickersEn } as const;

/** For the date pickers' provider; what the packs lack is filled in. */
export function pickerTexts(language: Language): Partial<PickersLocaleText> {
  return { ...pickers[language].components.MuiLocalizationProvider.defaultProps.localeText, ...fieldLetters[language] } as Partial<PickersLocaleText>;
}

/** What the Russian pack leaves in English. */
const missingInRussian: Partial<GridLocaleText> = {
  columnMenuAriaLabel: (name) => `Меню столбца «${name}»`,
  paginationDisplayedRows: ({ from, to, count }) => (count === -1 ? `${from}–${to}` : `${from}–${to} из ${count}`),
};

/** For data grids, through the theme. */
export function gridTexts(language: Language): Partial<GridLocaleText> {
  if (language === 'kk') return kazakhGrid;
  if (language === 'ru') return { ...gridRu.components.MuiDataGrid.defaultProps.localeText, ...missingInRussian };
  return gridEn.components.MuiDataGrid.defaultProps.localeText;
}
