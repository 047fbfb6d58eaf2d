/** Proposals for the note (order 227, point 26): typed here in both languages of the documents. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useVaultAction } from '../../window/vault-hooks';
import { ErrorNotice, Section, TextField, useConfirmLeave, useToast } from '../../ui';
import type { SummaryView } from '../../vault/api';

/** Kept when the button is pressed; leaving before that is asked about. */
export function ProposalsPart({ view }: { view: SummaryView }) {
  const { t } = useTranslation(['unitSummary', 'settings']);
  const [toast, action] = [useToast(), useVaultAction()];
  const [words, setWords] = useState(view.proposals);
  const changed = words.kk !== view.proposals.kk || words.ru !== view.proposals.ru;
  useConfirmLeave(changed);
  const save = async () => {
    const answer = await action.run((vault) => vault.saveProposals(view.period, words));
    if (answer.ok) toast(t('unitSummary:proposals.saved'));
  };
  const label = t('unitSummary:proposals.label');
  return (
    <Section
      title={t('unitSummary:proposals.title')}
      text={t('unitSummary:proposals.text')}
      action={
        <Button variant="outlined" disabled={!changed || action.busy} onClick={() => void save()}>
          {t('unitSummary:proposals.save')}
        </Button>
      }
    >
      <ErrorNotice error={action.error} onClose={action.clearError} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: 2 }}>
        <TextField
          label={t('settings:inKazakh', { label })}
          value={words.kk}
          onChange={(kk) => setWords({ ...words, kk })}
          multiline
          minRows={3}
          maxLength={6_000}
        />
        <TextField
          label={t('settings:inRussian', { label })}
          value={words.ru}
          onChange={(ru) => setWords({ ...words, ru })}
          multiline
          minRows={3}
          maxLength={6_000}
        />
      </Box>
    </Section>
  );
}
