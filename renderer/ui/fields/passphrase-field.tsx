/** The field for a passphrase: hidden unless asked, with the layout, Caps Lock and stray spaces made visible. */
import { type ReactNode, type Ref, useId, useState } from 'react';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import MuiTextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useKeyboardState } from './keyboard-state';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null | undefined;
  hint?: ReactNode;
  autoFocus?: boolean;
  disabled?: boolean;
  /** Shown or hidden together with another field. */
  shown?: boolean;
  onShown?: (shown: boolean) => void;
  /** The line with layout and Caps Lock under the field. */
  keyboard?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** One passphrase, typed by hand. */
export function PassphraseField({
  label,
  value,
  onChange,
  error,
  hint,
  autoFocus = false,
  disabled = false,
  shown,
  onShown,
  keyboard = true,
  inputRef,
}: PassphraseFieldProps) {
  const { t } = useTranslation('common');
  const [ownShown, setOwnShown] = useState(false);
  const { layout, capsLock, onKey } = useKeyboardState();
  const visible = shown ?? ownShown;
  const state = useId();
  const strayed = visible && value !== value.trim();
  const toggle = visible ? t('passphrase.hide') : t('passphrase.show');

  return (
    <Box>
      <MuiTextField
        label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        type={visible ? 'text' : 'password'}
        error={Boolean(error)}
        helperText={error || hint}
        autoFocus={autoFocus}
        disabled={disabled}
        fullWidth
        required
        size="medium"
        onKeyDown={onKey}
        onKeyUp={onKey}
        inputRef={inputRef}
        slotProps={{
          inputLabel: { required: false },
          htmlInput: {
            autoComplete: 'off',
            spellCheck: false,
            'aria-describedby': keyboard ? state : undefined,
            style: { fontFamily: visible ? 'var(--senim-mono)' : undefined },
          },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <Tooltip title={toggle}>
                  <IconButton
                    aria-label={toggle}
                    onClick={() => {
                      setOwnShown(!visible);
                      onShown?.(!visible);
                    }}
                    edge="end"
                  >
                    {visible ? <VisibilityOffIcon /> : <VisibilityIcon />}
                  </IconButton>
                </Tooltip>
              </InputAdornment>
            ),
          },
        }}
      />
      {strayed ? (
        <Typography variant="body2" role="status" sx={{ mt: 0.5, color: 'warning.main' }}>
          {t('passphrase.spacesAround', { shown: value.replace(/^\s+|\s+$/g, (spaces) => '␣'.repeat(spaces.length)) })}
        </Typography>
      ) : null}
      {keyboard ? (
        <Box
          id={state}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 2,
            mt: 0.75,
            minHeight: 22,
            alignItems: 'center',
            typography: 'body2',
            color: 'text.secondary',
          }}
        >
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
            <KeyboardIcon fontSize="small" aria-hidden />
            {t('passphrase.layout', {
              layout: layout ? t(`passphrase.layouts.${layout}`) : t('passphrase.layoutUnknown'),
            })}
          </Box>
          {capsLock ? (
            <Box component="span" role="status" sx={{ color: 'warning.main', fontWeight: 600 }}>
              {t('passphrase.capsLock')}
            </Box>
          ) : null}
        </Box>
      ) : null}
    </Box>
  );
}
