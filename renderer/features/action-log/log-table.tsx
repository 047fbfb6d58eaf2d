/** Lines of the log, the latest first. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { EmptyState, useFormat } from '../../ui';
import type { LogView } from '../../vault/api';
import { useEventWords, useSubjectWords } from './event-words';

export function LogTable({ view, onMore }: { view: LogView; onMore: () => void }) {
  const { t } = useTranslation('actionLog');
  const [format, eventWords, subjectWords] = [useFormat(), useEventWords(), useSubjectWords()];
  if (view.lines.length === 0) return <EmptyState compact title={t('table.none')} text={t('table.noneText')} />;
  return (
    <Box>
      <TableContainer component={Paper} variant="outlined" sx={{ borderRadius: 2 }}>
        <Table size="small" aria-label={t('table.label')}>
          <TableHead>
            <TableRow>
              <TableCell align="right">{t('table.number')}</TableCell>
              <TableCell>{t('table.at')}</TableCell>
              <TableCell>{t('table.event')}</TableCell>
              <TableCell>{t('table.subject')}</TableCell>
              <TableCell>{t('table.head')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {view.lines.map((line, index) => (
              <TableRow key={line.n ?? `before-${index}`}>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap', color: 'text.secondary' }}>
                  {line.n === null ? t('table.before') : format.number(line.n)}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.dateTime(line.at)}</TableCell>
                <TableCell sx={line.group === 'faults' ? { color: 'error.main', fontWeight: 600 } : {}}>
                  {eventWords(line.event)}
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{subjectWords(line)}</TableCell>
                <TableCell
                  sx={{
                    whiteSpace: 'nowrap',
                    fontFamily: 'var(--senim-mono)',
                    fontSize: '0.8125rem',
                    color: 'text.secondary',
                  }}
                >
                  {line.head ?? '–'}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 1 }}>
        <Typography role="status" variant="body2" sx={{ color: 'text.secondary' }}>
          {t('table.shown', { shown: format.number(view.lines.length), found: format.number(view.found) })}
        </Typography>
        {view.lines.length < view.found ? <Button onClick={onMore}>{t('table.more')}</Button> : null}
      </Box>
    </Box>
  );
}
