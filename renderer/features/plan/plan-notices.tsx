/** How a plan stands, in a sentence: suggested, sent, approved, a draft of a further version, an earlier version. */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/domain/plan/plan';
import { useFormat } from '../../ui';
import type { PlanView } from '../../vault/api';
import { shownLanguage } from './plan-words';

export interface PlanNoticesProps {
  plan: Plan;
  view: PlanView;
  onDuty: () => void;
  onLatest: () => void;
}

export function PlanNotices({ plan, view, onDuty, onLatest }: PlanNoticesProps) {
  const { t } = useTranslation(['plan', 'planCycle']);
  const format = useFormat();
  const { duty } = view;
  const unit = duty ? duty.unit[shownLanguage()] || duty.unit.kk || duty.unit.ru : '';
  const returned = plan.state === 'draft' ? plan.takenBack.at(-1) : undefined;
  if (view.old)
    return (
      <Alert
        severity="info"
        action={
          <Button color="inherit" size="small" onClick={onLatest}>
            {t('planCycle:cycle.toLatest')}
          </Button>
        }
      >
        {t('planCycle:cycle.oldInfo', { n: plan.version })}
      </Alert>
    );
  return (
    <>
      {duty ? (
        <Alert
          severity={unit ? 'info' : 'warning'}
          action={
            <Button color="inherit" size="small" onClick={onDuty} aria-haspopup="dialog">
              {unit ? t('planCycle:template.edit') : t('planCycle:duty.set')}
            </Button>
          }
          sx={{ py: 0 }}
        >
          {unit ? t('planCycle:duty.shown', { unit }) : t('planCycle:duty.none')}
        </Alert>
      ) : null}
      {!view.saved && plan.lines.length > 0 ? (
        <Alert severity="info">
          <AlertTitle>{t('plan:suggestion.title')}</AlertTitle>
          {duty ? t('planCycle:annual.suggestion') : t('plan:suggestion.text')}
        </Alert>
      ) : null}
      {plan.state === 'draft' && plan.version > 1 ? (
        <Alert severity="info">
          {t('planCycle:cycle.draftInfo', { n: plan.version, before: plan.version - 1, reason: plan.reason })}
        </Alert>
      ) : null}
      {returned ? (
        <Alert severity="warning">{t('planCycle:cycle.lastReturned', { reason: returned.reason })}</Alert>
      ) : null}
      {plan.state === 'sent' ? (
        <Alert severity="info">
          {plan.sentOn
            ? t('planCycle:cycle.sentInfo', { date: format.date(plan.sentOn) })
            : t('planCycle:cycle.sentInfoNoDate')}
        </Alert>
      ) : null}
      {plan.state === 'approved' && plan.approvedOn ? (
        <Alert severity="success">
          {t('planCycle:cycle.approvedInfo', { date: format.date(plan.approvedOn) })}{' '}
          {plan.approvedBy ? t('planCycle:cycle.approver', { who: plan.approvedBy }) : ''}
        </Alert>
      ) : null}
    </>
  );
}
