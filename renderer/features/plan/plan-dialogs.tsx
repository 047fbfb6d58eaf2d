/** What is open over a plan. */
import type { Plan, PlanLine, PlanPeriod } from '../../../shared/domain/plan/plan';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { PlanView } from '../../vault/api';
import { StepDialog } from './cycle-dialogs';
import { DutyDialog } from './duty-dialog';
import { ExecutionDialog } from './execution-dialog';
import type { PlanAction } from './plan-actions';
import { SourceDialog } from './source-dialog';
import { SaveTemplateDialog, TemplatesDialog } from './template-dialogs';
import { VersionsDialog } from './versions-dialog';

export interface PlanDialogsProps {
  dialog: PlanAction | null;
  period: PlanPeriod;
  view: PlanView;
  /** With what is not saved yet. */
  plan: Plan;
  today: CivilDate;
  onAddLines: (lines: PlanLine[]) => void;
  onVersion: (version: number) => void;
  onPrintVersion: (version: number) => void;
  onClose: () => void;
}

/** One dialog or none; printing has its own. */
export function PlanDialogs({
  dialog,
  period,
  view,
  plan,
  today,
  onAddLines,
  onVersion,
  onPrintVersion,
  onClose,
}: PlanDialogsProps) {
  if (dialog === null || dialog === 'print') return null;
  if (dialog === 'source') return <SourceDialog period={period} plan={plan} onAdd={onAddLines} onClose={onClose} />;
  if (dialog === 'versions')
    return <VersionsDialog versions={view.versions} onOpen={onVersion} onPrint={onPrintVersion} onClose={onClose} />;
  if (dialog === 'execution') return <ExecutionDialog period={period} view={view} onClose={onClose} />;
  if (dialog === 'saveTemplate') return <SaveTemplateDialog period={period} lines={plan.lines} onClose={onClose} />;
  if (dialog === 'templates') return <TemplatesDialog period={period} onClose={onClose} />;
  if (dialog === 'duty')
    return view.duty && period.book !== 'quarter' ? (
      <DutyDialog book={period.book} duty={view.duty} onClose={onClose} />
    ) : null;
  return <StepDialog step={dialog} view={view} period={period} today={today} onClose={onClose} />;
}
