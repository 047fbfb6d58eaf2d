/** The ways into the vault: passphrase and recovery sheet. Both are changed at once, without the page's Save. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, LoadingState, Section, useFormat } from '../../ui';
import { ChangePassphraseDialog } from '../access/security/change-passphrase-dialog';
import { CheckSection } from '../access/security/check-section';
import { RenewKeyDialog } from '../access/security/renew-key-dialog';
import { RecoverySheetDialog } from '../access/security/recovery-sheet-dialog';
import { pagePath } from '../../window/pages';

/** What stands, since when, and what can be done. */
export function SecurityTab() {
  const { t } = useTranslation('security');
  const [format, navigate] = [useFormat(), useNavigate()];
  const view = useVaultQuery(['security'], (vault) => vault.security());
  const [open, setOpen] = useState<'passphrase' | 'sheet' | 'key' | null>(null);
  if (!view.data) return view.error ? <ErrorNotice error={view.error} /> : <LoadingState />;
  const { passphraseChangedOn, sheetMadeOn, keyRenewedOn, checkedOn, vaultId } = view.data;
  const close = () => setOpen(null);
  return (
    <>
      <Section title={t('passphrase.title')} text={t('passphrase.text')}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap', mt: 1 }}>
          <Typography sx={{ flex: '1 1 280px' }}>
            {passphraseChangedOn
              ? t('passphrase.changed', { date: format.date(passphraseChangedOn) })
              : t('passphrase.never')}
          </Typography>
          <Button variant="outlined" onClick={() => setOpen('passphrase')}>
            {t('passphrase.change')}
          </Button>
        </Box>
      </Section>
      <Section title={t('sheet.title')} text={t('sheet.text')}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, mt: 1 }}>
          <Alert
            severity={sheetMadeOn ? 'success' : 'warning'}
            action={
              <Button color="inherit" size="small" onClick={() => setOpen('sheet')}>
                {sheetMadeOn ? t('sheet.again') : t('sheet.make')}
              </Button>
            }
          >
            {sheetMadeOn
              ? t('sheet.made', { date: format.date(sheetMadeOn) })
              : `${t('sheet.none')}. ${t('sheet.noneText')}`}
          </Alert>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('sheet.vault', { id: vaultId })}
            {sheetMadeOn ? ` · ${t('sheet.againText', { date: format.date(sheetMadeOn) })}` : ''}
          </Typography>
        </Box>
      </Section>
      <Section title={t('key.title')} text={t('key.text')}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap', mt: 1 }}>
          <Typography sx={{ flex: '1 1 280px' }}>
            {keyRenewedOn ? t('key.renewed', { date: format.date(keyRenewedOn) }) : t('key.never')}
          </Typography>
          <Button variant="outlined" onClick={() => setOpen('key')}>
            {t('key.renew')}
          </Button>
        </Box>
      </Section>
      <CheckSection checkedOn={checkedOn} />
      <Section title={t('logs.title')} text={t('logs.text')}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <Button variant="outlined" onClick={() => void navigate(pagePath('actionLog'))}>
            {t('logs.actions')}
          </Button>
          <Button variant="outlined" onClick={() => void navigate(pagePath('exportLog'))}>
            {t('logs.exports')}
          </Button>
          <Button variant="outlined" onClick={() => void navigate(pagePath('backup'))}>
            {t('logs.backups')}
          </Button>
        </Box>
      </Section>
      {open === 'key' ? <RenewKeyDialog onClose={close} /> : null}
      {open === 'passphrase' ? <ChangePassphraseDialog onClose={close} /> : null}
      {open === 'sheet' ? <RecoverySheetDialog onClose={close} /> : null}
    </>
  );
}
