/** Days off and working days of a year: those of the law, and what the person changed over them. */
import { useState } from 'react';
import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { partsOf, weekday, type CivilDate } from '../../../shared/time/civil-date';
import { kurbanAit } from '../../../shared/time/kz-holidays';
import { useSession } from '../../window/session';
import { Section, useFormat, useToast, visuallyHidden } from '../../ui';
import { AddDay } from './add-day';
import { type CalendarDay, daysOfYear } from './calendar-days';
import type { TabProps } from './settings.page';

const [EARLIEST, LATEST] = [2000, 2099];

/** The year's days, and a row to add one. */
export function CalendarTab({ draft, change }: TabProps) {
  const { t } = useTranslation(['calendar', 'settings', 'common']);
  const [format, toast] = [useFormat(), useToast()];
  const { session } = useSession();
  const [year, setYear] = useState(() => partsOf(session.today).year);
  const changes = draft.calendarChanges;

  const put = (next: typeof changes, done: string) => {
    change({ calendarChanges: next });
    toast(`${done}. ${t('calendar:saveHint')}`, 'info', {
      label: t('common:action.undo'),
      run: () => change({ calendarChanges: changes }),
    });
  };
  const add = (date: CivilDate, kind: 'holiday' | 'working') => {
    put(
      [...changes.filter((day) => day.date !== date), { date, kind }],
      t(`calendar:done.${kind}`, { date: format.date(date) }),
    );
    setYear(partsOf(date).year);
  };
  const takeBack = (date: CivilDate) =>
    put(
      changes.filter((day) => day.date !== date),
      t('calendar:done.back', { date: format.date(date) }),
    );

  return (
    <Section title={t('settings:calendar.title')} text={t('calendar:text')}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 2 }}>
        <IconButton aria-label={t('calendar:earlier')} onClick={() => setYear(year - 1)} disabled={year <= EARLIEST}>
          <ChevronLeftIcon />
        </IconButton>
        <Typography component="h3" role="status" sx={{ fontWeight: 600, minWidth: 90, textAlign: 'center' }}>
          {t('calendar:year', { year })}
        </Typography>
        <IconButton aria-label={t('calendar:later')} onClick={() => setYear(year + 1)} disabled={year >= LATEST}>
          <ChevronRightIcon />
        </IconButton>
      </Box>
      {kurbanAit(year) ? null : (
        <Alert severity="info" sx={{ my: 1 }}>
          {t('calendar:noAit', { year })}
        </Alert>
      )}
      <Table size="small" aria-label={t('calendar:table', { year })} sx={{ '& th, & td': { px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('calendar:column.date')}</TableCell>
            <TableCell>{t('calendar:column.day')}</TableCell>
            <TableCell>{t('calendar:column.what')}</TableCell>
            <TableCell>
              <Box component="span" sx={visuallyHidden}>
                {t('calendar:column.action')}
              </Box>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {daysOfYear(year, changes).map((day) => (
            <Day
              key={day.date}
              day={day}
              onWorking={() => add(day.date, 'working')}
              onBack={() => takeBack(day.date)}
            />
          ))}
        </TableBody>
      </Table>
      <AddDay changes={changes} onAdd={add} />
    </Section>
  );
}

function Day({ day, onWorking, onBack }: { day: CalendarDay; onWorking: () => void; onBack: () => void }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const date = format.date(day.date);
  const { law, change } = day;
  const name = law ? t(`name.${law.name}`) : '';
  const what =
    change === 'working'
      ? law
        ? t('workedHoliday', { name })
        : t('worked')
      : change === 'holiday' && !law
        ? t('added')
        : law?.movedFrom
          ? t('movedFrom', { name, date: format.date(law.movedFrom) })
          : name;
  return (
    <TableRow sx={change ? { bgcolor: 'action.selected' } : {}}>
      <TableCell component="th" scope="row" sx={{ fontWeight: change ? 600 : 400, whiteSpace: 'nowrap' }}>
        {date}
      </TableCell>
      <TableCell>{t(`weekday.d${weekday(day.date) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)}</TableCell>
      <TableCell>
        {what}
        {change ? (
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
            {' '}
            · {t('changed')}
          </Typography>
        ) : null}
      </TableCell>
      <TableCell align="right" sx={{ py: 0.25, whiteSpace: 'nowrap' }}>
        {change ? (
          <Button size="small" onClick={onBack} aria-label={t('takeBackOf', { date })}>
            {t('takeBack')}
          </Button>
        ) : (
          <Button size="small" color="inherit" onClick={onWorking} aria-label={t('makeWorkingOf', { date })}>
            {t('makeWorking')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}
