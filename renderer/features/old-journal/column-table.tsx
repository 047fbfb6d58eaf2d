/** Each column of the file with its first values and what it holds. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Mapping } from '../../../shared/import/old-journal/mapping';
import { MEANINGS, type Meaning } from '../../../shared/import/old-journal/meanings';
import { Section } from '../../ui';
import type { TableSample } from '../../vault/api';
import { Pick } from './pick';
import { shownCell, useColumnName } from './reading-words';

/** A meaning stands once: choosing it elsewhere takes it from where it was. */
export function ColumnTable({
  sample,
  mapping,
  onChange,
}: {
  sample: TableSample;
  mapping: Mapping;
  onChange: (columns: Mapping['columns']) => void;
}) {
  const { t } = useTranslation('oldJournal');
  const nameOf = useColumnName(sample.header);
  const options = [
    { value: '', label: t('look.skip') },
    ...MEANINGS.map((meaning) => ({ value: meaning as string, label: t(`meaning.${meaning}`) })),
  ];
  const set = (column: number, value: string) =>
    onChange(
      mapping.columns.map((known, index) =>
        index === column ? (value === '' ? null : (value as Meaning)) : known === value ? null : known,
      ),
    );
  return (
    <Section title={t('look.columnsTitle')} text={t('look.columnsText')}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={t('look.columnsTitle')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('look.columnHead')}</TableCell>
              <TableCell>{t('look.sampleHead')}</TableCell>
              <TableCell>{t('look.meaningHead')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {mapping.columns.map((meaning, column) => (
              <TableRow key={column}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 600, overflowWrap: 'anywhere', maxWidth: 260 }}>
                  {nameOf(column)}
                </TableCell>
                <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere', maxWidth: 420 }}>
                  {examples(sample, column)}
                </TableCell>
                <TableCell sx={{ width: 260 }}>
                  <Pick
                    label={`${t('look.meaningHead')}: ${nameOf(column)}`}
                    hideLabel
                    value={meaning ?? ''}
                    options={options}
                    onChange={(value) => set(column, value)}
                    minWidth={240}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}

function examples(sample: TableSample, column: number): string {
  const texts = sample.rows.flatMap((row) => shownCell(row.cells[column]) ?? []);
  return [...new Set(texts)]
    .slice(0, 3)
    .map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text))
    .join(' · ');
}
