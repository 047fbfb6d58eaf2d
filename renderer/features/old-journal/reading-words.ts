/** What was understood, in the words of the window. */
import { useTranslation } from 'react-i18next';
import { type ListName, listTexts } from '../../../shared/import/old-journal/lists';
import type { CellReading } from '../../../shared/import/old-journal/read-row';
import type { Language } from '../../../shared/texts';
import { parseCivilDate } from '../../../shared/time/civil-date';
import type { Cell } from '../../../shared/tables/table';
import { civilText } from '../../i18n/formatters';
import { asLanguage } from '../../i18n/setup';
import { useFormat } from '../../ui';

/** The window's language as the locales name it. */
export function useLanguage(): Language {
  return asLanguage(useTranslation().i18n.language);
}

/** The text of a list's value. */
export function useListText(): (list: ListName, value: string) => string {
  const language = useLanguage();
  return (list, value) => listTexts(list, language)[value] ?? value;
}

/** What a cell was read as. */
export function useReadingText(): (reading: CellReading) => string {
  const [listText, format] = [useListText(), useFormat()];
  return ({ list, value }) => {
    if (list) return listText(list, value);
    const days = value.split('/').map(parseCivilDate);
    return days.every((day) => day !== null) ? days.map((day) => format.date(day)).join(' – ') : value;
  };
}

/** A cell as the file shows it: a day of Excel in the office's writing. */
export function shownCell(cell: Cell | null | undefined): string | undefined {
  return cell?.kind === 'date' ? civilText(cell.text) : cell?.text;
}

/** The name of a column: its heading, or its place. */
export function useColumnName(header: readonly (string | null)[]): (column: number) => string {
  const { t } = useTranslation('oldJournal');
  return (column) => header[column] ?? t('look.column', { n: column + 1 });
}
