/** A day off or a working day to be added to the calendar. */
import { type FormEvent, useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../shared/time/civil-date';
import { ChoiceField, CivilDateField } from '../../ui';
import { addFault } from './calendar-days';
import type { DraftChange } from './settings-draft';

/** Date and kind; says when the day already is what it is to become. */
export function AddDay({
  changes,
  onAdd,
}: {
  changes: readonly DraftChange[];
  onAdd: (date: CivilDate, kind: DraftChange['kind']) => void;
}) {
  const { t } = useTranslation('calendar');
  const [date, setDate] = useState<CivilDate | null>(null);
  const [kind, setKind] = useState<DraftChange['kind']>('holiday');
  const [asked, setAsked] = useState(false);
  const fault = addFault(date, kind, changes);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (fault !== null || date === null) return;
    onAdd(date, kind);
    setDate(null);
    setAsked(false);
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ mt: 3 }}>
      <Typography variant="h3" sx={{ mb: 1.5 }}>
        {t('addTitle')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Box sx={{ width: 240 }}>
          <CivilDateField
            label={t('date')}
            value={date}
            onChange={setDate}
            error={asked && fault ? t(`fault.${fault}`) : null}
          />
        </Box>
        <Box sx={{ width: 240 }}>
          <ChoiceField
            label={t('kind')}
            look="list"
            value={kind}
            onChange={setKind}
            options={[
              { value: 'holiday', label: t('holiday') },
              { value: 'working', label: t('working') },
            ]}
          />
        </Box>
        <Button type="submit" variant="outlined" startIcon={<AddIcon />}>
          {t('add')}
        </Button>
      </Box>
    </Box>
  );
}
