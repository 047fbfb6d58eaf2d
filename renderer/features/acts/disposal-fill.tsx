/** The left side of an act of disposal: its term, its records, and the removal of the content once the act is final. */
import { useState } from 'react';
import DeleteIcon from '@mui/icons-material/CloseOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';
import type { DisposalAct } from '../../../shared/domain/acts/act';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { CivilDateField, ConfirmDialog, ErrorNotice, ProgressBar, useFormat, useToast } from '../../ui';
import type { Progress } from '../../vault/api';
import { callback } from '../../window/vault-client';
import { Part } from './act-part';
import { CopyParts } from './copy-list';

export interface DisposalFillProps {
  act: DisposalAct;
  today: CivilDate;
  dirty: boolean;
  onChange: (act: DisposalAct) => void;
}

/** Edits of a draft go up; the removal is done here. */
export function DisposalFill({ act, today, dirty, onChange }: DisposalFillProps) {
  const { t } = useTranslation(['actBook', 'acts', 'common']);
  const format = useFormat();
  const frozen = act.state !== 'draft';
  const fixed = frozen || act.disposedOn !== null;
  return (
    <>
      {frozen ? (
        <Alert severity="info">{t('acts:fill.frozen')}</Alert>
      ) : (
        <Alert severity="success">
          {t('acts:fill.ready')}
          {dirty ? ` · ${t('acts:fill.unsaved')}` : ''}
        </Alert>
      )}
      {frozen ? null : (
        <Box sx={{ maxWidth: 220 }}>
          <CivilDateField
            label={t('acts:fill.date')}
            value={act.date}
            onChange={(date) => {
              if (date) onChange({ ...act, date });
            }}
            max={today}
            required
          />
        </Box>
      )}
      <Removal act={act} />
      <Part title={t('actBook:disposal.term')}>
        <Box sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
          {t('actBook:disposal.termText', { years: act.term.years, basis: act.term.basis })}
        </Box>
      </Part>
      <Part title={`${t('actBook:disposal.lines')}: ${format.number(act.lines.length)}`}>
        <Box
          component="ul"
          tabIndex={0}
          aria-label={t('actBook:disposal.lines')}
          sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 320, overflowY: 'auto', typography: 'body2' }}
        >
          {act.lines.map((line) => {
            const number = `${line.number}/${line.year}`;
            return (
              <Box component="li" key={line.recordId} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                <Box sx={{ flex: 1 }}>
                  {t('actBook:disposal.line', {
                    number,
                    date: format.date(line.date),
                    kind: t(`common:kind.${line.kind}`),
                  })}
                </Box>
                {fixed || act.lines.length < 2 ? null : (
                  <IconButton
                    size="small"
                    aria-label={t('actBook:disposal.takeOut', { number })}
                    onClick={() => onChange({ ...act, lines: act.lines.filter((one) => one !== line) })}
                  >
                    <DeleteIcon fontSize="small" />
                  </IconButton>
                )}
              </Box>
            );
          })}
        </Box>
      </Part>
      <CopyParts act={act} today={today} frozen={frozen} onChange={(part) => onChange({ ...act, ...part })} />
    </>
  );
}

function Removal({ act }: { act: DisposalAct }) {
  const { t } = useTranslation(['actBook', 'common']);
  const [format, toast, action] = [useFormat(), useToast(), useVaultAction()];
  const [asking, setAsking] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  if (act.cancelledBy) return null;
  if (act.disposedOn !== null)
    return <Alert severity="success">{t('actBook:disposal.done', { date: format.date(act.disposedOn) })}</Alert>;
  if (act.state === 'draft') return <Alert severity="info">{t('actBook:disposal.doFirst')}</Alert>;
  const run = async (typed: string) => {
    const answer = await action.run((vault) => vault.dispose(act.id, typed, callback(setProgress)));
    setProgress(null);
    setAsking(false);
    if (answer.ok) toast(t('actBook:disposal.ran'));
  };
  return (
    <>
      <ErrorNotice error={action.error} onClose={action.clearError} />
      <Alert
        severity="warning"
        action={
          <Button color="error" size="small" onClick={() => setAsking(true)} disabled={action.busy}>
            {t('actBook:disposal.run')}
          </Button>
        }
      >
        {t('actBook:disposal.notDone')}
      </Alert>
      <ConfirmDialog
        open={asking}
        danger
        typed={t('actBook:disposal.word')}
        busy={action.busy}
        title={t('actBook:disposal.runTitle')}
        confirmLabel={t('actBook:disposal.run')}
        text={
          <>
            {t('actBook:disposal.runText', {
              number: act.number ?? '',
              records: format.count('record', act.lines.length),
            })}
            <Box sx={{ mt: 1 }}>{t('actBook:disposal.left')}</Box>
          </>
        }
        onConfirm={(typed) => void run(typed)}
        onClose={() => setAsking(false)}
      >
        {action.busy ? (
          <Box sx={{ mt: 2 }} aria-label={t('actBook:disposal.working')}>
            <ProgressBar progress={progress} />
          </Box>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
