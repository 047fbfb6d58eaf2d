/** What an exchange file would bring: figures, what is refused and why, what is doubtful; then the consent. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '../../../shared/import/exchange/types';
import { useFormat } from '../../ui';
import { DraftList, RefusalTable, WarningTable } from './preview-tables';

/** The plan without the records themselves: those stay in the worker. */
export type Preview = Omit<ImportPlan, 'fresh'> & { fresh: number };

export interface ImportPreviewProps {
  name: string;
  preview: Preview;
  onStore: () => void;
  onCancel: () => void;
}

/** Consent is asked for when something is left out or changed; otherwise the button is enough. */
export function ImportPreview({ name, preview, onStore, onCancel }: ImportPreviewProps) {
  const { t, i18n } = useTranslation('exchange');
  const format = useFormat();
  const [agreed, setAgreed] = useState(false);
  const { unit, fresh, alreadyThere, refused, drafts, warnings } = preview;
  const needsConsent = refused.length > 0 || drafts.length > 0;
  const unitName = unit ? (i18n.language === 'ru' ? unit.name.ru || unit.name.kk : unit.name.kk || unit.name.ru) : '';
  const figures = [
    { label: t('preview.fresh'), value: fresh, tone: 'text.primary' },
    { label: t('preview.already'), value: alreadyThere, tone: 'text.primary' },
    { label: t('preview.refused'), value: refused.length, tone: refused.length > 0 ? 'error.main' : 'text.primary' },
    { label: t('preview.drafts'), value: drafts.length, tone: drafts.length > 0 ? 'warning.main' : 'text.primary' },
    {
      label: t('preview.warnings'),
      value: warnings.length,
      tone: warnings.length > 0 ? 'warning.main' : 'text.primary',
    },
  ];
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('preview.title', { name })}
      sx={{ p: 2.5, borderRadius: 2, display: 'flex', flexDirection: 'column', gap: 2.5 }}
    >
      <Box>
        <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
          {t('preview.title', { name })}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {unit
            ? `${t('preview.unit')}: ${unitName} (${unit.code})${unit.headcount === null ? '' : ` · ${t('preview.headcount')}: ${format.number(unit.headcount)}`} · `
            : ''}
          {t('preview.timeZone')}: {preview.timeZone}
        </Typography>
      </Box>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 2 }}
      >
        {figures.map((figure) => (
          <Box
            key={figure.label}
            sx={{ display: 'flex', flexDirection: 'column-reverse', borderLeft: 3, borderColor: 'divider', pl: 1.5 }}
          >
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {figure.label}
            </Typography>
            <Typography
              component="dd"
              sx={{
                m: 0,
                fontSize: '1.5rem',
                fontWeight: 600,
                lineHeight: 1.2,
                fontVariantNumeric: 'tabular-nums',
                color: figure.tone,
              }}
            >
              {format.number(figure.value)}
            </Typography>
          </Box>
        ))}
      </Box>
      {refused.length > 0 ? <RefusalTable refused={refused} /> : null}
      {drafts.length > 0 ? <DraftList drafts={drafts} /> : null}
      {warnings.length > 0 ? <WarningTable warnings={warnings} /> : null}
      {fresh === 0 ? <Alert severity="info">{t('preview.nothingNew')}</Alert> : null}
      {fresh > 0 && needsConsent ? (
        <FormControlLabel
          control={<Checkbox checked={agreed} onChange={(_, on) => setAgreed(on)} />}
          label={t('preview.consent')}
        />
      ) : null}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onCancel} autoFocus={fresh > 0}>
          {t('preview.cancel')}
        </Button>
        <Button variant="contained" onClick={onStore} disabled={fresh === 0 || (needsConsent && !agreed)}>
          {fresh > 0 ? t('preview.storeCount', { count: fresh }) : t('preview.store')}
        </Button>
      </Box>
    </Paper>
  );
}
