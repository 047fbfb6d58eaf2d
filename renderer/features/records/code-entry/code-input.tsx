/** The bare input for a cipher: completes known codes, Alt+N makes a new one, several can be pasted. */
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import CasinoIcon from '@mui/icons-material/Casino';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MuiTextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CODE_LENGTH, normaliseCipher } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { useVaultQuery } from '../../../window/vault-hooks';
import { CodeText, useAnnounce, useFormat } from '../../../ui';
import { splitCodes, useCodeBook } from './code-book';

export interface CodeInputProps {
  label: string;
  /** Without a visible label: inside a table. */
  bare?: boolean;
  value: string;
  onChange: (code: string) => void;
  /** The code is finished: Enter, a choice from the list, or the field is left. */
  onDone?: (code: string, by: 'enter' | 'choice' | 'blur') => void;
  /** Several codes came at once. */
  onPasteMany?: (codes: string[]) => void;
  error?: boolean;
  hint?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
  describedBy?: string;
}

/** One cipher. */
export function CodeInput({
  label,
  bare = false,
  value,
  onChange,
  onDone,
  onPasteMany,
  error = false,
  hint,
  required = false,
  autoFocus = false,
  onKeyDown,
  describedBy,
}: CodeInputProps) {
  const { t } = useTranslation('records');
  const [book, format, announce] = [useCodeBook(), useFormat(), useAnnounce()];
  const [focused, setFocused] = useState(false);
  const prefix = useSettled(value, 120);
  const known = useVaultQuery(['codes', 'suggest', prefix], (vault) => vault.suggestCodes(prefix), focused);
  const options = (known.data ?? []).filter((one) => one.code !== value);

  const make = async () => {
    const code = await book.make();
    if (!code) return;
    onChange(code);
    onDone?.(code, 'choice');
    announce(t('code.made', { code }));
  };
  const aim = () => {
    book.target.current = () => void make();
  };
  // The first code field of a form is the target until another one gets the focus.
  useEffect(() => {
    if (!book.target.current) aim();
  });

  const keys = (event: KeyboardEvent) => {
    // With a row of the list marked, Enter belongs to the list; it answers by `selectOption`.
    const inList = (event.target as HTMLElement).hasAttribute('aria-activedescendant');
    if (event.key === 'Enter' && !event.ctrlKey && !inList) {
      event.preventDefault();
      if (value) onDone?.(value, 'enter');
    }
    onKeyDown?.(event);
  };

  return (
    <Autocomplete
      freeSolo
      fullWidth
      size="small"
      openOnFocus={false}
      autoHighlight={false}
      disableClearable
      forcePopupIcon={false}
      options={options.map((one) => one.code)}
      filterOptions={(all) => all}
      inputValue={value}
      value={value}
      onInputChange={(_, text, reason) => {
        if (reason === 'input') onChange(normaliseCipher(text));
      }}
      onChange={(_, code, reason) => {
        if (reason === 'selectOption') {
          onChange(code);
          onDone?.(code, 'choice');
        }
      }}
      onKeyDown={keys}
      slotProps={{ paper: { sx: { minWidth: 260 } } }}
      renderOption={({ key, ...props }, code) => {
        const one = options.find((option) => option.code === code);
        return (
          <Box
            component="li"
            key={key}
            {...props}
            sx={{ display: 'flex', gap: 2, justifyContent: 'space-between !important' }}
          >
            <CodeText code={code} />
            <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
              {one ? t('code.last', { date: format.date(one.lastDate) }) : ''}
            </Typography>
          </Box>
        );
      }}
      renderInput={(params) => (
        <MuiTextField
          {...params}
          error={error}
          helperText={hint}
          required={required && !bare}
          autoFocus={autoFocus}
          variant={bare ? 'standard' : 'outlined'}
          {...(bare ? {} : { label })}
          onFocus={() => {
            setFocused(true);
            aim();
          }}
          onBlur={() => {
            setFocused(false);
            if (value) onDone?.(value, 'blur');
          }}
          onPaste={(event) => {
            const codes = splitCodes(event.clipboardData.getData('text')).map(normaliseCipher);
            if (codes.length < 2 || !onPasteMany) return;
            event.preventDefault();
            onPasteMany(codes);
          }}
          slotProps={{
            ...params.slotProps,
            input: {
              ...params.slotProps.input,
              ...(bare ? {} : { endAdornment: <NewCodeButton onClick={() => void make()} /> }),
            },
            htmlInput: {
              ...params.slotProps.htmlInput,
              maxLength: CODE_LENGTH.max,
              autoComplete: 'off',
              spellCheck: false,
              ...(bare ? { 'aria-label': label } : {}),
              ...(describedBy ? { 'aria-describedby': describedBy } : {}),
              style: { fontFamily: 'var(--senim-mono)' },
            },
          }}
        />
      )}
    />
  );
}

function NewCodeButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('records');
  return (
    <Tooltip title={t('code.make')}>
      <IconButton
        size="small"
        edge="end"
        aria-label={t('code.make')}
        onClick={onClick}
        onMouseDown={(event) => event.preventDefault()}
      >
        <CasinoIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}

/** The value once it has rested for so long. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
