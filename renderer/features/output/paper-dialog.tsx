/** A paper in two languages: the preview with its print and PDF, and Word beside them. */
import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { PaperDocument } from '../../../shared/documents/model';
import type { AppError } from '../../../shared/errors/app-error';
import { FilterChips } from '../../ui';
import { PrintDialog } from './print-dialog';
import type { useOutput } from './use-output';

export interface PaperDialogProps {
  open: boolean;
  title: string;
  document: PaperDocument | undefined;
  error: AppError | null;
  language: 'kk' | 'ru';
  onLanguage: (language: 'kk' | 'ru') => void;
  output: ReturnType<typeof useOutput>;
  onClose: () => void;
}

/** {@link PrintDialog} with the choice of the language and a Word file. */
export function PaperDialog({ open, title, document, error, language, onLanguage, output, onClose }: PaperDialogProps) {
  const { t } = useTranslation('codes');
  return (
    <PrintDialog
      open={open}
      title={title}
      document={document}
      error={error ?? output.error}
      busy={output.busy}
      print={output.print}
      savePdf={() => void output.save('pdf')}
      onClose={onClose}
      tools={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <FilterChips
            label={t('paper.language')}
            value={language}
            options={[
              { value: 'kk', label: t('paper.kk') },
              { value: 'ru', label: t('paper.ru') },
            ]}
            onChange={onLanguage}
          />
          <Button
            startIcon={<DescriptionIcon />}
            onClick={() => void output.save('docx')}
            disabled={output.busy || !document}
            sx={{ ml: 'auto' }}
          >
            {t('paper.docx')}
          </Button>
        </Box>
      }
    />
  );
}
