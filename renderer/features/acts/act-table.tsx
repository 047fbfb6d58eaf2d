/** The acts as lines of the register. */
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { type Act, actKind } from '../../../shared/domain/acts/act';
import { StatusChip, useFormat } from '../../ui';
import { useActName, useActSubject } from './act-words';

/** A click anywhere on a line opens its act; the keyboard goes by the name. */
export function ActTable({ acts, onOpen }: { acts: readonly Act[]; onOpen: (act: Act) => void }) {
  const { t } = useTranslation(['acts', 'actBook']);
  const format = useFormat();
  const [actName, actSubject] = [useActName(), useActSubject()];
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ borderRadius: 2 }}>
      <Table aria-label={t('acts:list')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('acts:columns.number')}</TableCell>
            <TableCell>{t('acts:columns.date')}</TableCell>
            <TableCell>{t('actBook:columns.kind')}</TableCell>
            <TableCell>{t('actBook:columns.subject')}</TableCell>
            <TableCell>{t('acts:columns.lines')}</TableCell>
            <TableCell>{t('acts:columns.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {acts.map((act) => {
            const { subject, amount } = actSubject(act);
            return (
              <TableRow key={act.id} hover sx={{ cursor: 'pointer' }} onClick={() => onOpen(act)}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <Link
                    component="button"
                    type="button"
                    onClick={(event) => {
                      event.stopPropagation();
                      onOpen(act);
                    }}
                    aria-label={t('acts:open', { name: actName(act), date: format.date(act.date) })}
                    sx={{ font: 'inherit', fontWeight: 600, verticalAlign: 'baseline', textAlign: 'left' }}
                  >
                    {actName(act)}
                  </Link>
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.date(act.date)}</TableCell>
                <TableCell>{t(`actBook:kind.${actKind(act)}`)}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{subject}</TableCell>
                <TableCell>{amount}</TableCell>
                <TableCell>
                  {act.cancelledBy ? (
                    <Chip size="small" variant="outlined" label={t('actBook:cancelled')} />
                  ) : (
                    <StatusChip status={act.state} />
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
