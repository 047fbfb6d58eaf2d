/**
 * A record in words of the language in use: for the journal's columns, the timeline of a code and the panel of one
 * record.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { recordWords } from '../../../../shared/documents/journal/journal-columns';
import { columnTexts } from '../../../../shared/documents/texts';
import type { WorkRecord } from '../../../../shared/domain/records/record';
import { asLanguage } from '../../../i18n/setup';
import type { Formatters } from '../../../ui';
import type { JournalRow } from '../../../vault/api';

/** The journal's columns that hold words. */
export interface RecordWords {
  /** Type, form, channel. */
  form: string;
  /** On whose word, with the paper. */
  basis: string;
  category: string;
  /** Purpose or topic. */
  topic: string;
}

/** Words of a record, those of the journal's columns; changes only with the language. */
export function useRecordWords(): (record: WorkRecord) => RecordWords {
  const { t, i18n } = useTranslation('actBook');
  const language = asLanguage(i18n.language);
  return useMemo(
    () => (record) => {
      const { form, basis, withWhom, purpose } = recordWords(record, columnTexts(language));
      return {
        form,
        basis,
        category: withWhom,
        topic: record.disposedByAct ? t('disposal.marked', { number: record.disposedByAct.number }) : purpose,
      };
    },
    [t, language],
  );
}

/** `№ 14, 05.03.2026`. */
export function paperText(paper: { number: string; date: string } | undefined, format: Formatters): string {
  return paper ? list([paper.number ? `№ ${paper.number}` : '', format.date(paper.date)]) : '';
}

/** Marks of a line that need a look: status, late, no special room and the other doubts; the person's own note last. */
export function useRowMarks(): (row: JournalRow) => string[] {
  const { t } = useTranslation(['records', 'common', 'journal']);
  return useMemo(
    () => (row) => {
      const marks: string[] = [];
      const state = row.status === 'active' ? '' : t(`common:status.${row.status}`);
      if (state) marks.push(row.record.reason && row.status !== 'draft' ? `${state}: ${row.record.reason}` : state);
      if (row.status === 'deleted') return marks;
      if (row.record.conditions) marks.push(t(`records:condition.${row.record.conditions}`));
      if (row.late) marks.push(t('common:status.late'));
      for (const code of row.doubts) if (code !== 'late_entry') marks.push(t(`journal:mark.${code}`));
      return row.record.note ? [...marks, row.record.note] : marks;
    },
    [t],
  );
}

function list(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(', ');
}
