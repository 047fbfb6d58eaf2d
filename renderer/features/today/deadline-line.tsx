/** One deadline in words. */
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type CivilDate, daysBetween } from '../../../shared/time/civil-date';
import { useEntry } from '../../window/entry-context';
import { StatusChip, useFormat } from '../../ui';
import type { Deadline } from '../../vault/api';
import { deadlinePath, subjectWords } from './deadline-words';
import { TaskLine } from './task-line';

/** Kinds whose date says when something was made, not when it is due. */
const MADE_ON: readonly Deadline['kind'][] = ['act_unsigned', 'act_unprinted', 'copies'];

/** Title, date and distance; the chip says what the distance means. */
export function DeadlineLine({ deadline, today }: { deadline: Deadline; today: CivilDate }) {
  const { t } = useTranslation(['today', 'backup', 'common', 'planCycle']);
  const [format, navigate, enter] = [useFormat(), useNavigate(), useEntry()];
  const { kind, date, overdue, soon } = deadline;
  const subject = subjectWords(
    deadline,
    format,
    (one) => t(`common:kind.${one}`),
    ({ book, year }) => t(`planCycle:name.${book}`, { year }),
  );
  // An act without a number has nothing to call it by yet.
  const title =
    kind === 'act_unsigned'
      ? subject
        ? t('today:due.act_unsigned_n', { subject })
        : t('today:due.act_unsigned')
      : t(`today:due.${kind}`, { subject });
  const dated = date !== null && !MADE_ON.includes(kind);
  const days = dated ? daysBetween(today, date) : 0;
  const distance = !dated
    ? ''
    : days === 0
      ? t('today:due.today')
      : days > 0
        ? t('today:due.left', { days: format.count('day', days) })
        : t('today:due.overdue', { days: format.count('day', -days) });
  const when = () => {
    switch (kind) {
      case 'backup':
        return subject ? t('today:due.backupLast', { date: format.date(subject) }) : t('backup:state.none');
      case 'report_differs':
        return t('today:due.differsText');
      case 'copies':
        return t('today:due.copiesText');
      case 'warnings':
        return t('today:due.warningsText');
      case 'drafts':
        return t('today:due.draftsText');
      default:
        return date === null
          ? t('today:due.noDate')
          : t(`today:due.${kind === 'destruction' ? 'from' : MADE_ON.includes(kind) ? 'on' : 'by'}`, {
              date: format.date(date),
            });
    }
  };
  const chip =
    kind === 'report_differs' ? (
      <StatusChip status="differs" />
    ) : !dated ? null : overdue ? (
      <StatusChip status={kind === 'destruction' ? 'due' : 'overdue'} />
    ) : soon ? (
      <StatusChip status="soon" />
    ) : null;
  const path = deadlinePath(deadline, today);
  return (
    <TaskLine
      title={title}
      text={[when(), kind === 'backup' ? '' : distance].filter(Boolean).join(' · ')}
      chip={chip}
      button={path === null ? t('today:due.startMonitoring') : t(`today:due.open.${kind}`)}
      onOpen={() => (path === null ? enter('research') : void navigate(path))}
    />
  );
}
