/** The shape every page has: title, one primary action top right, a row of tools, content. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export interface PageProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** The one primary action. */
  action?: ReactNode;
  /** Filters, period, further buttons: a row under the title. */
  toolbar?: ReactNode;
  /** The content takes the whole height and scrolls inside itself (grids). */
  fill?: boolean;
  children: ReactNode;
}

/** A page of the frame. */
export function Page({ title, subtitle, action, toolbar, fill = false, children }: PageProps) {
  const heading = useId();
  return (
    <Box
      component="article"
      aria-labelledby={heading}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        p: { xs: 2, lg: 3 },
        minWidth: 0,
        maxWidth: fill ? 'none' : 1240,
        ...(fill ? { height: '100%', minHeight: 0 } : {}),
      }}
    >
      <Box component="header" sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
          <Typography id={heading} variant="h1">
            {title}
          </Typography>
          {subtitle ? (
            <Typography component="div" sx={{ color: 'text.secondary', mt: 0.25 }}>
              {subtitle}
            </Typography>
          ) : null}
        </Box>
        {action ? <Box sx={{ flex: 'none' }}>{action}</Box> : null}
      </Box>
      {toolbar ? <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>{toolbar}</Box> : null}
      <Box
        sx={{
          display: 'flex',
          flexDirection: 'column',
          gap: 3,
          minWidth: 0,
          ...(fill ? { flex: 1, minHeight: 0 } : {}),
        }}
      >
        {children}
      </Box>
    </Box>
  );
}

export interface SectionProps {
  title: string;
  /** Beside the title, right. */
  action?: ReactNode;
  /** A sentence under the title. */
  text?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, action, text, children }: SectionProps) {
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1, flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 10rem', minWidth: 0 }}>
          <Typography id={heading} variant="h2">
            {title}
          </Typography>
          {text ? (
            <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.25 }}>
              {text}
            </Typography>
          ) : null}
        </Box>
        {action}
      </Box>
      {children}
    </Box>
  );
}
