/** Events of the log and what they are about, in the user's words. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_EVENTS, type AuditEvent } from '../../../shared/domain/action-log/audit';
import type { LogLine } from '../../vault/api';

/** Words of an event; one that a later version wrote keeps its own name. */
export function useEventWords(): (event: string) => string {
  const { t } = useTranslation('actionLog');
  return useCallback((event) => (event in AUDIT_EVENTS ? t(`event.${event as AuditEvent}`) : event), [t]);
}

/**
 * `2026-Q4 v1`, `2027-educational v1`, `2026-1 v1`, `2026-2 · 13`: a plan or a half-year, with its version or how many
 * reports.
 */
const PERIOD = /^(\d{4})-(?:Q([1-4])|(educational|ideological)|([12]))(?: v(\d+)| · (\d+))?$/;

/** Numbers among the subjects say what they count. */
export function useSubjectWords(): (line: Pick<LogLine, 'event' | 'subject'>) => string {
  const { t } = useTranslation('actionLog');
  return useCallback(
    ({ event, subject }) => {
      if (subject === '') return '';
      if (event === 'vault.refused') return t('subject.refused', { n: subject });
      if (event === 'import.applied' || event === 'import.undone') return t('subject.records', { n: subject });
      if (
        event === 'log.broken' ||
        event === 'seals.broken' ||
        event === 'seals.held' ||
        event === 'log.key_lost' ||
        event === 'log.cut'
      )
        return t('subject.line', { n: subject });
      const [, year, quarter, book, half = '', version, reports] = PERIOD.exec(subject) ?? [];
      if (!year) return subject;
      const what = book
        ? t(book === 'ideological' ? 'subject.ideological' : 'subject.educational', { year })
        : quarter
          ? t('subject.quarter', { year, n: quarter })
          : t('subject.half', { year, n: half });
      return version
        ? t('subject.version', { what, n: version })
        : reports
          ? t('subject.reports', { what, n: reports })
          : what;
    },
    [t],
  );
}
