/** The day on which an act was printed or signed. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../shared/time/civil-date';
import { CivilDateField, ConfirmDialog, useFormat } from '../../ui';
import { ScanPicker, isTooLarge } from './scan-picker';

export interface MarkDialogProps {
  state: 'printed' | 'signed';
  actDate: CivilDate;
  today: CivilDate;
  busy: boolean;
  onMark: (on: CivilDate, scan: File | null) => void;
  onClose: () => void;
}

/** Mounted while it is open. */
export function MarkDialog({ state, actDate, today, busy, onMark, onClose }: MarkDialogProps) {
  const { t } = useTranslation(['acts', 'common']);
  const format = useFormat();
  const [on, setOn] = useState<CivilDate | null>(today);
  const [scan, setScan] = useState<File | null>(null);
  const fault =
    on === null
      ? t('common:field.required')
      : on < actDate
        ? t('acts:mark.beforeAct', { date: format.date(actDate) })
        : on > today
          ? t('acts:fill.future')
          : null;
  return (
    <ConfirmDialog
      open
      title={state === 'printed' ? t('acts:mark.printedTitle') : t('acts:mark.signedTitle')}
      text={state === 'printed' ? t('acts:mark.printedText') : t('acts:mark.signedText')}
      confirmLabel={t('acts:mark.save')}
      busy={busy}
      onConfirm={() => {
        if (on && !fault && !isTooLarge(scan)) onMark(on, scan);
      }}
      onClose={onClose}
    >
      <Box sx={{ mt: 2, maxWidth: 240 }}>
        <CivilDateField label={t('acts:mark.date')} value={on} onChange={setOn} required error={fault} />
      </Box>
      {state === 'signed' ? (
        <Box sx={{ mt: 2 }}>
          <ScanPicker file={scan} onChoose={setScan} disabled={busy} />
        </Box>
      ) : null}
    </ConfirmDialog>
  );
}
