/** The first rows: the file's text, and under it how it was understood. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { faultText } from '../../../shared/import/old-journal/fault-text';
import type { Mapping } from '../../../shared/import/old-journal/mapping';
import { CodeText, Section } from '../../ui';
import type { TableSample } from '../../vault/api';
import { shownCell, useLanguage, useReadingText } from './reading-words';

/** Scrolls sideways by itself where columns are many. */
export function SampleTable({ sample, mapping }: { sample: TableSample; mapping: Mapping }) {
  const { t } = useTranslation('oldJournal');
  const [readingText, language] = [useReadingText(), useLanguage()];
  const columns = mapping.columns.flatMap((meaning, column) => (meaning ? [{ meaning, column }] : []));
  return (
    <Section title={t('look.sampleTitle')} text={t('look.sampleText')}>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('look.sampleTitle')}>
        <Table size="small" aria-label={t('look.sampleTitle')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('look.row')}</TableCell>
              {columns.map(({ meaning, column }) => (
                <TableCell key={column} sx={{ minWidth: 120 }}>
                  {t(`meaning.${meaning}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {sample.rows.map((row) => (
              <TableRow key={row.at} sx={{ verticalAlign: 'top' }}>
                <TableCell>{row.at}</TableCell>
                {columns.map(({ meaning, column }) => {
                  const readings = row.readings.filter((reading) => reading.column === column).map(readingText);
                  const faults = row.faults.filter((fault) => fault.column === column);
                  return (
                    <TableCell key={column} sx={{ maxWidth: 240, overflowWrap: 'anywhere' }}>
                      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                        {meaning === 'code' ? (
                          <CodeText code={row.cells[column]?.text ?? ''} />
                        ) : (
                          <bdi>{shownCell(row.cells[column])}</bdi>
                        )}
                      </Typography>
                      {[...new Set(readings)].join('; ')}
                      {faults.map((fault, index) => (
                        <Box key={index} sx={{ color: 'error.main' }}>
                          {faultText(fault, language)}
                        </Box>
                      ))}
                    </TableCell>
                  );
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {sample.rows.flatMap((row) =>
        row.faults
          .filter(({ column }) => column === null)
          .map((fault, index) => (
            <Typography key={`${row.at} ${index}`} variant="body2" sx={{ color: 'error.main', mt: 0.5 }}>
              {t('look.row')} {row.at}: {faultText(fault, language)}
            </Typography>
          )),
      )}
    </Section>
  );
}
