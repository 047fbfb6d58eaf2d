/**
 * What stands beside a record in its panel: the conclusion of each person examined, attached files, the private note.
 */
import { useState } from 'react';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui';
import type { JournalRow } from '../../vault/api';
import { AttachedFiles, ResearchFilesHint } from '../attachments/attached-files';
import { ConclusionDialog } from './conclusion-dialog';
import { PrivateNote } from './private-note';

/** For the panel of one record. */
export function RecordExtras({ row }: { row: JournalRow }) {
  const { t } = useTranslation('codes');
  const [code, setCode] = useState<string | null>(null);
  const examined =
    row.record.kind === 'diagnostics' && row.status === 'active' ? row.record.examinees.map((one) => one.code) : [];
  return (
    <>
      {examined.length > 0 ? (
        <Section title={t('page.conclusion')}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, maxHeight: 200, overflowY: 'auto' }}>
            {examined.map((one) => (
              <Button
                key={one}
                size="small"
                variant="outlined"
                startIcon={<ArticleIcon />}
                onClick={() => setCode(one)}
              >
                {t('paper.make', { code: one })}
              </Button>
            ))}
          </Box>
          <ConclusionDialog recordId={code === null ? null : row.id} code={code ?? ''} onClose={() => setCode(null)} />
        </Section>
      ) : null}
      {row.kind === 'research' ? (
        <ResearchFilesHint />
      ) : (
        <AttachedFiles to={{ kind: 'record', id: row.id }} fixed={row.record.disposedByAct !== undefined} />
      )}
      <PrivateNote subject={row.id} />
    </>
  );
}
