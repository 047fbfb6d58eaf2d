/** A line of "what must be done": what, when, how near, and the button that does it. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

export interface TaskLineProps {
  title: string;
  text: string;
  chip?: ReactNode;
  button: string;
  onOpen: () => void;
}

/** One item of the list. */
export function TaskLine({ title, text, chip, button, onOpen }: TaskLineProps) {
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 1,
        px: 2,
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, lineHeight: 1.4, overflowWrap: 'anywhere' }}>{title}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5, mt: 0.25 }}>
          <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
            {text}
          </Typography>
          {chip}
        </Box>
      </Box>
      <Button size="small" variant="outlined" sx={{ flex: 'none' }} onClick={onOpen}>
        {button}
      </Button>
    </Box>
  );
}
