/** The journal's lines in a grid that fits the window; Enter or a click opens a line. */
import { useMemo } from 'react';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import { JOURNAL_COLUMNS, type JournalColumn, type JournalLayout } from '../../../shared/domain/journal/journal-query';
import { usePreferences } from '../../window/preferences';
import { type GridColumn, Marked, softWords, useFormat, VirtualGrid } from '../../ui';
import type { JournalRow } from '../../vault/api';
import { useRecordWords, useRowMarks } from '../records/words/record-words';
import type { JournalList } from './use-journal-list';

/** A long name of a direction breaks after its first part, not anywhere. */
const PREFIX = /^Психо(?=[а-я])/;

export interface JournalGridProps {
  list: JournalList;
  /** Words searched for. */
  words: readonly string[];
  layout: JournalLayout;
  onLayout: (layout: JournalLayout) => void;
  onOpen: (id: string) => void;
}

/** The grid. */
export function JournalGrid({ list, words, layout, onLayout, onOpen }: JournalGridProps) {
  const { t } = useTranslation('journal');
  const {
    preferences: { textSize },
  } = usePreferences();
  const columns = useColumns(words);
  // In a narrow window, or with large text, the basis and then the category give their room to the rest; the record
  // itself shows them.
  const [narrow, narrower] = [
    useMediaQuery(`(max-width: ${1220 * textSize}px)`),
    useMediaQuery(`(max-width: ${900 * textSize}px)`),
  ];
  const shown = useMemo(
    () =>
      columns.filter(
        ({ key }) => !layout.hidden.includes(key) && !(narrow && key === 'basis') && !(narrower && key === 'category'),
      ),
    [columns, layout.hidden, narrow, narrower],
  );
  const { sort, widths } = layout;
  const onSort = (column: JournalColumn) =>
    onLayout({
      ...layout,
      sort: {
        column,
        descending: sort.column === column ? !sort.descending : column === 'date' || column === 'number',
      },
    });
  const onWidth = (column: JournalColumn, width: number | null) => {
    const { [column]: _before, ...others } = widths;
    onLayout({ ...layout, widths: width === null ? others : { ...others, [column]: width } });
  };
  return (
    <Box sx={LINES}>
      <VirtualGrid
        label={t('lead')}
        columns={shown}
        count={list.total ?? 0}
        rowAt={list.rowAt}
        rowKey={keyOf}
        rowClass={classOf}
        rowHeight={2.75}
        resetKey={list.shown}
        onRange={list.onRange}
        onOpen={(row) => onOpen(row.id)}
        sort={sort}
        onSort={onSort}
        widths={widths}
        onWidth={onWidth}
      />
    </Box>
  );
}

function keyOf(row: JournalRow): string {
  return row.id;
}

function classOf(row: JournalRow): string {
  return row.status === 'active' ? '' : `senim-${row.status}`;
}

const LINES = {
  flex: 1,
  minHeight: 240,
  '& .senim-deleted, & .senim-cancelled': { color: 'text.secondary' },
  '& .senim-deleted .senim-struck': { textDecoration: 'line-through' },
  '& .senim-draft': { fontStyle: 'italic' },
} as const;

type Column = GridColumn<JournalRow, JournalColumn>;

function useColumns(words: readonly string[]): Column[] {
  const { t } = useTranslation(['journal', 'common']);
  const [format, wordsOf, marks] = [useFormat(), useRecordWords(), useRowMarks()];
  return useMemo(() => {
    const whole = (value: string, struck = true, title = value) => (
      <span className={struck ? 'senim-words senim-struck' : 'senim-words'} title={title}>
        <Marked text={value} words={words} />
      </span>
    );
    const text = (value: string, struck = true) => whole(words.length > 0 ? value : softWords(value), struck, value);
    const made: Record<JournalColumn, Omit<Column, 'key' | 'title'>> = {
      number: { min: 3.2, align: 'right', render: ({ number }) => (number === null ? '–' : number) },
      date: { min: 5.6, render: ({ date }) => <Marked text={format.date(date)} words={words} /> },
      kind: {
        min: 8.4,
        grow: 2.2,
        render: ({ kind }) =>
          whole(words.length > 0 ? t(`common:kind.${kind}`) : t(`common:kind.${kind}`).replace(PREFIX, '$&\u00AD')),
      },
      form: { min: 6.8, grow: 1.25, render: ({ record }) => text(wordsOf(record).form) },
      basis: { min: 6.2, grow: 1.4, render: ({ record }) => text(wordsOf(record).basis) },
      category: { min: 6.5, grow: 1.15, render: ({ record }) => text(wordsOf(record).category) },
      codes: {
        min: 4.9,
        grow: 0.7,
        render: ({ codes }) => (
          <Box component="bdi" className="senim-words senim-struck" sx={{ fontFamily: 'var(--senim-mono)' }}>
            <Marked text={shortCodes(codes)} words={words} />
          </Box>
        ),
      },
      persons: { min: 3.6, align: 'right', render: ({ persons }) => persons || '' },
      topic: { min: 6.3, grow: 1.35, render: ({ record }) => text(wordsOf(record).topic) },
      rows: {
        min: 3.7,
        grow: 0.5,
        render: ({ rows }) => text(rows.filter((row) => row !== '1.5.not_recommended').join(', ') || '–', false),
      },
      marks: {
        min: 6.6,
        grow: 1.25,
        render: (row) =>
          text([words.length > 0 ? row.excerpt : undefined, ...marks(row)].filter(Boolean).join('; '), false),
      },
    };
    return JOURNAL_COLUMNS.map((key): Column => ({
      key,
      title: t(`journal:column.${key}`),
      sortable: true,
      ...made[key],
    }));
  }, [t, format, wordsOf, marks, words]);
}

function shortCodes(codes: readonly string[]): string {
  return codes.length > 3 ? `${codes.slice(0, 2).join(', ')} +${codes.length - 2}` : codes.join(', ');
}
