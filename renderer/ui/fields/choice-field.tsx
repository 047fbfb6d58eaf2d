/** One of a closed list: side by side when few, a list to open when many. Arrow keys move in both. */
import { type ReactNode, useId } from 'react';
import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import MuiTextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { visuallyHidden } from '../visually-hidden';

export interface ChoiceOption<V extends string> {
  value: V;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export interface ChoiceFieldProps<V extends string> {
  label: string;
  value: V | null;
  options: readonly ChoiceOption<V>[];
  onChange: (value: V) => void;
  error?: string | null | undefined;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Overrides the choice by number of options. */
  look?: 'buttons' | 'list';
  /** The label is only for screen readers: a heading above says it already. */
  hideLabel?: boolean;
  /** One under the other, with hints in full (settings). */
  stacked?: boolean;
  name?: string;
}

/** A choice of the form. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  const asList = props.look ? props.look === 'list' : props.options.length > 5;
  return asList ? <ChoiceList {...props} /> : <ChoiceButtons {...props} />;
}

function ChoiceList<V extends string>({
  label,
  value,
  options,
  onChange,
  error,
  hint,
  required = false,
  disabled = false,
  name,
}: ChoiceFieldProps<V>) {
  return (
    <MuiTextField
      select
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value as V)}
      error={Boolean(error)}
      helperText={error || hint}
      required={required}
      disabled={disabled}
      name={name}
      fullWidth
      size="small"
    >
      {options.map((option) => (
        <MenuItem
          key={option.value}
          value={option.value}
          disabled={option.disabled ?? false}
          sx={{ whiteSpace: 'normal', maxWidth: 520 }}
        >
          <span>
            {option.label}
            {option.hint ? (
              <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
                {option.hint}
              </Typography>
            ) : null}
          </span>
        </MenuItem>
      ))}
    </MuiTextField>
  );
}

function ChoiceButtons<V extends string>({
  label,
  value,
  options,
  onChange,
  error,
  hint,
  required = false,
  disabled = false,
  stacked = false,
  hideLabel = false,
  name,
}: ChoiceFieldProps<V>) {
  const id = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <FormControl error={Boolean(error)} disabled={disabled} required={required} fullWidth>
      <FormLabel id={id} sx={hideLabel ? visuallyHidden : { typography: 'body2', mb: 0.5 }}>
        {label}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        aria-describedby={`${id}-help`}
        name={name ?? id}
        value={value ?? ''}
        onChange={(_, next) => onChange(next as V)}
        sx={{ flexDirection: stacked ? 'column' : 'row', flexWrap: 'wrap', gap: 1 }}
      >
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            disabled={disabled || (option.disabled ?? false)}
            control={<Radio size="small" sx={{ p: 0.5, mr: 0.5 }} />}
            label={
              stacked && option.hint ? (
                <Box component="span">
                  {option.label}
                  <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
                    {option.hint}
                  </Typography>
                </Box>
              ) : (
                option.label
              )
            }
            sx={{
              m: 0,
              pl: 0.5,
              pr: 1.5,
              py: stacked ? 0.75 : 0.25,
              minHeight: 38,
              border: 1,
              borderRadius: 1.5,
              alignItems: stacked && option.hint ? 'flex-start' : 'center',
              borderColor: error ? 'error.main' : option.value === value ? 'primary.main' : 'divider',
              bgcolor: option.value === value ? 'action.selected' : 'transparent',
              '&:focus-within': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 },
            }}
          />
        ))}
      </RadioGroup>
      <FormHelperText id={`${id}-help`} sx={{ mx: 0 }}>
        {error || (stacked ? null : chosen?.hint) || hint}
      </FormHelperText>
    </FormControl>
  );
}
