/** The register of backups: what was made, when, and what to know it by. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { EmptyState, useFormat } from '../../ui';
import type { BackupMade } from '../../vault/api';

/** The latest first. */
export function BackupTable({ made }: { made: BackupMade[] }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  if (made.length === 0) return <EmptyState compact title={t('register.none')} text={t('register.noneText')} />;
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('register.name')}</TableCell>
            <TableCell>{t('register.at')}</TableCell>
            <TableCell align="right">{t('register.records')}</TableCell>
            <TableCell align="right">{t('register.size')}</TableCell>
            <TableCell>{t('register.check')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {made.map((one) => (
            <TableRow key={`${one.name}${one.check}`}>
              <TableCell>{one.name} {one.smaller ? <Chip size="small" color="warning" variant="outlined" label={t('register.small')} /> : null}</TableCell>
              <TableCell>{format.dateTime(one.at)}</TableCell>
              <TableCell align="right">{format.number(one.records)}</TableCell>
              <TableCell align="right">{format.bytes(one.size)}</TableCell>
              <TableCell><Box component="span" sx={{ fontFamily: 'var(--senim-mono)' }}>{one.check.slice(0, 16)}</Box></TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
