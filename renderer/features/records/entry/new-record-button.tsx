/** The journal's primary action: a menu of the six kinds; N opens it, a digit chooses. */
import { useEffect, useId, useRef, useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { KINDS, type Kind } from '../../../../shared/domain/records/record';

export interface NewRecordButtonProps {
  label: string;
  onPick: (kind: Kind) => void;
  kinds?: readonly Kind[];
  /** The page's key N opens the menu. */
  shortcut?: boolean;
  secondary?: boolean;
}

/** A button with the kinds of work. */
export function NewRecordButton({
  label,
  onPick,
  kinds = KINDS,
  shortcut = false,
  secondary = false,
}: NewRecordButtonProps) {
  const { t } = useTranslation(['journal', 'common']);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!shortcut) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyN' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      // Not while something is typed, and not under an open panel or dialog.
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]')
      )
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shortcut]);

  const pick = (kind: Kind | undefined) => {
    if (!kind) return;
    setOpen(false);
    onPick(kind);
  };
  return (
    <>
      <Button
        ref={button}
        id={id}
        variant={secondary ? 'outlined' : 'contained'}
        startIcon={<AddIcon />}
        endIcon={<ArrowDropDownIcon />}
        onClick={() => setOpen(true)}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(shortcut ? { 'aria-keyshortcuts': 'N', title: t('journal:addHint') } : {})}
      >
        {label}
      </Button>
      <Menu
        anchorEl={button.current}
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ list: { 'aria-labelledby': id } }}
        onKeyDown={(event) => {
          if (!/^[1-6]$/.test(event.key)) return;
          // Or the digit would be typed into the field that gets the focus next.
          event.preventDefault();
          pick(kinds[Number(event.key) - 1]);
        }}
      >
        {kinds.map((kind, index) => (
          <MenuItem key={kind} onClick={() => pick(kind)} aria-keyshortcuts={String(index + 1)}>
            <ListItemText>{t(`common:kind.${kind}`)}</ListItemText>
            <Typography variant="body2" aria-hidden sx={{ color: 'text.secondary', ml: 3 }}>
              {index + 1}
            </Typography>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
