/** The passphrase: typed twice, judged honestly, or six words drawn by the program; and what it means to lose it. */
import { type FormEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { passphraseStrength } from '../../../shared/domain/passphrase';
import { PassphraseField, useAnnounce } from '../../ui';
import { StrengthMeter } from './strength-meter';
import { WordSuggestion } from './word-suggestion';

/** `onCreate` is called only with a passphrase that is strong enough, repeated, and understood. */
export function PassphraseStep({ busy, onBack, onCreate }: { busy: boolean; onBack: () => void; onCreate: (passphrase: string) => void }) {
  const { t } = useTranslation(['setup', 'common']);
  const announce = useAnnounce();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [visible, setVisible] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const [tried, setTried] = useState(false);
  const strength = passphraseStrength(passphrase);
  // Compared as they will be used: letters composed or not are the same letters.
  const same = passphrase.normalize('NFC') === repeated.normalize('NFC');
  const weak = strength.reason === null ? null : t(`setup:weak.${strength.reason}`);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (strength.ok && same && understood) onCreate(passphrase);
    else announce(weak ?? (same ? t('setup:passphrase.mustUnderstand') : t('setup:passphrase.different')));
  };
  const take = (text: string) => {
    setPassphrase(text);
    setRepeated('');
    setVisible(true);
  };

  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box>
        <Typography variant="h1">{t('setup:passphrase.title')}</Typography>
        <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{t('setup:passphrase.text')}</Typography>
      </Box>
      <WordSuggestion onTake={take} />
      <Box>
        <PassphraseField label={t('setup:passphrase.field')} value={passphrase} onChange={setPassphrase} shown={visible} onShown={setVisible} autoFocus error={tried ? weak : null} />
        <StrengthMeter strength={strength} empty={passphrase === ''} />
      </Box>
      <PassphraseField label={t('setup:passphrase.repeat')} value={repeated} onChange={setRepeated} shown={visible} onShown={setVisible} keyboard={false} error={!same && (tried || repeated.length >= passphrase.length) && repeated !== '' ? t('setup:passphrase.different') : tried && repeated === '' ? t('setup:passphrase.repeatNeeded') : null} />
      <Alert severity="warning">{t('setup:passphrase.lost')}</Alert>
      <Box>
        <FormControlLabel control={<Checkbox checked={understood} onChange={(_, checked) => setUnderstood(checked)} />} label={t('setup:passphrase.understood')} />
        {tried && !understood ? <FormHelperText error sx={{ mt: 0 }}>{t('setup:passphrase.mustUnderstand')}</FormHelperText> : null}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
        <Button onClick={onBack} disabled={busy}>{t('common:action.back')}</Button>
        <Button type="submit" variant="contained" disabled={busy}>{t('setup:passphrase.create')}</Button>
      </Box>
    </Box>
  );
}
