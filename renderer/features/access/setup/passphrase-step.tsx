/** The passphrase of a new vault, and what it means to lose it. */
import { type FormEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../ui';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase';

/** `onCreate` is called only with a passphrase that is strong enough, repeated, and understood. */
export function PassphraseStep({
  busy,
  onBack,
  onCreate,
}: {
  busy: boolean;
  onBack: () => void;
  onCreate: (passphrase: string) => void;
}) {
  const { t } = useTranslation(['setup', 'common']);
  const announce = useAnnounce();
  const chosen = useNewPassphrase();
  const [understood, setUnderstood] = useState(false);
  const { tried } = chosen;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    chosen.setTried(true);
    if (chosen.complaint === null && understood) onCreate(chosen.passphrase);
    else announce(chosen.complaint ?? t('setup:passphrase.mustUnderstand'));
  };

  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box>
        <Typography variant="h1">{t('setup:passphrase.title')}</Typography>
        <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{t('setup:passphrase.text')}</Typography>
      </Box>
      <NewPassphraseFields
        value={chosen}
        labels={{ field: t('setup:passphrase.field'), repeat: t('setup:passphrase.repeat') }}
      />
      <Alert severity="warning">{t('setup:passphrase.lost')}</Alert>
      <Box>
        <FormControlLabel
          control={<Checkbox checked={understood} onChange={(_, checked) => setUnderstood(checked)} />}
          label={t('setup:passphrase.understood')}
        />
        {tried && !understood ? (
          <FormHelperText error sx={{ mt: 0 }}>
            {t('setup:passphrase.mustUnderstand')}
          </FormHelperText>
        ) : null}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
        <Button onClick={onBack} disabled={busy}>
          {t('common:action.back')}
        </Button>
        <Button type="submit" variant="contained" disabled={busy}>
          {t('setup:passphrase.create')}
        </Button>
      </Box>
    </Box>
  );
}
