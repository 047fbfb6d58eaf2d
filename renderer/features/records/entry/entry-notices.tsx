/** What went wrong with the whole form, and the way out. */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, useFormat } from '../../../ui';
import type { EntrySave } from './use-entry-save';

/** Refusals of the vault, the version conflict, and how many fields are to be corrected. */
export function EntryNotices({ saving }: { saving: EntrySave }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const { errors } = useFormState();
  if (saving.conflict) {
    return (
      <Alert severity="warning" role="alert">
        <AlertTitle>{t('panel.conflictTitle')}</AlertTitle>
        {t('panel.conflict', { version: saving.conflict.version })}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <Button size="small" variant="outlined" color="inherit" onClick={saving.keepMine}>
            {t('panel.keepMine')}
          </Button>
          <Button size="small" color="inherit" onClick={saving.takeNewest}>
            {t('panel.takeNewest')}
          </Button>
        </Box>
      </Alert>
    );
  }
  if (saving.error) return <ErrorNotice error={saving.error} />;
  const root = errors.root?.message;
  const fields = Object.keys(errors).filter((name) => name !== 'root').length;
  if (!root && fields === 0) return null;
  return (
    <Alert severity="error" role="alert">
      {root ?? t('panel.faults', { fields: format.count('error', countMessages(errors)) })}
    </Alert>
  );
}

/** Faults in the tree of react-hook-form's errors. */
function countMessages(errors: unknown): number {
  if (typeof errors !== 'object' || errors === null) return 0;
  if ('message' in errors && typeof errors.message === 'string') return 1;
  return Object.entries(errors).reduce(
    (sum, [key, value]: [string, unknown]) => sum + (key === 'ref' ? 0 : countMessages(value)),
    0,
  );
}
