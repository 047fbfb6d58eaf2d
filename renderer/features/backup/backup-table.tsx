/** The register of backups: what was made, when, and what to know it by. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { EmptyState, useFormat } from '../../ui';
import type { BackupMade } from '../../vault/api';

/** The latest first. */
export function BackupTable({
  made,
  onLost,
  onFound,
}: {
  made: BackupMade[];
  onLost: (made: BackupMade) => void;
  onFound: (made: BackupMade) => void;
}) {
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
            <TableCell>{t('register.log')}</TableCell>
            <TableCell>{t('register.actions')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {made.map((one) => (
            <TableRow key={one.id}>
              <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 210 }}>
                {one.name}{' '}
                {one.smaller ? (
                  <Chip size="small" color="warning" variant="outlined" label={t('register.small')} />
                ) : null}
                {one.lost ? (
                  <Box sx={{ mt: 0.5 }}>
                    <Chip
                      size="small"
                      color="error"
                      variant="outlined"
                      label={t('register.lost', { date: format.date(one.lost.on) })}
                    />
                    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                      {one.lost.reason}
                    </Typography>
                  </Box>
                ) : null}
                {!one.lost && one.destroyed ? (
                  <Box sx={{ mt: 0.5 }}>
                    <Chip size="small" color="warning" variant="outlined" label={t('register.holds')} />
                  </Box>
                ) : null}
                {one.acts?.length ? (
                  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                    {t('register.acts', { numbers: one.acts.map((number) => `№ ${number}`).join(', ') })}
                  </Typography>
                ) : null}
              </TableCell>
              <TableCell>{format.dateTime(one.at)}</TableCell>
              <TableCell align="right">{format.number(one.records)}</TableCell>
              <TableCell align="right">{format.bytes(one.size)}</TableCell>
              <TableCell>
                <Box component="span" sx={{ fontFamily: 'var(--senim-mono)' }}>
                  {one.check.slice(0, 16)}
                </Box>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {one.log ? (
                  <>
                    № {format.number(one.log.n)}
                    <Box sx={{ fontFamily: 'var(--senim-mono)', fontSize: '0.8125rem' }}>{one.log.head}</Box>
                  </>
                ) : (
                  '–'
                )}
              </TableCell>
              <TableCell>
                {one.lost ? (
                  <Button
                    size="small"
                    color="inherit"
                    onClick={() => onFound(one)}
                    aria-label={t('lost.foundLabel', { name: one.name })}
                  >
                    {t('lost.found')}
                  </Button>
                ) : (
                  <Button
                    size="small"
                    onClick={() => onLost(one)}
                    aria-label={t('lost.buttonLabel', { name: one.name })}
                  >
                    {t('lost.button')}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
