/** The charts of Today as a table: a row per month, a column per direction, totals. */
import { useId } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { KINDS } from '../../../shared/domain/records/record';
import type { WorkByMonth } from '../../../shared/domain/report/work-by-month';
import { useFormat } from '../../ui';

/** A dialog with nothing but the figures. */
export function WorkTable({ work, onClose }: { work: WorkByMonth; onClose: () => void }) {
  const { t } = useTranslation(['today', 'common']);
  const format = useFormat();
  const heading = useId();
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const figure = (value: number, key: string, strong = false) => (
    <TableCell
      key={key}
      align="right"
      sx={{
        fontVariantNumeric: 'tabular-nums',
        fontWeight: strong ? 600 : 400,
        color: value === 0 ? 'text.secondary' : 'text.primary',
      }}
    >
      {format.number(value)}
    </TableCell>
  );
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} maxWidth="lg" fullWidth>
      <DialogTitle id={heading}>{t('today:work.title')}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Table
          size="small"
          aria-labelledby={heading}
          sx={{ '& .MuiTableCell-root': { px: 1, overflowWrap: { xs: 'anywhere', lg: 'normal' } } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('today:work.month')}</TableCell>
              {KINDS.map((kind) => (
                <TableCell key={kind} align="right">
                  {t(`today:quick.kind.${kind}`)}
                </TableCell>
              ))}
              <TableCell align="right">{t('today:work.total')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {work.months.map(({ year, month }, index) => (
              <TableRow key={`${year}-${month}`}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  {format.month(month)} {year}
                </TableCell>
                {KINDS.map((kind) => figure(work.counts[kind][index] ?? 0, kind))}
                {figure(sum(KINDS.map((kind) => work.counts[kind][index] ?? 0)), 'total', true)}
              </TableRow>
            ))}
            <TableRow>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {t('today:work.total')}
              </TableCell>
              {KINDS.map((kind) => figure(sum(work.counts[kind]), kind, true))}
              {figure(sum(KINDS.map((kind) => sum(work.counts[kind]))), 'total', true)}
            </TableRow>
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common:action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
