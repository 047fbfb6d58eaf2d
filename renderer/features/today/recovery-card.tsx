/** Says that a forgotten passphrase would be the end, as long as no recovery sheet was made. */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useVaultQuery } from '../../app/vault-hooks';

/** Nothing once a sheet is in force. */
export function RecoveryCard() {
  const { t } = useTranslation('security');
  const navigate = useNavigate();
  const view = useVaultQuery(['security'], (vault) => vault.security());
  if (!view.data || view.data.sheetMadeOn) return null;
  return (
    <Alert severity="info" action={<Button color="inherit" size="small" onClick={() => void navigate('/settings?tab=security')}>{t('today.open')}</Button>}>
      <AlertTitle>{t('today.title')}</AlertTitle>
      {t('today.text')}
    </Alert>
  );
}
