/** The look through the vault's files: when it was last done, and what it found. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useVaultAction } from '../../../window/vault-hooks';
import { ErrorNotice, ProgressDialog, Section, useFormat } from '../../../ui';
import type { Progress } from '../../../vault/api';
import { callback } from '../../../window/vault-client';

/** Reads every file; damage is mended from the second copy and named. */
export function CheckSection({ checkedOn }: { checkedOn: CivilDate | null }) {
  const { t } = useTranslation('security');
  const format = useFormat();
  const action = useVaultAction();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [found, setFound] = useState<{ files: number; damaged: string[] } | null>(null);
  const check = async () => {
    setFound(null);
    const answer = await action.run((vault) => vault.checkVault(callback((next: Progress) => setProgress(next))));
    if (answer.ok) setFound(answer.value);
  };
  return (
    <Section title={t('check.title')} text={t('check.text')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, mt: 1 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <Typography sx={{ flex: '1 1 280px' }}>
            {checkedOn ? t('check.last', { date: format.date(checkedOn) }) : t('check.never')}
          </Typography>
          <Button variant="outlined" onClick={() => void check()} disabled={action.busy}>
            {t('check.start')}
          </Button>
        </Box>
        <ErrorNotice error={action.error} />
        {found ? (
          <Alert severity={found.damaged.length ? 'warning' : 'success'} role="status">
            {found.damaged.length
              ? t('check.mended', { files: found.damaged.join(', ') })
              : t('check.sound', { n: found.files })}
          </Alert>
        ) : null}
      </Box>
      <ProgressDialog open={action.busy} title={t('check.running')} progress={progress} />
    </Section>
  );
}
