/** Number and date of a decision; both may stay empty. */
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { CivilDateField, TextField } from '../../ui';
import type { DraftDecision } from './settings-draft';

/** Two fields beside each other. */
export function DecisionFields({
  value,
  onChange,
  path,
  fault,
}: {
  value: DraftDecision;
  onChange: (value: DraftDecision) => void;
  path: string;
  fault: (path: string) => string | null;
}) {
  const { t } = useTranslation('settings');
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: 2, alignItems: 'start' }}
    >
      <TextField
        label={t('commission.decisionNumber')}
        value={value.number}
        onChange={(number) => onChange({ ...value, number })}
        error={fault(`${path}.number`)}
        maxLength={100}
      />
      <CivilDateField
        label={t('commission.decisionDate')}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
        error={fault(`${path}.date`)}
      />
    </Box>
  );
}
