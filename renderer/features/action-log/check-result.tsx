/** What the check found, in plain words; before it, where the log stands. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ProgressBar, useFormat } from '../../ui';
import type { LogMark } from '../../vault/api';
import type { LogCheckState } from './use-log-check';

export function CheckResult({ check, mark }: { check: LogCheckState; mark: LogMark | null }) {
  const { t } = useTranslation('actionLog');
  const format = useFormat();
  const { busy, progress, result } = check;
  if (busy) return <ProgressBar progress={progress ?? { step: 'checking', done: 0, total: 0 }} />;
  if (!result)
    return (
      <Typography>
        {mark ? t('check.stand', { n: format.number(mark.n), head: mark.head }) : t('check.empty')}
      </Typography>
    );
  const { fault } = result;
  return (
    <Alert severity={fault ? 'error' : 'success'} role="status">
      {fault
        ? t(`check.fault.${fault.why}`, { n: format.number(fault.n) })
        : t('check.sound', { lines: format.count('line', result.lines), head: result.mark?.head ?? '–' })}
      {!fault && result.before > 0 ? ` ${t('check.before', { n: format.number(result.before) })}` : ''}
      {fault ? <Box sx={{ mt: 1 }}>{t('check.todo')}</Box> : null}
    </Alert>
  );
}
