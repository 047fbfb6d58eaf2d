/** Files chosen while a record is being entered: attached when it is saved. */
import CloseIcon from '@mui/icons-material/Close';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ProgressDialog, Section, useFormat } from '../../ui';
import { FileArea } from './file-area';
import type { Attaching } from './use-attach';

export interface FilesToComeProps {
  files: readonly File[];
  onChange: (files: File[]) => void;
  attaching: Attaching;
}

/** For the entry panel of a new record. */
export function FilesToCome({ files, onChange, attaching }: FilesToComeProps) {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  return (
    <Section title={t('title')}>
      {files.length > 0 ? (
        <List disablePadding dense aria-label={t('title')}>
          {files.map((file, index) => (
            <ListItem
              key={index}
              divider
              disableGutters
              secondaryAction={
                <IconButton
                  size="small"
                  onClick={() => onChange(files.filter((one) => one !== file))}
                  aria-label={t('takeOff', { name: file.name })}
                >
                  <CloseIcon fontSize="small" />
                </IconButton>
              }
            >
              <ListItemText
                primary={file.name}
                secondary={format.bytes(file.size)}
                slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } } }}
              />
            </ListItem>
          ))}
        </List>
      ) : null}
      {files.length > 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('afterSave')}
        </Typography>
      ) : null}
      <FileArea onFiles={(chosen) => onChange([...files, ...chosen])} />
      <ProgressDialog
        open={attaching.title !== null}
        title={attaching.title ?? ''}
        progress={attaching.progress}
        onCancel={attaching.stop}
      />
    </Section>
  );
}
