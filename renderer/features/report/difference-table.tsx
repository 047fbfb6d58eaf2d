/** What separates a sent report from the journal: figures row by row, and the records that make it. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import { rowName } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import { currentLanguage } from '../../i18n/setup';
import { useFormat } from '../../ui';
import type { DifferenceRecord, DifferenceView } from '../../vault/api';

const NUMBER = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

/** `+1`, `−2`. */
export function signed(n: number): string {
  return n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0';
}

/**
 * A row of the form by its words, subrows with the row they belong to; the second figure of the candidates by its own.
 */
export function useRowWords(): (key: Annex3Key) => string {
  const { t } = useTranslation('report');
  return (key) => {
    const plain = (one: Parameters<typeof rowName>[0]) => rowName(one, currentLanguage()).replace(/ \(.*\)$/, '');
    if (key === '1.5.not_recommended') return `${plain('1')}: ${t('form.notRecommendedShort')}`;
    const total = (key.split('.')[0] ?? '1') as '1' | '2' | '3' | '4' | '5';
    return key === total ? plain(total) : `${plain(total)}: ${plain(key)}`;
  };
}

/** Sent beside now, with the change. */
export function DifferenceRows({ rows }: { rows: DifferenceView['rows'] }) {
  const { t } = useTranslation('sending');
  const words = useRowWords();
  return (
    <TableContainer>
      <Table size="small" aria-label={t('difference.table')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('difference.row')}</TableCell>
            <TableCell align="right">{t('difference.sent')}</TableCell>
            <TableCell align="right">{t('difference.now')}</TableCell>
            <TableCell align="right">{t('difference.change')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, sent, now }) => (
            <TableRow key={key}>
              <TableCell component="th" scope="row">
                {words(key)}
              </TableCell>
              <TableCell align="right" sx={NUMBER}>
                {sent}
              </TableCell>
              <TableCell align="right" sx={NUMBER}>
                {now}
              </TableCell>
              <TableCell align="right" sx={{ ...NUMBER, fontWeight: 600 }}>
                {signed(now - sent)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** The records, each opens. */
export function DifferenceRecords({
  records,
  onOpen,
}: {
  records: readonly DifferenceRecord[];
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation(['sending', 'common']);
  const format = useFormat();
  const words = useRowWords();
  return (
    <TableContainer>
      <Table size="small" aria-label={t('sending:difference.records')}>
        <TableHead>
          <TableRow>
            {(['number', 'date', 'kind', 'why', 'enteredAt', 'change'] as const).map((column) => (
              <TableCell key={column}>{t(`sending:difference.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {records.slice(0, 500).map((record) => {
            const number = record.number === null ? t('sending:difference.none') : String(record.number);
            return (
              <TableRow key={record.id} hover>
                <TableCell>
                  <Link
                    component="button"
                    type="button"
                    onClick={() => onOpen(record.id)}
                    aria-label={t('sending:difference.open', { number })}
                    sx={{ font: 'inherit', verticalAlign: 'baseline' }}
                  >
                    {number}
                  </Link>
                </TableCell>
                <TableCell sx={NUMBER}>{format.date(record.date)}</TableCell>
                <TableCell>{t(`common:kind.${record.kind}`)}</TableCell>
                <TableCell>{t(`sending:difference.${record.change}`)}</TableCell>
                <TableCell sx={NUMBER}>{format.dateTime(record.enteredAt)}</TableCell>
                <TableCell>
                  {record.rows
                    .filter(({ key }) => key.includes('.') || key === '4')
                    .map(({ key, amount }) => (
                      <Box key={key}>
                        {`${words(key)} `}
                        <Box component="span" sx={{ ...NUMBER, fontWeight: 600 }}>
                          {signed(amount)}
                        </Box>
                      </Box>
                    ))}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
