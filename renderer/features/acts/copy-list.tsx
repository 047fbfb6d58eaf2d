/** Copies that may still hold the material: ticked off once a person has destroyed them. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DestructionAct } from '../../../shared/domain/act';
import type { CivilDate } from '../../../shared/time/civil-date';
import { CivilDateField, useFormat } from '../../ui';

type Copies = DestructionAct['backups'];

export interface CopyListProps { copies: Copies; empty: string; today: CivilDate; frozen: boolean; onChange: (copies: Copies) => void }

/** Backups or exported files of an act. */
export function CopyList({ copies, empty, today, frozen, onChange }: CopyListProps) {
  const { t } = useTranslation('acts');
  const format = useFormat();
  if (copies.length === 0) return <Typography variant="body2" sx={{ color: 'text.secondary' }}>{empty}</Typography>;
  const close = (index: number, closedOn: CivilDate | null) => onChange(copies.map((copy, at) => (at === index ? { ...copy, closedOn } : copy)));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      {copies.map((copy, index) => {
        const name = t('fill.copy', { name: copy.name, date: format.date(copy.date) });
        if (frozen) return <Typography key={index} variant="body2" sx={{ overflowWrap: 'anywhere' }}>{name}{copy.closedOn ? ` – ${t('fill.closed', { date: format.date(copy.closedOn) })}` : ''}</Typography>;
        return (
          <Box key={index}>
            <FormControlLabel label={name} sx={{ overflowWrap: 'anywhere' }} control={<Checkbox size="small" checked={copy.closedOn !== null} onChange={(_, on) => close(index, on ? today : null)} />} />
            {copy.closedOn === null ? null : (
              <Box sx={{ ml: 4, mt: 0.5 }}><CivilDateField label={t('fill.on')} value={copy.closedOn} onChange={(date) => { if (date) close(index, date); }} min={copy.date} max={today} /></Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
