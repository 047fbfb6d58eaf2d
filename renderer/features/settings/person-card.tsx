/** A framed group of fields about one person, under the role. */
import { type ReactNode, useId } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** Title, a sentence, something at the right, then the fields. */
export function PersonCard({
  title,
  text,
  action,
  children,
}: {
  title: string;
  text?: string | undefined;
  action?: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <Box
      role="group"
      aria-labelledby={heading}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        p: 2,
        bgcolor: 'background.paper',
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1 }}>
          <Typography id={heading} variant="h3">
            {title}
          </Typography>
          {text ? (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
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
