/** A new passphrase: typed twice, judged honestly, or six words drawn by the program. Used wherever one is chosen. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { passphraseStrength } from '../../../../shared/domain/access/passphrase';
import { PassphraseField } from '../../../ui';
import { StrengthMeter } from './strength-meter';
import { WordSuggestion } from './word-suggestion';

/** What has been typed so far. `complaint` is what stands in the way, in words; null when it may be used. */
export function useNewPassphrase() {
  const { t } = useTranslation('setup');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const strength = passphraseStrength(passphrase);
  // Compared as they will be used: letters composed or not are the same letters.
  const same = passphrase.normalize('NFC') === repeated.normalize('NFC');
  const weak = strength.reason === null ? null : t(`weak.${strength.reason}`);
  return {
    passphrase,
    repeated,
    tried,
    strength,
    same,
    weak,
    complaint: weak ?? (same ? null : t('passphrase.different')),
    setPassphrase,
    setRepeated,
    setTried,
    take(text: string) {
      setPassphrase(text);
      setRepeated('');
    },
  };
}

export type NewPassphrase = ReturnType<typeof useNewPassphrase>;

export interface NewPassphraseFieldsProps {
  value: NewPassphrase;
  labels: { field: string; repeat: string };
  /** A refusal of the vault about the new passphrase. */
  refused?: string | null;
  autoFocus?: boolean;
}

/** Suggestion, field with meter, repetition. */
export function NewPassphraseFields({ value, labels, refused = null, autoFocus = true }: NewPassphraseFieldsProps) {
  const { t } = useTranslation('setup');
  const [visible, setVisible] = useState(false);
  const { passphrase, repeated, tried, strength, same, weak } = value;
  const different = !same && (tried || repeated.length >= passphrase.length) && repeated !== '';
  return (
    <>
      <WordSuggestion
        onTake={(text) => {
          value.take(text);
          setVisible(true);
        }}
      />
      <Box>
        <PassphraseField
          label={labels.field}
          value={passphrase}
          onChange={value.setPassphrase}
          shown={visible}
          onShown={setVisible}
          autoFocus={autoFocus}
          error={tried ? (weak ?? refused) : refused}
        />
        <StrengthMeter strength={strength} empty={passphrase === ''} />
      </Box>
      <PassphraseField
        label={labels.repeat}
        value={repeated}
        onChange={value.setRepeated}
        shown={visible}
        onShown={setVisible}
        keyboard={false}
        error={different ? t('passphrase.different') : tried && repeated === '' ? t('passphrase.repeatNeeded') : null}
      />
    </>
  );
}
