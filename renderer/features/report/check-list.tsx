/** What is looked at before sending: each finding opens, and may be passed with a reason where that is lawful. */
import { type FormEvent, useState } from 'react';
import BlockIcon from '@mui/icons-material/Block';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { NOTE_HEADINGS } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { HalfYear } from '../../../shared/time/periods';
import { useVaultAction } from '../../window/vault-hooks';
import { ErrorNotice, Section, TextField, useFormat } from '../../ui';
import type { CheckLine, ReportCheck } from '../../vault/api';
import { pagePath } from '../../window/pages';

export interface CheckListProps {
  period: HalfYear;
  checks: readonly ReportCheck[];
  onRecord: (id: string) => void;
  onNote: () => void;
}

const SHOWN = 50;

/** All checks, those with findings first. */
export function CheckList({ period, checks, onRecord, onNote }: CheckListProps) {
  const { t } = useTranslation('sending');
  const ordered = [...checks].sort((a, b) => Number(a.lines.length === 0) - Number(b.lines.length === 0));
  return (
    <Section title={t('check.title')} text={t('check.text')}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
          bgcolor: 'background.paper',
        }}
      >
        {ordered.map((check) => (
          <CheckItem key={check.code} {...{ period, check, onRecord, onNote }} />
        ))}
      </Box>
    </Section>
  );
}

function CheckItem({ period, check, onRecord, onNote }: Omit<CheckListProps, 'checks'> & { check: ReportCheck }) {
  const { t } = useTranslation('sending');
  const action = useVaultAction();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const { code, lines, level, passed } = check;
  const fine = lines.length === 0;
  const count = code === 'gaps' ? lines.reduce((sum, { words }) => sum + words.length, 0) : lines.length;

  const pass = (event: FormEvent) => {
    event.preventDefault();
    void action
      .run((vault) => vault.passCheck(period, code, reason ?? ''))
      .then((answer) => {
        if (answer.ok) setReason(null);
      });
  };

  return (
    <Box
      component="li"
      sx={{ px: 2, py: fine ? 0.75 : 1.25, '&:not(:first-of-type)': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <Box
          aria-hidden
          sx={{
            display: 'flex',
            color: fine || passed ? 'success.main' : level === 'stop' ? 'error.main' : 'warning.main',
          }}
        >
          {fine || passed ? <CheckIcon /> : level === 'stop' ? <BlockIcon /> : <WarningIcon />}
        </Box>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography component="span" sx={{ fontWeight: fine ? 400 : 600 }}>
            {t(`check.${code}`)}
            {fine || level === 'tell' ? '' : ` – ${count}`}
          </Typography>
          {fine ? (
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
              {' '}
              · {t('check.clean')}
            </Typography>
          ) : null}
          {level === 'stop' && !fine ? (
            <Typography component="span" variant="body2" sx={{ color: 'error.main', fontWeight: 600 }}>
              {' '}
              · {t('check.stop')}
            </Typography>
          ) : null}
          {code === 'small' && !fine ? (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('check.smallText')}
            </Typography>
          ) : null}
          {code === 'deadline' && lines[0] ? (
            <Typography variant="body2">
              {t(lines[0].words[0] === 'overdue' ? 'check.overdue' : 'check.on_the_25th')}
            </Typography>
          ) : null}
          {passed ? (
            <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {t('check.passed', { reason: passed.reason })}
            </Typography>
          ) : null}
        </Box>
        {!fine && level !== 'tell' ? (
          <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? t('check.hide') : t('check.show')}
          </Button>
        ) : null}
        {!fine && level === 'ask' && !passed && reason === null ? (
          <Button size="small" variant="outlined" onClick={() => setReason('')}>
            {t('check.pass')}
          </Button>
        ) : null}
        {passed && !fine ? (
          <Button
            size="small"
            disabled={action.busy}
            onClick={() => void action.run((vault) => vault.passCheck(period, code, null))}
          >
            {t('check.undo')}
          </Button>
        ) : null}
      </Box>
      {reason === null ? null : (
        <Box
          component="form"
          onSubmit={pass}
          noValidate
          sx={{ display: 'flex', gap: 1, mt: 1, pl: 4.5, alignItems: 'flex-start', flexWrap: 'wrap' }}
        >
          <TextField
            label={t('check.reason')}
            value={reason}
            onChange={setReason}
            required
            autoFocus
            maxLength={500}
            fullWidth={false}
            sx={{ flex: '1 1 280px' }}
          />
          <Button type="submit" variant="contained" disabled={action.busy || reason.trim() === ''}>
            {t('check.pass')}
          </Button>
          <Button onClick={() => setReason(null)}>{t('check.hide')}</Button>
        </Box>
      )}
      <ErrorNotice error={action.error} onClose={action.clearError} />
      {open && !fine ? (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 4.5, listStyle: 'none' }}>
          {lines.slice(0, SHOWN).map((line, index) => (
            <Line key={`${line.id ?? ''}${index}`} {...{ line, onRecord, onNote }} />
          ))}
          {lines.length > SHOWN ? <li>{t('check.more', { n: lines.length - SHOWN })}</li> : null}
        </Box>
      ) : null}
    </Box>
  );
}

function Line({ line, onRecord, onNote }: { line: CheckLine; onRecord: (id: string) => void; onNote: () => void }) {
  const { t } = useTranslation(['sending', 'common', 'records', 'frame']);
  const format = useFormat();
  const { id, number, date, kind, words, part, language } = line;
  if (id !== null) {
    const name = number === null ? t('sending:difference.none') : `№ ${number}`;
    return (
      <Box component="li" sx={{ py: 0.25 }}>
        <Link
          component="button"
          type="button"
          onClick={() => onRecord(id)}
          title={t('sending:check.record', { number: name })}
          sx={{ font: 'inherit', verticalAlign: 'baseline' }}
        >{`${name} · ${format.date(date)}`}</Link>
        {kind ? ` · ${t(`common:kind.${kind}`)}` : ''}
        {words.length > 0 ? (
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
            {' '}
            · {words.map((word) => t(`records:warning.${word as 'weekend'}`)).join('; ')}
          </Typography>
        ) : null}
      </Box>
    );
  }
  if (part !== null && language !== null) {
    return (
      <Box component="li" sx={{ py: 0.25 }}>
        {`${NOTE_HEADINGS[part][language]} (${t(`common:languageName.${language}`)}): ${words.join(', ')} · `}
        <Link component="button" type="button" onClick={onNote} sx={{ font: 'inherit', verticalAlign: 'baseline' }}>
          {t('sending:check.noteOpen')}
        </Link>
      </Box>
    );
  }
  return (
    <Box component="li" sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
      {`${words.slice(0, 100).join(', ')} · `}
      <Link component={RouterLink} to={pagePath('journal')}>
        {t('frame:page.journal')}
      </Link>
    </Box>
  );
}
