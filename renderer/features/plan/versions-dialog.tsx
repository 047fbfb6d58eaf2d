/** All versions of a plan: each can be opened for reading and printed. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { PlanVersion } from '../../vault/api';

export interface VersionsDialogProps {
  versions: readonly PlanVersion[];
  onOpen: (version: number) => void;
  onPrint: (version: number) => void;
  onClose: () => void;
}

export function VersionsDialog({ versions, onOpen, onPrint, onClose }: VersionsDialogProps) {
  const { t } = useTranslation(['planCycle', 'common']);
  return (
    <Dialog open onClose={onClose} aria-labelledby="plan-versions" maxWidth="md" fullWidth>
      <DialogTitle id="plan-versions">{t('planCycle:versions.title')}</DialogTitle>
      <DialogContent>
        {versions.length === 0 ? (
          <Typography sx={{ color: 'text.secondary' }}>{t('planCycle:versions.empty')}</Typography>
        ) : (
          <TableContainer>
            <Table size="small" aria-label={t('planCycle:versions.title')} sx={{ '& td': { verticalAlign: 'top' } }}>
              <TableHead>
                <TableRow>
                  {(['version', 'state', 'sentOn', 'approvedOn', 'reason'] as const).map((column) => (
                    <TableCell key={column}>{t(`planCycle:versions.${column}`)}</TableCell>
                  ))}
                  <TableCell />
                </TableRow>
              </TableHead>
              <TableBody>
                {versions.map((version) => (
                  <VersionRow key={version.version} version={version} onOpen={onOpen} onPrint={onPrint} />
                ))}
              </TableBody>
            </Table>
          </TableContainer>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('common:action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function VersionRow({
  version,
  onOpen,
  onPrint,
}: { version: PlanVersion } & Pick<VersionsDialogProps, 'onOpen' | 'onPrint'>) {
  const { t } = useTranslation('planCycle');
  const format = useFormat();
  const n = version.version;
  const colour = version.state === 'in_force' ? 'success' : 'default';
  return (
    <TableRow hover>
      <TableCell>{n}</TableCell>
      <TableCell>
        <Chip size="small" variant="outlined" color={colour} label={t(`versions.${version.state}`)} />
      </TableCell>
      <TableCell>{format.date(version.sentOn)}</TableCell>
      <TableCell>
        {format.date(version.approvedOn)}
        {version.approvedBy ? (
          <Typography
            component="span"
            variant="body2"
            sx={{ display: 'block', color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {version.approvedBy}
          </Typography>
        ) : null}
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere', maxWidth: 280 }}>
        {version.reason || '–'}
        {version.takenBack.map(({ at, reason }) => (
          <Typography key={at} component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
            {t('versions.takenBack', { reason })}
          </Typography>
        ))}
      </TableCell>
      <TableCell align="right">
        <Box sx={{ display: 'inline-flex', gap: 0.5 }}>
          <Button size="small" onClick={() => onOpen(n)} aria-label={t('versions.openNamed', { n })}>
            {t('versions.open')}
          </Button>
          <Button
            size="small"
            onClick={() => onPrint(n)}
            aria-label={t('versions.printNamed', { n })}
            aria-haspopup="dialog"
          >
            {t('versions.print')}
          </Button>
        </Box>
      </TableCell>
    </TableRow>
  );
}
