/** The unfavourable diagnostics a correction rests on, or why there can be none (order 227, point 15). */
import { useEffect } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { heldCipherFault } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { useVaultQuery } from '../../../window/vault-hooks';
import { ErrorNotice, LoadingState, useFormat } from '../../../ui';
import { useSettled } from '../code-entry/code-input';
import type { CorrectionValues } from './correction.values';
import type { FieldsProps } from '../entry/form-definition';
import { FormChoice } from '../fields/form-fields';

/** Chooses among the person's unfavourable diagnostics. */
export function CorrectionGround({ onSwitch }: Pick<FieldsProps, 'onSwitch'>) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const { control, setValue, getValues } = useFormContext<CorrectionValues>();
  const typed = useWatch({ control, name: 'code' });
  const code = useSettled(typed, 250);
  const asked = heldCipherFault(code) === null;
  const grounds = useVaultQuery(['codes', 'unfavourable', code], (vault) => vault.unfavourableOf(code), asked);

  // One ground is taken at once; one of another code is let go.
  useEffect(() => {
    if (!grounds.data) return;
    const chosen = getValues('diagnosticsId');
    if (grounds.data.some(({ id }) => id === chosen)) return;
    setValue('diagnosticsId', grounds.data.length === 1 ? (grounds.data[0]?.id ?? null) : null, { shouldDirty: true });
  }, [grounds.data, getValues, setValue]);

  if (!asked || code !== typed)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('correction.codeFirst')}
      </Typography>
    );
  if (grounds.error) return <ErrorNotice error={grounds.error} />;
  if (!grounds.data) return <LoadingState />;
  if (grounds.data.length === 0) {
    return (
      <Alert severity="error" role="alert">
        <AlertTitle>{t('correction.noneTitle')}</AlertTitle>
        {t('correction.none', { code })} {t('correction.noneWay')}
        <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button color="inherit" variant="outlined" size="small" onClick={() => onSwitch('diagnostics', { code })}>
            {t('correction.enterDiagnostics')}
          </Button>
          <Button color="inherit" variant="outlined" size="small" onClick={() => onSwitch('counselling', { code })}>
            {t('correction.enterCounselling')}
          </Button>
        </Box>
      </Alert>
    );
  }
  const words = new Map(
    grounds.data.map(({ id, date, number }) => [
      id,
      number === null ? format.date(date) : t('correction.choice', { date: format.date(date), number }),
    ]),
  );
  return (
    <FormChoice<CorrectionValues>
      name="diagnosticsId"
      label={t('field.diagnostics')}
      options={[...words.keys()]}
      words={(id) => words.get(id) ?? ''}
      required
    />
  );
}
