/** The note's seven parts beside the page as it will be printed (A3-22). */
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PaperDocument } from '../../../shared/documents/model';
import type { FormLanguage } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import { halfYearName } from '../../../shared/time/periods';
import { useVaultQuery } from '../../window/vault-hooks';
import { PaperPreview } from '../../documents/preview';
import { ErrorNotice, LoadingState, Section } from '../../ui';
import type { ReportCycle } from '../../vault/api';
import { NotePartField } from './note-part';

/** Editor left, preview right; one below the other in a narrow window. */
export function NoteTab({ cycle, language }: { cycle: ReportCycle; language: FormLanguage }) {
  const { t } = useTranslation('sending');
  const name = halfYearName(cycle.period);
  const paper = useVaultQuery(['reportDocument', name, language, null], (vault) =>
    vault.reportDocument(cycle.period, language),
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        gap: 3,
        alignItems: 'start',
      }}
    >
      <Section title={t('note.title')} text={t('note.text')}>
        <Box role="group" aria-label={t('note.parts')} lang={language} sx={{ pt: 1 }}>
          {cycle.note[language].map((draft) => (
            <NotePartField key={`${name}${language}${draft.part}`} {...{ language, draft }} period={cycle.period} />
          ))}
        </Box>
      </Section>
      <Box sx={{ position: { lg: 'sticky' }, top: 16 }}>
        <Section title={t('note.preview')}>
          <ErrorNotice error={paper.error} />
          {paper.data ? (
            <Box
              tabIndex={0}
              role="group"
              aria-label={t('note.preview')}
              sx={{
                overflow: 'auto',
                maxHeight: 'calc(100vh - 160px)',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                bgcolor: 'background.default',
                p: 1,
              }}
            >
              <Box sx={{ zoom: 0.575, width: 'fit-content', mx: 'auto' }}>
                <PaperPreview document={noteOnly(paper.data)} />
              </Box>
            </Box>
          ) : paper.error ? null : (
            <LoadingState />
          )}
        </Section>
      </Box>
    </Box>
  );
}

/** The pages after the table. */
function noteOnly(document: PaperDocument): PaperDocument {
  return {
    ...document,
    blocks: document.blocks.slice(document.blocks.findIndex(({ kind }) => kind === 'pageBreak') + 1),
  };
}
