/** A titled card of an act's left side. */
import { type ReactNode, useId } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

/** A titled card of the left side. */
export function Part({ title, hint, children }: { title: string; hint?: string | undefined; children: ReactNode }) {
  const heading = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={heading} sx={{ p: 2, borderRadius: 2 }}>
      <Typography id={heading} variant="h3" component="h2">
        {title}
      </Typography>
      {hint ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {hint}
        </Typography>
      ) : null}
      <Box sx={{ mt: 1 }}>{children}</Box>
    </Paper>
  );
}
