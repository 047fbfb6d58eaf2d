/** Columns that tell who people are: nothing comes in before they are left out (order 227, point 17). */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { DryRun } from '../../vault/api';
import { useColumnName } from './reading-words';

/** Names the columns and their number of telling cells, never what stands in them. */
export function BlockedColumns({
  blocked,
  header,
  onLeaveOut,
}: {
  blocked: DryRun['blocked'];
  header: readonly (string | null)[];
  onLeaveOut: (column: number) => void;
}) {
  const { t } = useTranslation('oldJournal');
  const [format, nameOf] = [useFormat(), useColumnName(header)];
  if (blocked.length === 0) return null;
  return (
    <Alert severity="error" role="alert">
      <AlertTitle>{t('check.blockedTitle')}</AlertTitle>
      {t('check.blockedText')}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 0, listStyle: 'none' }}>
        {blocked.map(({ column, why, rows }) => (
          <Box
            component="li"
            key={column}
            sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap', mb: 0.5 }}
          >
            <span>
              {t('check.blocked', {
                column: nameOf(column),
                why: t(`check.why.${why}`),
                n: format.number(rows.length),
              })}
            </span>
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              onClick={() => onLeaveOut(column)}
              aria-label={`${t('check.leaveOut')}: ${nameOf(column)}`}
            >
              {t('check.leaveOut')}
            </Button>
          </Box>
        ))}
      </Box>
    </Alert>
  );
}
