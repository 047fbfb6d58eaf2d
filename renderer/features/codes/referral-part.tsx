/** Referrals to specialists under a code (SC-05, 227-27): never a diagnosis. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Referral, REFERRALS } from '../../../shared/domain/codes/code-card';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { ChoiceField, CivilDateField, FormDialog, Section, TextField, useFormat, useToast } from '../../ui';
import type { CodeView } from '../../vault/api';

type Draft = Omit<Referral, 'on'> & { on: CivilDate | null };

/** The list and its form. */
export function ReferralPart({ view }: { view: CodeView }) {
  const { t } = useTranslation(['codes', 'common']);
  const [format, toast] = [useFormat(), useToast()];
  const { run, busy, error, clearError } = useVaultAction();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>(() => fresh(view));
  const edit = (referral: Draft) => {
    clearError();
    setDraft(referral);
    setOpen(true);
  };
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    const { on } = draft;
    if (on === null) return;
    const answer = await run((vault) => vault.saveReferral({ ...draft, on }));
    if (!answer.ok) return;
    toast(t('codes:referral.saved', { code: view.card.code }));
    setOpen(false);
  };
  const remove = async () => {
    const gone = view.referrals.find(({ id }) => id === draft.id);
    const answer = await run((vault) => vault.removeReferral(draft.id));
    setOpen(false);
    if (answer.ok && gone)
      toast(t('codes:referral.removed'), 'success', {
        label: t('common:action.undo'),
        run: () => void run((vault) => vault.saveReferral(gone)),
      });
  };
  return (
    <Section
      title={t('codes:referral.list')}
      action={
        <Button size="small" onClick={() => edit(fresh(view))}>
          {t('codes:referral.add')}
        </Button>
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('codes:referral.optional')}
      </Typography>
      {view.referrals.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('codes:referral.none')}
        </Typography>
      ) : (
        view.referrals.map((referral) => (
          <Box key={referral.id} sx={{ py: 0.5 }}>
            <Link component="button" type="button" onClick={() => edit(referral)}>
              {format.date(referral.on)} – {t(`codes:referral.toWhom.${referral.to}`)}
            </Link>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {referral.answeredOn
                ? t('codes:referral.answered', { date: format.date(referral.answeredOn) })
                : t('codes:referral.waiting')}
            </Typography>
          </Box>
        ))
      )}
      <FormDialog
        open={open}
        title={t('codes:referral.title')}
        saveLabel={t('common:action.save')}
        busy={busy || draft.on === null}
        error={error}
        onSave={() => void save()}
        onClose={() => setOpen(false)}
        aside={
          draft.id ? (
            <Button color="error" onClick={() => void remove()}>
              {t('codes:referral.remove')}
            </Button>
          ) : undefined
        }
      >
        <CivilDateField label={t('codes:referral.on')} value={draft.on} onChange={(on) => change({ on })} required />
        <ChoiceField
          label={t('codes:referral.to')}
          value={draft.to}
          options={REFERRALS.map((value) => ({ value, label: t(`codes:referral.toWhom.${value}`) }))}
          onChange={(to) => change({ to })}
          required
        />
        <TextField
          label={t('codes:referral.reason')}
          hint={t('codes:referral.reasonHint')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          multiline
          minRows={2}
          maxLength={2_000}
        />
        <CivilDateField
          label={t('codes:referral.answeredOn')}
          value={draft.answeredOn}
          onChange={(answeredOn) => change({ answeredOn })}
        />
        <TextField
          label={t('codes:referral.answer')}
          hint={t('codes:referral.reasonHint')}
          value={draft.answer}
          onChange={(answer) => change({ answer })}
          multiline
          minRows={2}
          maxLength={2_000}
        />
      </FormDialog>
    </Section>
  );
}

function fresh(view: CodeView): Draft {
  return { id: '', code: view.card.code, on: view.today, to: 'doctor', reason: '', answeredOn: null, answer: '' };
}
