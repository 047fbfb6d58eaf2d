/** The button that takes a document out: one menu for files and paper. */
import { type ReactNode, useId, useState } from 'react';
import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';

/** One way out; `divided` draws a line above it. */
export interface ExportChoice {
  key: string;
  label: string;
  icon: ReactNode;
  run: () => void;
  divided?: boolean;
}

export interface ExportMenuProps {
  label: string;
  icon: ReactNode;
  choices: readonly ExportChoice[];
  busy?: boolean;
  busyLabel?: string;
  disabled?: boolean;
  primary?: boolean;
}

/** A menu button; while busy it shows that the document is being made and does nothing. */
export function ExportMenu({
  label,
  icon,
  choices,
  busy = false,
  busyLabel,
  disabled = false,
  primary = true,
}: ExportMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  const buttonId = useId();
  return (
    <>
      <Button
        id={buttonId}
        variant={primary ? 'contained' : 'outlined'}
        startIcon={busy ? <CircularProgress size={18} color="inherit" aria-hidden /> : icon}
        endIcon={<ArrowDropDownIcon />}
        disabled={disabled || busy}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? menuId : undefined}
      >
        {busy && busyLabel ? busyLabel : label}
      </Button>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': buttonId } }}
      >
        {choices.flatMap((choice) => [
          ...(choice.divided ? [<Divider key={`${choice.key}-line`} />] : []),
          <MenuItem
            key={choice.key}
            onClick={() => {
              setAnchor(null);
              choice.run();
            }}
          >
            <ListItemIcon>{choice.icon}</ListItemIcon>
            <ListItemText>{choice.label}</ListItemText>
          </MenuItem>,
        ])}
      </Menu>
    </>
  );
}
