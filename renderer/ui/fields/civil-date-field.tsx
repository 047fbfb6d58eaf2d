/** A civil date: typed as 24.06.2026 or picked; goes in and out as text `YYYY-MM-DD`, so no time zone can move it. */
import { useEffect, useState } from 'react';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import { useTranslation } from 'react-i18next';
import { type CivilDate, parseCivilDate } from '../../../shared/time/civil-date';
import { civilOfLocal, civilText, localDay } from '../../i18n/formatters';

export interface CivilDateFieldProps {
  label: string;
  value: string | null;
  /** null while the field is empty or unfinished. */
  onChange: (value: CivilDate | null) => void;
  error?: string | null | undefined;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  max?: string;
  min?: string;
  name?: string;
  autoFocus?: boolean;
  fullWidth?: boolean;
}

/** The date field of every form. */
export function CivilDateField({
  label,
  value,
  onChange,
  error,
  hint,
  required = false,
  disabled = false,
  max,
  min,
  name,
  autoFocus = false,
  fullWidth = true,
}: CivilDateFieldProps) {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState<Date | null>(() => toLocal(value));
  const [fault, setFault] = useState<string | null>(null);
  // An unfinished date stays as typed; only a different finished one from outside replaces it.
  useEffect(() => {
    setShown((before) => (civilOfLocal(before) === value ? before : toLocal(value)));
  }, [value]);
  const [minDate, maxDate] = [toLocal(min ?? null), toLocal(max ?? null)];
  const own =
    fault === 'minDate' && min
      ? t('field.dateTooEarly', { date: civilText(min) })
      : fault === 'maxDate' && max
        ? t('field.dateTooLate', { date: civilText(max) })
        : fault
          ? t('field.dateShape')
          : null;
  const message = error || own;

  return (
    <DatePicker
      label={label}
      value={shown}
      format="dd.MM.yyyy"
      disabled={disabled}
      autoFocus={autoFocus}
      onChange={(date) => {
        setShown(date);
        onChange(civilOfLocal(date));
      }}
      onError={setFault}
      {...(minDate ? { minDate } : {})}
      {...(maxDate ? { maxDate } : {})}
      {...(name ? { name } : {})}
      slotProps={{
        textField: { size: 'small', fullWidth, required, error: Boolean(message), helperText: message ?? hint },
      }}
    />
  );
}

function toLocal(value: string | null): Date | null {
  const civil = value === null ? null : parseCivilDate(value);
  return civil ? localDay(civil) : null;
}
