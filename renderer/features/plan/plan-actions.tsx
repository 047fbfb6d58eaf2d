/** What can be done with a plan: the buttons at the top right, and the menu of what is needed less often. */
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import AssignmentIcon from '@mui/icons-material/AssignmentTurnedInOutlined';
import BookmarkAddIcon from '@mui/icons-material/BookmarkAddOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import GroupIcon from '@mui/icons-material/GroupOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import BookmarksIcon from '@mui/icons-material/BookmarksOutlined';
import MoreIcon from '@mui/icons-material/MoreHorizOutlined';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import TableChartIcon from '@mui/icons-material/TableChartOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/domain/plan/plan';
import type { PlanView } from '../../vault/api';
import { type ExportChoice, ExportMenu } from '../output/export-menu';
import type { useOutput } from '../output/use-output';
import type { PlanStep } from './cycle-dialogs';

/** Everything that opens over the plan. */
export type PlanAction =
  PlanStep | 'print' | 'source' | 'versions' | 'execution' | 'templates' | 'saveTemplate' | 'duty';

export interface PlanHeadActionsProps {
  plan: Plan;
  view: PlanView;
  pending: boolean;
  busy: boolean;
  output: ReturnType<typeof useOutput>;
  onSave: () => void;
  onAction: (action: PlanAction) => void;
}

/** The way out, and the one step that comes next. */
export function PlanHeadActions({ plan, view, pending, busy, output, onSave, onAction }: PlanHeadActionsProps) {
  const { t } = useTranslation(['plan', 'planCycle']);
  const open = view.old ? null : plan.state;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <ExportMenu
        label={t('plan:output.button')}
        icon={<DownloadIcon />}
        busy={output.busy}
        busyLabel={t('plan:output.making')}
        disabled={pending}
        primary={view.old}
        choices={[
          { key: 'xlsx', label: t('plan:output.xlsx'), icon: <TableChartIcon />, run: () => void output.save('xlsx') },
          { key: 'docx', label: t('plan:output.docx'), icon: <ArticleIcon />, run: () => void output.save('docx') },
          { key: 'pdf', label: t('plan:output.pdf'), icon: <PictureAsPdfIcon />, run: () => void output.save('pdf') },
          {
            key: 'print',
            label: `${t('planCycle:menu.print')}…`,
            icon: <PrintIcon />,
            run: () => onAction('print'),
            divided: true,
          },
        ]}
      />
      {open === 'draft' && pending ? (
        <Button variant="contained" disabled={busy} onClick={onSave}>
          {t('plan:save')}
        </Button>
      ) : null}
      {open === 'draft' && !pending ? (
        <Button
          variant="contained"
          disabled={busy || plan.lines.length === 0}
          onClick={() => onAction('send')}
          aria-haspopup="dialog"
        >
          {t('planCycle:cycle.send')}
        </Button>
      ) : null}
      {open === 'sent' ? (
        <Button variant="contained" onClick={() => onAction('approve')} aria-haspopup="dialog">
          {t('planCycle:cycle.approve')}
        </Button>
      ) : null}
      {open === 'approved' ? (
        <Button variant="contained" onClick={() => onAction('execution')} aria-haspopup="dialog">
          {t('planCycle:menu.execution')}
        </Button>
      ) : null}
    </Box>
  );
}

/** What is needed less often. */
export function PlanMore({
  plan,
  view,
  pending,
  onAction,
}: Pick<PlanHeadActionsProps, 'plan' | 'view' | 'pending' | 'onAction'>) {
  const { t } = useTranslation('planCycle');
  const { old } = view;
  const choices: (ExportChoice | null)[] = [
    plan.state === 'sent' && !old
      ? { key: 'returned', label: t('cycle.returned'), icon: <UndoIcon />, run: () => onAction('returned') }
      : null,
    plan.state === 'approved' && !old
      ? { key: 'newVersion', label: t('cycle.newVersion'), icon: <AssignmentIcon />, run: () => onAction('newVersion') }
      : null,
    view.mayTakeBack
      ? { key: 'unapprove', label: t('cycle.unapprove'), icon: <UndoIcon />, run: () => onAction('unapprove') }
      : null,
    plan.state === 'draft' && plan.version > 1 && !old
      ? { key: 'drop', label: t('cycle.drop'), icon: <DeleteIcon />, run: () => onAction('drop') }
      : null,
    view.saved && !pending && (plan.state !== 'approved' || old)
      ? { key: 'execution', label: t('menu.execution'), icon: <ArticleIcon />, run: () => onAction('execution') }
      : null,
    { key: 'versions', label: t('menu.versions'), icon: <HistoryIcon />, run: () => onAction('versions') },
    plan.lines.length > 0
      ? {
          key: 'saveTemplate',
          label: t('menu.saveTemplate'),
          icon: <BookmarkAddIcon />,
          run: () => onAction('saveTemplate'),
          divided: true,
        }
      : null,
    { key: 'templates', label: t('menu.templates'), icon: <BookmarksIcon />, run: () => onAction('templates') },
    view.duty
      ? { key: 'duty', label: t('menu.duty'), icon: <GroupIcon />, run: () => onAction('duty'), divided: true }
      : null,
  ];
  return (
    <ExportMenu
      label={t('menu.more')}
      icon={<MoreIcon />}
      primary={false}
      choices={choices.filter((choice) => choice !== null)}
    />
  );
}
