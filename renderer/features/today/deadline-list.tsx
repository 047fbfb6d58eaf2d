/** What must be done, by date; each line has the one button that leads to it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { daysBetween } from '../../../shared/time/civil-date';
import { EmptyState, Section, StatusChip, useFormat } from '../../ui';
import type { TodayView } from '../../vault/api';
import { type Deadline, deadlinePath, subjectWords } from './deadline-words';

/** The list; quiet when nothing is near. */
export function DeadlineList({ today }: { today: TodayView }) {
  const { t } = useTranslation('today');
  return (
    <Section title={t('due.title')}>
      {today.deadlines.length === 0 ? <EmptyState compact title={t('due.none')} text={t('due.noneText')} /> : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' }}>
          {today.deadlines.map((deadline) => <DeadlineLine key={`${deadline.kind}${deadline.subject}${deadline.id ?? ''}`} deadline={deadline} today={today.today} />)}
        </Box>
      )}
    </Section>
  );
}

function DeadlineLine({ deadline, today }: { deadline: Deadline; today: TodayView['today'] }) {
  const { t } = useTranslation(['today', 'common']);
  const [format, navigate] = [useFormat(), useNavigate()];
  const { kind, date } = deadline;
  // The date of an act is when it was made, not when it is due.
  const act = kind === 'act_unsigned' || kind === 'act_unprinted';
  const [overdue, soon] = act ? [false, false] : [deadline.overdue, deadline.soon];
  const subject = subjectWords(deadline, { halfYear: (period) => format.halfYear(period), quarter: (quarter) => format.quarter(quarter), kind: (one) => t(`common:kind.${one}`) });
  // An act without a number has nothing to call it by yet.
  const title = kind === 'act_unsigned' ? (subject ? t('today:due.act_unsigned_n', { subject }) : t('today:due.act_unsigned')) : t(`today:due.${kind}`, { subject });
  const days = date ? daysBetween(today, date) : null;
  const when = kind === 'report_differs' ? t('today:due.differsText') : date === null ? t('today:due.noDate') : t(`today:due.${kind === 'destruction' ? 'from' : act ? 'on' : 'by'}`, { date: format.date(date) });
  const distance = days === null || act ? null : days === 0 ? t('today:due.today') : days > 0 ? t('today:due.left', { days: format.count('day', days) }) : t('today:due.overdue', { days: format.count('day', -days) });
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5, mt: 0.25 }}>
          <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>{[when, distance].filter(Boolean).join(' · ')}</Typography>
          {kind === 'report_differs' ? <StatusChip status="differs" /> : overdue ? <StatusChip status={kind === 'destruction' ? 'due' : 'overdue'} /> : soon ? <StatusChip status="soon" /> : null}
        </Box>
      </Box>
      <Button size="small" variant="outlined" sx={{ flex: 'none' }} onClick={() => void navigate(deadlinePath(deadline))}>{t(`today:due.open.${kind}`)}</Button>
    </Box>
  );
}
