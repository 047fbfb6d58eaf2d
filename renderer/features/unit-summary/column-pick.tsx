/** The question which column of a unit's file holds its figures, asked where no heading proves it. */
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslation } from 'react-i18next';
import type { UnitReading } from '../../../shared/import/unit-summary/reading';

/** The columns with their headings; none is chosen beforehand. */
export function ColumnPick({
  columns,
  value,
  onChange,
}: {
  columns: NonNullable<UnitReading['columns']>;
  value: string | null;
  onChange: (at: string) => void;
}) {
  const { t } = useTranslation('unitSummary');
  return (
    <FormControl error={value === null}>
      <FormLabel id="unit-column">{t('panel.columnTitle')}</FormLabel>
      <FormHelperText sx={{ mx: 0 }}>{t('panel.columnText')}</FormHelperText>
      <RadioGroup aria-labelledby="unit-column" value={value ?? ''} onChange={(_, at) => onChange(at)}>
        {columns.map(({ at, heading }) => (
          <FormControlLabel
            key={at}
            value={at}
            control={<Radio />}
            label={heading === '' ? t('panel.columnPlain', { at }) : t('panel.columnOption', { at, heading })}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
