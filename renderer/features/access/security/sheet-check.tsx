/** Two groups of the sheet typed back from the paper: the proof that it was printed and can be read. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import { TextField, useErrorText } from '../../../ui';

export interface SheetCheckProps {
  asked: readonly [number, number];
  typed: readonly string[];
  onChange: (typed: string[]) => void;
  error: AppError | null;
}

/** The faulty group carries the refusal. */
export function SheetCheck({ asked, typed, onChange, error }: SheetCheckProps) {
  const { t } = useTranslation('security');
  const errorText = useErrorText();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Typography>{t('dialog.checkText')}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, alignItems: 'start' }}>
        {asked.map((n, index) => (
          <TextField
            key={n}
            label={t('dialog.group', { n })}
            value={typed[index] ?? ''}
            monospace
            maxLength={9}
            autoFocus={index === 0}
            onChange={(value) => onChange(asked.map((_, at) => (at === index ? value : (typed[at] ?? ''))))}
            error={error?.field === `group.${index}` ? errorText(error) : null}
          />
        ))}
      </Box>
    </Box>
  );
}
