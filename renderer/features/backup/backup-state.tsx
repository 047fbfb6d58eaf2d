/** How old the last verified backup is; on the page and, when a new one is due, on Today. */
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../ui';
import type { BackupReminder as Reminder } from '../../vault/api';

/** The line of the page. */
export function BackupState({ reminder, action }: { reminder: Reminder; action?: ReactNode }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const { last, days, due } = reminder;
  if (last === null) return <Alert severity={due ? 'warning' : 'info'} action={action}>{due ? t('state.none') : t('state.empty')}</Alert>;
  return <Alert severity={due ? 'warning' : 'success'} action={action}>{due ? t('state.due', { date: format.date(last), days: format.count('day', days ?? 0) }) : t('state.fresh', { date: format.date(last) })}</Alert>;
}

/** Today's reminder with the way to the page; nothing while nothing is due (fault case B15). */
export function BackupReminder({ reminder }: { reminder: Reminder }) {
  const { t } = useTranslation('backup');
  const navigate = useNavigate();
  return reminder.due ? <BackupState reminder={reminder} action={<Button color="inherit" size="small" onClick={() => void navigate('/backup')}>{t('state.open')}</Button>} /> : null;
}
