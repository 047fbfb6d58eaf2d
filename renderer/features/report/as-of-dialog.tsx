/** Which moment the figures are shown for: now, or a past date and time. */
import { type FormEvent, useId, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../shared/time/civil-date';
import { civilDateIn, type Instant, instantMillis, wallClockText } from '../../../shared/time/instant';
import { ChoiceField, CivilDateField, TextField } from '../../ui';
import { instantAt, parseTime } from './as-of';

export interface AsOfDialogProps {
  value: Instant | null;
  timeZone: string;
  onChoose: (moment: Instant | null) => void;
  onClose: () => void;
}

/** Mounted while it is open. */
export function AsOfDialog({ value, timeZone, onChoose, onClose }: AsOfDialogProps) {
  const { t } = useTranslation(['report', 'common']);
  const heading = useId();
  const now = Date.now();
  const shown = wallClockText(value ?? now, timeZone);
  const [mode, setMode] = useState<'now' | 'past'>(value ? 'past' : 'now');
  const [date, setDate] = useState<CivilDate | null>(civilDateIn(value ?? now, timeZone));
  const [time, setTime] = useState(shown.slice(11));
  const [tried, setTried] = useState(false);

  const clock = parseTime(time);
  const moment = date && clock ? instantAt(date, clock, timeZone) : null;
  // The chosen minute counts to its last second, so the minute that runs now is not yet "future".
  const future = moment !== null && instantMillis(moment) > now + 60_000;
  const ready = mode === 'now' || (moment !== null && !future);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ready) onChoose(mode === 'now' ? null : moment);
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} maxWidth="xs" fullWidth>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={heading}>{t('report:asOf.title')}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <ChoiceField
            label={t('report:asOf.title')}
            value={mode}
            onChange={setMode}
            look="buttons"
            stacked
            options={[
              { value: 'now', label: t('report:asOf.choiceNow') },
              { value: 'past', label: t('report:asOf.choicePast') },
            ]}
          />
          {mode === 'past' ? (
            <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
              <CivilDateField
                label={t('report:asOf.date')}
                value={date}
                onChange={setDate}
                max={civilDateIn(now, timeZone)}
                required
                error={future ? t('report:asOf.futureWrong') : tried && !date ? t('common:field.required') : null}
              />
              <TextField
                label={t('report:asOf.time')}
                value={time}
                onChange={setTime}
                required
                error={tried && !clock ? t('report:asOf.timeWrong') : null}
                maxLength={5}
              />
            </Box>
          ) : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('report:asOf.apply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
