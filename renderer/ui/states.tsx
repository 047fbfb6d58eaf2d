/** What stands where content will be: while it loads, and when there is none. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

/** A quiet sign of loading, announced to screen readers. */
export function LoadingState({ label }: { label?: string }) {
  const { t } = useTranslation('common');
  return (
    <Box
      role="status"
      sx={{ display: 'flex', alignItems: 'center', justifyContent: 'center', gap: 1.5, p: 4, color: 'text.secondary' }}
    >
      <CircularProgress size={20} aria-hidden />
      <Typography component="span">{label ?? t('state.loading')}</Typography>
    </Box>
  );
}

export interface EmptyStateProps {
  title: string;
  text: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  compact?: boolean;
}

/** Says what to do first where nothing is yet. */
export function EmptyState({ title, text, action, icon, compact = false }: EmptyStateProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        textAlign: 'center',
        gap: 1,
        px: 3,
        py: compact ? 2.5 : 6,
        border: '1px dashed',
        borderColor: 'divider',
        borderRadius: 2,
      }}
    >
      {icon ? (
        <Box aria-hidden sx={{ color: 'text.secondary', '& svg': { fontSize: 36 } }}>
          {icon}
        </Box>
      ) : null}
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      <Typography component="div" sx={{ color: 'text.secondary', maxWidth: 520 }}>
        {text}
      </Typography>
      {action ? (
        <Box sx={{ mt: 1, display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>{action}</Box>
      ) : null}
    </Box>
  );
}
