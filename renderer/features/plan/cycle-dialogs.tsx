/** A plan's steps: sent, approved, taken back, a new version begun or thrown away. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PlanPeriod } from '../../../shared/domain/plan/plan';
import type { Result } from '../../../shared/errors/app-error';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { CivilDateField, ConfirmDialog, ErrorNotice, TextField, useErrorText, useToast } from '../../ui';
import type { PlanView } from '../../vault/api';
import type { VaultClient } from '../../window/vault-client';

/** A step of a plan that asks something. */
export type PlanStep = 'send' | 'approve' | 'returned' | 'unapprove' | 'newVersion' | 'drop';

export interface StepDialogProps {
  step: PlanStep;
  view: PlanView;
  period: PlanPeriod;
  today: CivilDate;
  onClose: () => void;
}

/** Mounted while it is open. */
export function StepDialog({ step, view, period, today, onClose }: StepDialogProps) {
  const { t } = useTranslation(['planCycle', 'plan', 'common']);
  const [toast, text] = [useToast(), useErrorText()];
  const action = useVaultAction();
  const [on, setOn] = useState<CivilDate | null>(today);
  const [by, setBy] = useState(view.approver);
  const [reason, setReason] = useState('');
  const next = view.plan.version + 1;
  const dated = step === 'send' || step === 'approve';
  const reasoned = step === 'returned' || step === 'unapprove' || step === 'newVersion';
  const said: Record<
    PlanStep,
    {
      title: string;
      text: string;
      confirm: string;
      done: string;
      run: (vault: VaultClient, day: CivilDate) => Promise<Result<unknown>>;
    }
  > = {
    send: {
      title: t('planCycle:cycle.sendTitle'),
      text: t('planCycle:cycle.sendText'),
      confirm: t('planCycle:cycle.sendConfirm'),
      done: t('plan:send.done'),
      run: (vault, day) => vault.sendPlan(period, day),
    },
    approve: {
      title: t('plan:approve.title'),
      text: t('planCycle:cycle.approveText'),
      confirm: t('plan:approve.save'),
      done: t('plan:approve.done'),
      run: (vault, day) => vault.approvePlan(period, day, by),
    },
    returned: {
      title: t('planCycle:cycle.returnedTitle'),
      text: t('planCycle:cycle.returnedText'),
      confirm: t('planCycle:cycle.confirm'),
      done: t('planCycle:cycle.returnedDone'),
      run: (vault) => vault.takeBackPlan(period, reason),
    },
    unapprove: {
      title: t('planCycle:cycle.unapproveTitle'),
      text: t('planCycle:cycle.unapproveText'),
      confirm: t('planCycle:cycle.confirm'),
      done: t('planCycle:cycle.unapproveDone'),
      run: (vault) => vault.takeBackPlan(period, reason),
    },
    newVersion: {
      title: t('planCycle:cycle.newTitle'),
      text: t('planCycle:cycle.newText'),
      confirm: t('planCycle:cycle.newConfirm'),
      done: t('planCycle:cycle.newDone', { n: next }),
      run: (vault) => vault.newPlanVersion(period, reason),
    },
    drop: {
      title: t('planCycle:cycle.dropTitle'),
      text: t('planCycle:cycle.dropText'),
      confirm: t('planCycle:cycle.dropConfirm'),
      done: t('planCycle:cycle.dropDone'),
      run: (vault) => vault.dropPlanVersion(period),
    },
  };
  const words = said[step];
  const of = (field: string) => (action.error?.field === field ? text(action.error) : null);

  const run = async () => {
    if (dated && !on) return;
    const answer = await action.run((vault) => words.run(vault, on ?? today));
    if (!answer.ok) return;
    toast(words.done);
    onClose();
  };

  return (
    <ConfirmDialog
      open
      title={words.title}
      text={words.text}
      confirmLabel={words.confirm}
      danger={step === 'drop'}
      busy={action.busy}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: step === 'drop' ? 0 : 2 }}>
        {action.error?.field ? null : <ErrorNotice error={action.error} />}
        {dated ? (
          <Box sx={{ maxWidth: 240 }}>
            <CivilDateField
              label={step === 'send' ? t('planCycle:cycle.sendDate') : t('plan:approve.date')}
              value={on}
              onChange={setOn}
              max={today}
              required
              error={on === null ? t('plan:approve.needed') : of('on')}
            />
          </Box>
        ) : null}
        {step === 'approve' ? (
          <TextField label={t('planCycle:cycle.approvedBy')} value={by} onChange={setBy} maxLength={600} />
        ) : null}
        {reasoned ? (
          <TextField
            label={t('planCycle:cycle.reason')}
            value={reason}
            onChange={setReason}
            required
            multiline
            minRows={2}
            maxLength={2_000}
            error={of('reason')}
          />
        ) : null}
      </Box>
    </ConfirmDialog>
  );
}
