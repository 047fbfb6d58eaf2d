/** One of a few filters as chips: arrow keys are not needed, each is a button that says whether it is on. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';

export interface FilterChipsProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

/** A row of chips, one of them on. */
export function FilterChips<V extends string>({ label, value, options, onChange }: FilterChipsProps<V>) {
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {options.map((option) => (
        <Chip
          key={option.value}
          label={option.label}
          onClick={() => onChange(option.value)}
          color={option.value === value ? 'primary' : 'default'}
          variant={option.value === value ? 'filled' : 'outlined'}
          slotProps={{ root: { 'aria-pressed': option.value === value } }}
        />
      ))}
    </Box>
  );
}
