/** The day on which the authorised head approved the plan (order 227, point 24). */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../shared/time/civil-date';
import { CivilDateField, ConfirmDialog } from '../../ui';

export interface ApproveDialogProps { today: CivilDate; busy: boolean; onApprove: (on: CivilDate) => void; onClose: () => void }

/** Mounted while it is open. */
export function ApproveDialog({ today, busy, onApprove, onClose }: ApproveDialogProps) {
  const { t } = useTranslation('plan');
  const [on, setOn] = useState<CivilDate | null>(today);
  const fault = on === null ? t('approve.needed') : on > today ? t('approve.future') : null;
  return (
    <ConfirmDialog open title={t('approve.title')} text={t('approve.text')} confirmLabel={t('approve.save')} busy={busy} onConfirm={() => { if (on && !fault) onApprove(on); }} onClose={onClose}>
      <Box sx={{ mt: 2, maxWidth: 240 }}><CivilDateField label={t('approve.date')} value={on} onChange={setOn} max={today} required error={fault} /></Box>
    </ConfirmDialog>
  );
}
