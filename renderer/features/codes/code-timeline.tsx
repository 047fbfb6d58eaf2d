/** The works done under one code, in time, over all kinds; a diagnostics leads to its conclusion. */
import { useState } from 'react';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState, Section, StatusChip, useFormat } from '../../ui';
import type { CodeView, JournalRow } from '../../vault/api';
import { useRecordWords } from '../records/words/record-words';
import { ConclusionDialog } from './conclusion-dialog';
import { pagePath } from '../../window/pages';

/** The timeline of a code, the latest work first. */
export function CodeTimeline({ view }: { view: CodeView }) {
  const { t } = useTranslation('codes');
  const [conclusion, setConclusion] = useState<string | null>(null);
  return (
    <Section title={t('page.timeline')}>
      {view.rows.length === 0 ? (
        <EmptyState compact title={t('page.noWork')} text={t('page.noWorkText')} />
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, ml: 0.75, p: 0, borderLeft: 2, borderColor: 'divider' }}>
          {view.rows.map((row) => (
            <Work
              key={row.id}
              row={row}
              code={view.card.group ? null : view.card.code}
              onConclusion={() => setConclusion(row.id)}
            />
          ))}
        </Box>
      )}
      <ConclusionDialog recordId={conclusion} code={view.card.code} onClose={() => setConclusion(null)} />
    </Section>
  );
}

function Work({ row, code, onConclusion }: { row: JournalRow; code: string | null; onConclusion: () => void }) {
  const { t } = useTranslation(['codes', 'common', 'records']);
  const [format, navigate, words] = [useFormat(), useNavigate(), useRecordWords()];
  // Of a session with several people only this one's line belongs here.
  const own = row.record.kind === 'diagnostics' ? row.record.examinees.find((one) => one.code === code) : undefined;
  const record = row.record.kind === 'diagnostics' && own ? { ...row.record, examinees: [own] } : row.record;
  const { form, basis, category, topic } = words(record);
  const recommendation = own?.recommendation ? t(`records:recommendation.${own.recommendation}`) : '';
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 2.5,
        pb: 2,
        '&::before': {
          content: '""',
          position: 'absolute',
          left: -6,
          top: 7,
          width: 10,
          height: 10,
          borderRadius: '50%',
          bgcolor: row.status === 'active' ? 'primary.main' : 'text.disabled',
        },
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {format.date(row.date)}
        </Typography>
        <Link
          component="button"
          type="button"
          onClick={() => void navigate(pagePath('journal', { record: row.id }))}
          title={row.number === null ? t('codes:page.openDraft') : t('codes:page.openRecord', { number: row.number })}
        >
          {row.number === null ? '' : `№ ${row.number} · `}
          {t(`common:kind.${row.kind}`)}
        </Link>
        {row.status === 'active' ? null : <StatusChip status={row.status} />}
        {own ? (
          <Chip
            size="small"
            variant="outlined"
            color={own.outcome === 'unfavourable' ? 'warning' : 'default'}
            label={t(`codes:page.${own.outcome}`)}
          />
        ) : null}
        {own && row.status === 'active' ? (
          <Button size="small" startIcon={<ArticleIcon />} onClick={onConclusion}>
            {t('codes:page.conclusion')}
          </Button>
        ) : null}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[form, topic, category, basis, recommendation].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}
