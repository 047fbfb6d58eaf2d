/** One attached file, or the line that stays of one taken out. */
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { Attachment } from '../../vault/api';

/** How much of the checksum is enough to tell two files apart at a glance. */
const SHORT = 12;
const WRAPPED = {
  primary: { sx: { overflowWrap: 'anywhere' } },
  secondary: { sx: { overflowWrap: 'anywhere' } },
} as const;

export interface FileLineProps {
  file: Attachment;
  timeZone: string | undefined;
  busy: boolean;
  onSave: () => void;
  onRemove: (() => void) | undefined;
}

/** Name, size, day, checksum; a copy out, taking out. */
export function FileLine({ file, timeZone, busy, onSave, onRemove }: FileLineProps) {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  return (
    <ListItem
      divider
      disableGutters
      sx={{ pr: 11 }}
      secondaryAction={
        <>
          <Tooltip title={t('save')}>
            <IconButton onClick={onSave} disabled={busy} aria-label={t('saveOf', { name: file.name })}>
              <DownloadIcon />
            </IconButton>
          </Tooltip>
          {onRemove ? (
            <Tooltip title={t('remove')}>
              <IconButton onClick={onRemove} disabled={busy} aria-label={t('removeOf', { name: file.name })}>
                <DeleteIcon />
              </IconButton>
            </Tooltip>
          ) : null}
        </>
      }
    >
      <ListItemText
        primary={file.name}
        slotProps={WRAPPED}
        secondary={
          <>
            {t('facts', { size: format.bytes(file.size), when: format.dateTime(file.addedAt, timeZone) })}
            <br />
            <span title={t('sumFull', { sum: file.sha256 })}>{t('sum', { sum: file.sha256.slice(0, SHORT) })}</span>
          </>
        }
      />
    </ListItem>
  );
}

export interface RemovedLineProps {
  file: Attachment;
  timeZone: string | undefined;
  busy: boolean;
  onBack: (() => void) | undefined;
}

/** When, why, and whether it can still come back. */
export function RemovedLine({ file, timeZone, busy, onBack }: RemovedLineProps) {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  if (!file.removed) return null;
  const line = t('removedLine', { when: format.dateTime(file.removed.at, timeZone), reason: file.removed.reason });
  return (
    <ListItem divider disableGutters sx={{ gap: 1 }}>
      <ListItemText primary={file.name} secondary={file.gone ? `${line} · ${t('gone')}` : line} slotProps={WRAPPED} />
      {file.gone || !onBack ? null : (
        <Button
          size="small"
          onClick={onBack}
          disabled={busy}
          aria-label={t('backOf', { name: file.name })}
          sx={{ flex: 'none' }}
        >
          {t('back')}
        </Button>
      )}
    </ListItem>
  );
}
