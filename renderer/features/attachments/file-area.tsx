/** Where files are chosen or dropped; a drop anywhere else in the window is ignored. */
import { type DragEvent, useRef, useState } from 'react';
import AttachFileIcon from '@mui/icons-material/AttachFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { visuallyHidden } from '../../ui';

/** `words` of the place; those of attached files when absent. */
export interface FileAreaProps {
  disabled?: boolean;
  words?: { choose: string; drop: string; dropNow: string; hint: string };
  onFiles: (files: File[]) => void;
}

/** A button for the keyboard, an area for the mouse. */
export function FileArea({ disabled = false, words, onFiles }: FileAreaProps) {
  const { t } = useTranslation('attachments');
  const {
    choose,
    drop: dropHint,
    dropNow,
    hint,
  } = words ?? { choose: t('choose'), drop: t('drop'), dropNow: t('dropNow'), hint: t('hint') };
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    if (disabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!disabled && files.length > 0) onFiles(files);
  };
  return (
    <Box
      data-drop="files"
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        position: 'relative',
        border: '1px dashed',
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: over ? 'action.hover' : undefined,
        borderRadius: 1,
        p: 1.25,
        my: 1,
        display: 'flex',
        flexDirection: 'column',
        gap: 0.5,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5 }}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<AttachFileIcon />}
          onClick={() => picker.current?.click()}
          disabled={disabled}
        >
          {choose}
        </Button>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {over ? dropNow : dropHint}
        </Typography>
      </Box>
      <input
        ref={picker}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={choose}
        style={visuallyHidden}
        disabled={disabled}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      {hint ? (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {hint}
        </Typography>
      ) : null}
    </Box>
  );
}
