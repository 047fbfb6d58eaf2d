/** How old the last verified backup is. */
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { BackupReminder as Reminder } from '../../vault/api';

/** The line of the page. */
export function BackupState({ reminder, action }: { reminder: Reminder; action?: ReactNode }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const { last, days, due } = reminder;
  if (last === null)
    return (
      <Alert severity={due ? 'warning' : 'info'} action={action}>
        {due ? t('state.none') : t('state.empty')}
      </Alert>
    );
  return (
    <Alert severity={due ? 'warning' : 'success'} action={action}>
      {due
        ? t('state.due', { date: format.date(last), days: format.count('day', days ?? 0) })
        : t('state.fresh', { date: format.date(last) })}
    </Alert>
  );
}
