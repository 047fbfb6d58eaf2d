/** A person says that an exported file exists no more, and since when. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useVaultAction } from '../../../window/vault-hooks';
import { CivilDateField, ConfirmDialog, ErrorNotice, useToast } from '../../../ui';
import type { ExportRow } from '../../../vault/api';

/** Mounted while it is open. */
export function CloseDialog({ row, today, onClose }: { row: ExportRow; today: CivilDate; onClose: () => void }) {
  const { t } = useTranslation('exportLog');
  const [toast, action] = [useToast(), useVaultAction()];
  const [on, setOn] = useState<CivilDate | null>(today);
  const first = row.at.slice(0, 10);
  const confirm = async () => {
    if (on === null || on < first || on > today) return;
    const answer = await action.run((vault) => vault.closeExport(row.id, on));
    if (!answer.ok) return;
    toast(t('close.done'));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('close.title')}
      confirmLabel={t('close.confirm')}
      busy={action.busy}
      text={
        <>
          <Box sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>{row.name}</Box>
          {t('close.text')}
        </>
      }
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box sx={{ mt: 2, maxWidth: 240 }}>
        <CivilDateField label={t('close.on')} value={on} onChange={setOn} min={first} max={today} required />
      </Box>
      <ErrorNotice error={action.error} onClose={action.clearError} />
    </ConfirmDialog>
  );
}
