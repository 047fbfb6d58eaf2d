/** The works done under one code, in time, over all kinds. */
import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Kind } from '../../../shared/domain/record';
import { useEntry } from '../../app/entry-context';
import { SidePanel, StatusChip, useFormat } from '../../ui';
import type { JournalRow } from '../../vault/api';
import { NewRecordButton } from '../journal/new-record-button';
import { useRecordWords } from '../records/record-words';
import { type CodeLine, isUnfavourable } from './code-lines';

/** Kinds of work that hold a code. */
const WITH_CODE: readonly Kind[] = ['diagnostics', 'counselling', 'correction'];

/** The timeline of a code; null closes it. */
export function CodeTimelinePanel({ line, onClose }: { line: CodeLine | null; onClose: () => void }) {
  const { t } = useTranslation('codes');
  const [format, enter, navigate] = [useFormat(), useEntry(), useNavigate()];
  // What was shown stays while the panel slides away.
  const [shown, setShown] = useState(line);
  useEffect(() => { if (line) setShown(line); }, [line]);
  const one = line ?? shown;
  if (!one) return null;
  return (
    <SidePanel
      open={line !== null} onClose={onClose} title={t('timeline.title', { code: one.code })}
      subtitle={t('timeline.summary', { records: format.count('record', one.rows.length), first: format.date(one.first), last: format.date(one.last) })}
      footer={
        <>
          <Button onClick={() => void navigate(`/journal?code=${encodeURIComponent(one.code)}`)} sx={{ mr: 'auto' }}>{t('timeline.journal')}</Button>
          <NewRecordButton label={t('timeline.add')} kinds={WITH_CODE} onPick={(kind) => { onClose(); enter(kind, { code: one.code }); }} />
        </>
      }
    >
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: 2, borderColor: 'divider' }}>
        {one.rows.toReversed().map((row) => <Work key={row.id} row={row} code={one.code} />)}
      </Box>
    </SidePanel>
  );
}

function Work({ row, code }: { row: JournalRow; code: string }) {
  const { t } = useTranslation(['codes', 'common']);
  const [format, navigate, words] = [useFormat(), useNavigate(), useRecordWords()];
  // Of a session with several people only this one's line belongs here.
  const record = row.record.kind === 'diagnostics' ? { ...row.record, examinees: row.record.examinees.filter((one) => one.code === code) } : row.record;
  const { form, basis, category, topic } = words(record);
  return (
    <Box component="li" sx={{ position: 'relative', pl: 2.5, pb: 2, '&::before': { content: '""', position: 'absolute', left: -6, top: 7, width: 10, height: 10, borderRadius: '50%', bgcolor: row.status === 'active' ? 'primary.main' : 'text.disabled' } }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>{format.date(row.date)}</Typography>
        <Link component="button" type="button" onClick={() => void navigate(`/journal?record=${encodeURIComponent(row.id)}`)} title={row.number === null ? t('codes:timeline.openDraft') : t('codes:timeline.open', { number: row.number })}>
          {row.number === null ? '' : `№ ${row.number} · `}{t(`common:kind.${row.kind}`)}
        </Link>
        {row.status === 'active' ? null : <StatusChip status={row.status} />}
        {isUnfavourable(row, code) ? <Chip size="small" variant="outlined" label={t('codes:timeline.unfavourable')} /> : null}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{[form, topic, category, basis].filter(Boolean).join(' · ')}</Typography>
    </Box>
  );
}
