/** The act as the A4 page that will be printed, in the language asked for. */
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import type { PaperDocument } from '../../../shared/documents/model';
import type { AppError } from '../../../shared/errors/app-error';
import { PaperPreview } from '../../documents/preview';
import { ErrorNotice, LoadingState, Section } from '../../ui';

export interface ActPaperProps {
  document: PaperDocument | undefined;
  error: AppError | null;
  language: 'kk' | 'ru';
  onLanguage: (language: 'kk' | 'ru') => void;
  isDraft: boolean;
}

/** Scrolls inside itself; the keyboard reaches it, for it may be wider than its place. */
export function ActPaper({ document, error, language, onLanguage, isDraft }: ActPaperProps) {
  const { t } = useTranslation(['acts', 'common']);
  return (
    <Section
      title={t('acts:preview.title')}
      text={isDraft ? t('acts:preview.draftHint') : undefined}
      action={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={language}
          onChange={(_, next: 'kk' | 'ru' | null) => {
            if (next) onLanguage(next);
          }}
          aria-label={t('acts:preview.language')}
        >
          <ToggleButton value="kk" lang="kk">
            {t('common:languageName.kk')}
          </ToggleButton>
          <ToggleButton value="ru" lang="ru">
            {t('common:languageName.ru')}
          </ToggleButton>
        </ToggleButtonGroup>
      }
    >
      <ErrorNotice error={error} />
      {document ? (
        <Box
          tabIndex={0}
          role="group"
          aria-label={t('acts:preview.title')}
          sx={{ overflow: 'auto', maxHeight: { lg: 'calc(100vh - 190px)' }, p: 1 }}
        >
          <Box sx={{ zoom: { xs: 0.9, lg: 0.74, xl: 0.9 } }}>
            <PaperPreview document={document} />
          </Box>
        </Box>
      ) : error ? null : (
        <LoadingState />
      )}
    </Section>
  );
}
