/** Fields for words and for whole numbers; the error stands under the field. */
import { type ReactNode, useEffect, useState } from 'react';
import MuiTextField, { type TextFieldProps as MuiTextFieldProps } from '@mui/material/TextField';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null | undefined;
  /** Under the field while there is no error. */
  hint?: ReactNode;
  multiline?: boolean;
  minRows?: number;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  placeholder?: string;
  name?: string;
  monospace?: boolean;
  fullWidth?: boolean;
  onBlur?: () => void;
  onKeyDown?: MuiTextFieldProps['onKeyDown'];
  inputRef?: MuiTextFieldProps['inputRef'];
  /** Inside the field, at its end. */
  end?: ReactNode;
  sx?: MuiTextFieldProps['sx'];
}

/** A line or a paragraph of words. */
export function TextField({
  label,
  value,
  onChange,
  error,
  hint,
  multiline = false,
  minRows = 3,
  required = false,
  disabled = false,
  autoFocus = false,
  maxLength,
  placeholder,
  name,
  monospace = false,
  fullWidth = true,
  onBlur,
  onKeyDown,
  inputRef,
  end,
  sx,
}: TextFieldProps) {
  return (
    <MuiTextField
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={Boolean(error)}
      helperText={error || hint}
      multiline={multiline}
      minRows={multiline ? minRows : undefined}
      maxRows={multiline ? 14 : undefined}
      required={required}
      disabled={disabled}
      autoFocus={autoFocus}
      placeholder={placeholder}
      name={name}
      fullWidth={fullWidth}
      size="small"
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      inputRef={inputRef}
      sx={sx}
      slotProps={{
        htmlInput: {
          maxLength,
          autoComplete: 'off',
          spellCheck: false,
          ...(monospace ? { style: { fontFamily: 'var(--senim-mono)' } } : {}),
        },
        ...(end ? { input: { endAdornment: end } } : {}),
      }}
    />
  );
}

export interface NumberFieldProps {
  label: string;
  value: number | null;
  /** null when the field is empty or holds no whole number. */
  onChange: (value: number | null) => void;
  error?: string | null | undefined;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  min?: number;
  max?: number;
  name?: string;
  fullWidth?: boolean;
  sx?: MuiTextFieldProps['sx'];
}

/** A whole number; only digits can be typed, so nothing is guessed. */
export function NumberField({
  label,
  value,
  onChange,
  error,
  hint,
  required = false,
  disabled = false,
  min = 0,
  max = 1_000_000,
  name,
  fullWidth = true,
  sx,
}: NumberFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  useEffect(() => {
    setText((shown) => (parse(shown) === value ? shown : value === null ? '' : String(value)));
  }, [value]);

  const change = (typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, 9);
    setText(digits);
    onChange(parse(digits));
  };
  const step = (by: number) => change(String(Math.min(max, Math.max(min, (value ?? min - Math.sign(by)) + by))));

  return (
    <MuiTextField
      label={label}
      value={text}
      onChange={(event) => change(event.target.value)}
      error={Boolean(error)}
      helperText={error || hint}
      required={required}
      disabled={disabled}
      name={name}
      fullWidth={fullWidth}
      size="small"
      sx={sx}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? 1 : -1);
      }}
      slotProps={{
        htmlInput: {
          inputMode: 'numeric',
          role: 'spinbutton',
          'aria-valuenow': value ?? undefined,
          'aria-valuemin': min,
          'aria-valuemax': max,
          autoComplete: 'off',
          style: { fontVariantNumeric: 'tabular-nums' },
        },
      }}
    />
  );
}

function parse(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
