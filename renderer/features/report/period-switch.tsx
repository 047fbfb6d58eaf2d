/** Steps from one period to the next, with the period's name between the two arrows. */
import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';

export interface PeriodSwitchProps {
  label: string;
  name: string;
  earlierLabel: string;
  laterLabel: string;
  onEarlier: () => void;
  onLater: () => void;
}

/** ◀ name ▶; the name is read out when it changes. */
export function PeriodSwitch({ label, name, earlierLabel, laterLabel, onEarlier, onLater }: PeriodSwitchProps) {
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
      }}
    >
      <Tooltip title={earlierLabel}>
        <IconButton onClick={onEarlier} aria-label={earlierLabel}>
          <ChevronLeftIcon />
        </IconButton>
      </Tooltip>
      <Typography
        role="status"
        component="span"
        sx={{ fontWeight: 600, minWidth: 150, textAlign: 'center', whiteSpace: 'nowrap' }}
      >
        {name}
      </Typography>
      <Tooltip title={laterLabel}>
        <IconButton onClick={onLater} aria-label={laterLabel}>
          <ChevronRightIcon />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
