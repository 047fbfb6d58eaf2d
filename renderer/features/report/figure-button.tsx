/** A figure of the form that opens the records behind it. */
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';

export interface FigureButtonProps {
  value: number;
  label: string;
  tip?: string;
  onOpen: () => void;
}

/** Looks like the printed figure; a line under it shows that it can be opened. */
export function FigureButton({ value, label, tip, onOpen }: FigureButtonProps) {
  const button = (
    <ButtonBase
      onClick={onOpen}
      aria-label={label}
      aria-haspopup="dialog"
      sx={{
        font: 'inherit',
        color: 'inherit',
        minWidth: 36,
        minHeight: 24,
        px: 0.75,
        borderRadius: 0.5,
        fontVariantNumeric: 'tabular-nums lining-nums',
        textDecoration: 'underline',
        textDecorationStyle: 'dotted',
        textDecorationThickness: '1px',
        textUnderlineOffset: '4px',
        textDecorationColor: 'currentcolor',
        '&:hover': { bgcolor: 'action.hover', textDecorationStyle: 'solid', color: 'primary.main' },
        '&.Mui-focusVisible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 },
      }}
    >
      {value}
    </ButtonBase>
  );
  return tip ? <Tooltip title={tip}>{button}</Tooltip> : button;
}
