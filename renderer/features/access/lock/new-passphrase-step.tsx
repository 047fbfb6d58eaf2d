/** The new passphrase that stands between a used recovery sheet and the vault. */
import type { FormEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import { useErrorText } from '../../../ui';
import { type NewPassphrase, NewPassphraseFields } from '../setup/new-passphrase';

/** Nothing is written yet; that happens with the new sheet. */
export function PassphraseStep({
  chosen,
  error,
  onSubmit,
  onBack,
}: {
  chosen: NewPassphrase;
  error: AppError | null;
  onSubmit: (event: FormEvent) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation(['security', 'common']);
  const errorText = useErrorText();
  return (
    <Box component="form" onSubmit={onSubmit} noValidate sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box>
        <Typography variant="h1">{t('security:unlock.passphraseTitle')}</Typography>
        <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{t('security:unlock.passphraseText')}</Typography>
      </Box>
      <NewPassphraseFields
        value={chosen}
        labels={{ field: t('security:passphrase.next'), repeat: t('security:passphrase.repeat') }}
        refused={error ? errorText(error) : null}
      />
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
        <Button onClick={onBack}>{t('common:action.cancel')}</Button>
        <Button type="submit" variant="contained">
          {t('security:unlock.next')}
        </Button>
      </Box>
    </Box>
  );
}
