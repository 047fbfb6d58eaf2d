/** The new sheet that takes the place of the used one: shown once, then asked back. */
import type { FormEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import { ErrorNotice, LoadingState } from '../../../ui';
import { SheetCheck } from '../security/sheet-check';
import { SheetPage } from '../security/sheet-page';
import { useDrawnSheet } from '../security/use-drawn-sheet';

export interface SheetStepProps {
  error: AppError | null;
  clearError: () => void;
  busy: boolean;
  onFinish: (groups: string[]) => void;
  onBack: () => void;
}

/** `onFinish` gets the two groups as they were typed. */
export function SheetStep({ error, clearError, busy, onFinish, onBack }: SheetStepProps) {
  const { t } = useTranslation(['security', 'common']);
  const drawn = useDrawnSheet();
  const { sheet, checking, typed } = drawn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (checking) onFinish([...typed]);
    else drawn.check();
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Typography variant="h1">
        {checking ? t('security:dialog.checkTitle') : t('security:unlock.sheetTitle')}
      </Typography>
      <ErrorNotice error={drawn.error ?? (error?.field === undefined ? error : null)} />
      {!sheet ? (
        drawn.error ? null : (
          <LoadingState />
        )
      ) : checking ? (
        <SheetCheck
          asked={sheet.asked}
          typed={typed}
          onChange={(next) => {
            drawn.type(next);
            clearError();
          }}
          error={error}
        />
      ) : (
        <SheetPage key={drawn.round} />
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button onClick={onBack} disabled={busy}>
          {t('common:action.cancel')}
        </Button>
        <Box sx={{ flex: 1 }} />
        {checking ? (
          <Button
            onClick={() => {
              clearError();
              drawn.draw();
            }}
            disabled={busy}
          >
            {t('security:dialog.another')}
          </Button>
        ) : null}
        <Button type="submit" variant="contained" disabled={!sheet || busy}>
          {checking ? t('security:unlock.finish') : t('security:dialog.next')}
        </Button>
      </Box>
    </Box>
  );
}
