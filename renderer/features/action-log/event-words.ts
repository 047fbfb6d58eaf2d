/** Events of the log and what they are about, in the user's words. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_EVENTS, type AuditEvent } from '../../../shared/domain/audit';
import type { LogLine } from '../../vault/api';

/** Words of an event; one that a later version wrote keeps its own name. */
export function useEventWords(): (event: string) => string {
  const { t } = useTranslation('actionLog');
  return useCallback((event) => (event in AUDIT_EVENTS ? t(`event.${event as AuditEvent}`) : event), [t]);
}

/** Numbers among the subjects say what they count. */
export function useSubjectWords(): (line: Pick<LogLine, 'event' | 'subject'>) => string {
  const { t } = useTranslation('actionLog');
  return useCallback(({ event, subject }) => {
    if (subject === '') return '';
    if (event === 'vault.refused') return t('subject.refused', { n: subject });
    if (event === 'import.applied' || event === 'import.undone') return t('subject.records', { n: subject });
    if (event === 'log.broken' || event === 'seals.broken' || event === 'seals.held' || event === 'log.key_lost' || event === 'log.cut') return t('subject.line', { n: subject });
    return subject;
  }, [t]);
}
