/** Who answers for an annual plan: unit and person, named by the head (order 227, points 8 and 30). */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AnnualBook, PlanDuty } from '../../../shared/domain/plan';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../app/vault-hooks';
import { CivilDateField, FormDialog, TextField, useToast } from '../../ui';
import { BilingualField } from '../settings/bilingual-field';
import { SignatoryFields } from '../settings/signatory-fields';

export interface DutyDialogProps { book: AnnualBook; duty: PlanDuty; today: CivilDate; onClose: () => void }

/** Mounted while it is open. */
export function DutyDialog({ book, duty, today, onClose }: DutyDialogProps) {
  const { t } = useTranslation('planCycle');
  const [toast, action] = [useToast(), useVaultAction()];
  const [edited, setEdited] = useState(duty);
  const [number, setNumber] = useState(duty.decision?.number ?? '');
  const [date, setDate] = useState<CivilDate | null>(duty.decision?.date ?? null);
  const [tried, setTried] = useState(false);
  const half = (number.trim() === '') !== (date === null) ? t('duty.decisionHalf') : null;
  const save = async () => {
    setTried(true);
    if (half) return;
    const answer = await action.run((vault) => vault.savePlanDuty(book, { ...edited, decision: date === null ? null : { number: number.trim(), date } }));
    if (!answer.ok) return;
    toast(t('duty.saved'));
    onClose();
  };
  return (
    <FormDialog open wide title={t('duty.title')} saveLabel={t('field.save')} busy={action.busy} error={action.error} onSave={() => void save()} onClose={onClose}>
      <Typography>{t('duty.text', { point: book === 'educational' ? 8 : 30 })}</Typography>
      <BilingualField label={t('duty.unit')} value={edited.unit} onChange={(unit) => setEdited({ ...edited, unit })} errors={{ kk: null, ru: null }} />
      <SignatoryFields title={t('duty.person')} value={edited.person} onChange={(person) => setEdited({ ...edited, person })} path="person" fault={() => null} />
      <TextField label={t('duty.namedBy')} value={edited.namedBy} onChange={(namedBy) => setEdited({ ...edited, namedBy })} maxLength={300} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <TextField label={t('duty.number')} value={number} onChange={setNumber} maxLength={100} error={tried ? half : null} />
        <CivilDateField label={t('duty.date')} value={date} onChange={setDate} max={today} />
      </Box>
      <Box>
        <FormControlLabel control={<Checkbox checked={edited.remind} onChange={(_, remind) => setEdited({ ...edited, remind })} />} label={t('duty.remind')} />
        <FormHelperText sx={{ mt: 0, ml: 4 }}>{t('duty.remindHint')}</FormHelperText>
      </Box>
    </FormDialog>
  );
}
