/** A choice from a list in one line: the system's own list, quick with many of them on a page. */
import MuiTextField from '@mui/material/TextField';

export interface PickProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  /** The label is only for screen readers. */ hideLabel?: boolean;
  warn?: boolean;
  minWidth?: number;
}

/** A labelled list. */
export function Pick({ label, value, options, onChange, hideLabel = false, warn = false, minWidth = 200 }: PickProps) {
  return (
    <MuiTextField
      select
      size="small"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(hideLabel ? {} : { label })}
      error={warn}
      sx={{ minWidth, maxWidth: '100%' }}
      slotProps={{
        select: { native: true },
        inputLabel: { shrink: true },
        htmlInput: hideLabel ? { 'aria-label': label } : {},
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </MuiTextField>
  );
}
