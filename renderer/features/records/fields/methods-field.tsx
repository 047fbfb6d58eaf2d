/** The methods used: typed, or taken from the list of the settings; one per line. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useVaultQuery } from '../../../window/vault-hooks';
import { FormText } from './form-fields';

/** What a form with methods holds of them. */
interface WithMethods {
  methods: string;
}

/** The field with the methods that are not in it yet. */
export function MethodsField() {
  const { t } = useTranslation(['records', 'entry']);
  const { control, setValue } = useFormContext<WithMethods>();
  const value = useWatch({ control, name: 'methods' });
  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  const used = value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const offered = (settings.data?.methods ?? []).filter((method) => !used.includes(method));
  return (
    <Box>
      <FormText<WithMethods> name="methods" label={t('records:field.methods')} multiline />
      {offered.length > 0 ? (
        <Box
          role="group"
          aria-label={t('entry:methods')}
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mt: 0.75 }}
        >
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('entry:methods')}:
          </Typography>
          {offered.map((method) => (
            <Chip
              key={method}
              size="small"
              variant="outlined"
              label={method}
              onClick={() =>
                setValue('methods', [...used, method].join('\n'), { shouldDirty: true, shouldTouch: true })
              }
            />
          ))}
        </Box>
      ) : null}
    </Box>
  );
}
