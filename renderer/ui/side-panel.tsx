/**
 * A drawer from the right for entering and reading: keeps the focus inside, Escape and the cross both call `onClose`.
 */
import { type ReactNode, useId } from 'react';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

export interface SidePanelProps {
  open: boolean;
  title: string;
  subtitle?: ReactNode;
  /** Whoever opens the panel decides here whether unsaved work is asked about. */
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  width?: number;
}

/** A panel at the right edge of the window. */
export function SidePanel({ open, title, subtitle, onClose, children, footer, width = 540 }: SidePanelProps) {
  const { t } = useTranslation('common');
  const heading = useId();
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': heading,
          sx: { width: `min(${width}px, 100vw)`, display: 'flex', flexDirection: 'column' },
        },
      }}
    >
      <Box
        component="header"
        sx={{
          display: 'flex',
          alignItems: 'flex-start',
          gap: 1,
          px: 3,
          pt: 2,
          pb: 1.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={heading} variant="h2">
            {title}
          </Typography>
          {subtitle ? (
            <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
              {subtitle}
            </Typography>
          ) : null}
        </Box>
        <Tooltip title={`${t('action.close')} (Esc)`}>
          <IconButton onClick={onClose} aria-label={t('action.close')} edge="end" size="small">
            <CloseIcon />
          </IconButton>
        </Tooltip>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 3, py: 2.5 }}>{children}</Box>
      {footer ? (
        <Box
          component="footer"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            justifyContent: 'flex-end',
            gap: 1,
            px: 3,
            py: 1.5,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          {footer}
        </Box>
      ) : null}
    </Drawer>
  );
}
