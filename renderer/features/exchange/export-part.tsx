/** Everything as one readable file, so that nobody is locked into this program; with a plain warning first. */
import { useState } from 'react';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import { ConfirmDialog, ErrorNotice, Section } from '../../ui';
import { useSaveFile } from '../output/save-file';

/** The lower half of the page. */
export function ExportPart() {
  const { t } = useTranslation(['exchange', 'attachments']);
  const [saveFile, action] = [useSaveFile(), useVaultAction()];
  const [asking, setAsking] = useState(false);
  const attached = useVaultQuery(['attachments', 'count'], (vault) => vault.attachmentCount());
  const left = attached.data ? ` ${t('attachments:exchangeLeft', { n: attached.data })}` : '';

  const run = async () => {
    const answer = await action.run((vault) => vault.exportExchange());
    setAsking(false);
    if (answer.ok) await saveFile(answer.value);
  };

  return (
    <Section title={t('export.title')} text={t('export.text')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, alignItems: 'flex-start' }}>
        <Alert severity="warning">
          {t('export.readable')} {t('export.research')}
          {left}
        </Alert>
        <ErrorNotice error={action.error} onClose={action.clearError} />
        <Button variant="outlined" startIcon={<DownloadIcon />} onClick={() => setAsking(true)} disabled={action.busy}>
          {action.busy ? t('export.making') : t('export.action')}
        </Button>
      </Box>
      <ConfirmDialog
        open={asking}
        title={t('export.confirmTitle')}
        text={`${t('export.readable')}${left}`}
        confirmLabel={t('export.confirm')}
        busy={action.busy}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
