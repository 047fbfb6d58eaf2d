/** Exported files: what, when, where, which research, and whether they still exist. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
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
import { useFormat } from '../../../ui';
import type { ExportRow } from '../../../vault/api';

export interface ExportTableProps {
  rows: ExportRow[];
  busy: boolean;
  onClose: (row: ExportRow) => void;
  onReopen: (row: ExportRow) => void;
  onAct: (id: string) => void;
}

const COLOURS = { holds: 'warning', due: 'error', closed: 'success', none: 'default' } as const;

export function ExportTable({ rows, busy, onClose, onReopen, onAct }: ExportTableProps) {
  const { t } = useTranslation('exportLog');
  const format = useFormat();
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ borderRadius: 2 }}>
      <Table size="small" aria-label={t('table.label')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('table.file')}</TableCell>
            <TableCell>{t('table.at')}</TableCell>
            <TableCell align="right">{t('table.size')}</TableCell>
            <TableCell>{t('table.check')}</TableCell>
            <TableCell>{t('table.researches')}</TableCell>
            <TableCell>{t('table.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 180 }}>
                {row.name}
                {row.folder ? (
                  <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                    {t('table.folder', { name: row.folder })}
                  </Box>
                ) : null}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.dateTime(row.at)}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {format.bytes(row.bytes)}
              </TableCell>
              <TableCell>
                <Box
                  component="span"
                  title={row.checksum}
                  sx={{ fontFamily: 'var(--senim-mono)', fontSize: '0.8125rem' }}
                >
                  {row.checksum.slice(0, 8)} {row.checksum.slice(8, 16)}
                </Box>
              </TableCell>
              <TableCell>
                {row.researches.length === 0 ? '–' : row.researches.map((one) => one.registration).join(', ')}
                {row.acts.map((act) => (
                  <Box key={act.id}>
                    <Link
                      component="button"
                      type="button"
                      onClick={() => onAct(act.id)}
                      sx={{ font: 'inherit', verticalAlign: 'baseline' }}
                    >
                      {act.number === null ? t('table.draft') : t('table.act', { number: act.number })}
                    </Link>
                  </Box>
                ))}
              </TableCell>
              <TableCell>
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
                  <Chip
                    size="small"
                    variant="outlined"
                    color={COLOURS[row.state]}
                    label={
                      row.state === 'closed'
                        ? t('state.closed', { date: format.date(row.closedOn) })
                        : t(`state.${row.state}`)
                    }
                  />
                  {row.state === 'holds' || row.state === 'due' ? (
                    <Button
                      size="small"
                      disabled={busy}
                      onClick={() => onClose(row)}
                      aria-label={t('close.label', { name: row.name })}
                    >
                      {t('close.button')}
                    </Button>
                  ) : null}
                  {row.state === 'closed' ? (
                    <Button
                      size="small"
                      color="inherit"
                      disabled={busy}
                      onClick={() => onReopen(row)}
                      aria-label={t('close.reopenLabel', { name: row.name })}
                    >
                      {t('close.reopen')}
                    </Button>
                  ) : null}
                </Box>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
