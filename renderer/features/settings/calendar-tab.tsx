/** Days moved by government decision: over the built-in holidays of Kazakhstan. */
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ChoiceField, CivilDateField, Section } from '../../ui';
import type { DraftChange } from './settings-draft';
import type { TabProps } from './settings.page';

/** A list of days, each a day off or a working day. */
export function CalendarTab({ draft, change, fault }: TabProps) {
  const { t } = useTranslation('settings');
  const days = draft.calendarChanges;
  const set = (index: number, part: Partial<DraftChange>) => change({ calendarChanges: days.map((day, place) => (place === index ? { ...day, ...part } : day)) });
  return (
    <Section title={t('calendar.title')} text={t('calendar.text')} action={<Button startIcon={<AddIcon />} onClick={() => change({ calendarChanges: [...days, { date: null, kind: 'holiday' }] })}>{t('calendar.add')}</Button>}>
      {days.length === 0 ? <Typography sx={{ color: 'text.secondary', py: 2 }}>{t('calendar.empty')}</Typography> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mt: 1, display: 'flex', flexDirection: 'column', gap: 2 }}>
        {days.map((day, index) => (
          <Box component="li" key={index} sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
            <Box sx={{ width: 220 }}><CivilDateField label={t('calendar.date')} value={day.date} onChange={(date) => set(index, { date })} error={fault(`calendarChanges.${index}`)} /></Box>
            <Box sx={{ width: 260 }}>
              <ChoiceField label={t('calendar.kind')} look="list" value={day.kind} onChange={(kind) => set(index, { kind })} options={[{ value: 'holiday', label: t('calendar.holiday') }, { value: 'working', label: t('calendar.working') }]} />
            </Box>
            <IconButton aria-label={t('calendar.remove')} onClick={() => change({ calendarChanges: days.filter((_, place) => place !== index) })}><DeleteIcon /></IconButton>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
