/** Which of the expected units a report is of: typed by any part of its name. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { ExpectedUnit } from '../../../shared/import/unit-summary/unit-report';
import { unitName } from './summary-words';
import { answers } from '../../../shared/text/search-text';

export interface UnitPickProps {
  units: readonly ExpectedUnit[];
  value: string | null;
  /** Without a choice it goes by the names in the file. */ byName: boolean;
  inFile: string;
  error: string | null;
  onChange: (id: string | null) => void;
}

/** A list to search in. */
export function UnitPick({ units, value, byName, inFile, error, onChange }: UnitPickProps) {
  const { t } = useTranslation(['unitSummary', 'common']);
  const hint =
    units.length === 0
      ? t('unitSummary:panel.noUnits')
      : [
          inFile ? t('unitSummary:panel.unitHint', { name: inFile }) : '',
          value === null && byName ? t('unitSummary:panel.byName') : '',
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <Autocomplete
      options={units}
      value={units.find(({ id }) => id === value) ?? null}
      onChange={(_, unit) => onChange(unit?.id ?? null)}
      size="small"
      getOptionLabel={(unit) => unitName(unit.name)}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText={t('common:state.nothingFound')}
      openText={t('common:action.open')}
      clearText={t('common:action.clear')}
      closeText={t('common:action.close')}
      filterOptions={(all, { inputValue }) => {
        return all.filter(({ name, code }) => answers(`${name.kk} ${name.ru} ${code}`, inputValue)).slice(0, 100);
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('unitSummary:panel.unit')}
          placeholder={t('unitSummary:panel.choose')}
          error={Boolean(error)}
          helperText={error || hint}
        />
      )}
    />
  );
}
