/** Chooses the scan of a signed act; what it is the vault tells by its first bytes. */
import { useRef } from 'react';
import AttachFileIcon from '@mui/icons-material/AttachFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useTranslation } from 'react-i18next';
import { useFormat, visuallyHidden } from '../../ui';

const LARGEST = 20 * 1024 * 1024;

/** True for a file the vault would refuse by its size. */
export function isTooLarge(file: File | null): boolean {
  return file !== null && file.size > LARGEST;
}

export interface ScanPickerProps {
  file: File | null;
  onChoose: (file: File) => void;
  disabled?: boolean;
}

/** A button, what was chosen, what is wrong with it. */
export function ScanPicker({ file, onChoose, disabled = false }: ScanPickerProps) {
  const { t } = useTranslation('actBook');
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const fault = isTooLarge(file);
  return (
    <Box>
      <Button
        variant="outlined"
        startIcon={<AttachFileIcon />}
        onClick={() => input.current?.click()}
        disabled={disabled}
      >
        {t(file ? 'sign.another' : 'sign.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
        tabIndex={-1}
        aria-label={t('sign.scan')}
        style={visuallyHidden}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onChoose(chosen);
          event.target.value = '';
        }}
      />
      {file ? (
        <Box sx={{ mt: 1, typography: 'body2', overflowWrap: 'anywhere' }}>
          {t('scan.file', { name: file.name, size: format.bytes(file.size) })}
        </Box>
      ) : null}
      <FormHelperText error={fault} sx={{ mx: 0 }}>
        {fault ? t('sign.tooLarge') : t('sign.scanHint')}
      </FormHelperText>
    </Box>
  );
}
