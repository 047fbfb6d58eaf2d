/** Rows the file hides or strikes out: said, and left out if the person wants. */
import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useTranslation } from 'react-i18next';
import type { Mapping } from '../../../shared/import/old-journal/mapping';
import { useFormat } from '../../ui';
import type { TableSample } from '../../vault/api';

/** Nothing where there are none. */
export function LeaveOut({
  sample: { hidden, struck },
  mapping,
  onChange,
}: {
  sample: TableSample;
  mapping: Mapping;
  onChange: (part: Partial<Mapping>) => void;
}) {
  const { t } = useTranslation('oldJournal');
  const format = useFormat();
  if (hidden === 0 && struck === 0) return null;
  const row = { display: 'flex', mr: 0 };
  return (
    <Alert severity="warning">
      {hidden > 0 ? (
        <FormControlLabel
          sx={row}
          control={
            <Checkbox checked={mapping.leaveHidden ?? false} onChange={(_, leaveHidden) => onChange({ leaveHidden })} />
          }
          label={t('look.hiddenRows', { n: format.number(hidden) })}
        />
      ) : null}
      {struck > 0 ? (
        <FormControlLabel
          sx={row}
          control={
            <Checkbox checked={mapping.leaveStruck ?? false} onChange={(_, leaveStruck) => onChange({ leaveStruck })} />
          }
          label={t('look.struckRows', { n: format.number(struck) })}
        />
      ) : null}
      <FormHelperText>{t('look.rowsHint')}</FormHelperText>
    </Alert>
  );
}
