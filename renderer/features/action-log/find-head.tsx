/**
 * The check value from an act, a control sheet or the register of backups: where it stands in the log (fault case K30).
 */
import { type FormEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { typedHead } from '../../../shared/domain/action-log/audit';
import { useVaultAction } from '../../window/vault-hooks';
import { ErrorNotice, Section, TextField, useFormat } from '../../ui';
import type { LogLine } from '../../vault/api';
import { useEventWords } from './event-words';

export function FindHead() {
  const { t } = useTranslation('actionLog');
  const [format, action, eventWords] = [useFormat(), useVaultAction(), useEventWords()];
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<LogLine | 'none' | null>(null);
  const head = typedHead(typed);
  const find = async (event: FormEvent) => {
    event.preventDefault();
    if (head === null) return;
    const answer = await action.run((vault) => vault.findLogLine(head));
    if (answer.ok) setFound(answer.value ?? 'none');
  };
  return (
    <Section title={t('find.title')} text={t('find.text')}>
      <Box
        component="form"
        onSubmit={(event: FormEvent) => void find(event)}
        noValidate
        sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mt: 1 }}
      >
        <TextField
          label={t('find.field')}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setFound(null);
          }}
          hint={t('find.hint')}
          monospace
          maxLength={90}
        />
        <Button
          type="submit"
          variant="outlined"
          disabled={head === null || action.busy}
          sx={{ minHeight: 40, flex: 'none' }}
        >
          {t('find.button')}
        </Button>
      </Box>
      <ErrorNotice error={action.error} onClose={action.clearError} />
      <Box role="status">
        {found === 'none' ? (
          <Alert severity="warning" sx={{ mt: 1 }}>
            {t('find.none')}
          </Alert>
        ) : null}
        {found && found !== 'none' ? (
          <Alert severity="success" sx={{ mt: 1 }}>
            {t('find.found', {
              n: format.number(found.n ?? 0),
              at: format.dateTime(found.at),
              event: eventWords(found.event),
            })}
          </Alert>
        ) : null}
      </Box>
    </Section>
  );
}
