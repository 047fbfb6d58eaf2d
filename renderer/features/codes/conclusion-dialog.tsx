/**
 * The conclusion of a diagnostics about one code (order 227, point 14): seen as it is printed, in Kazakh or Russian,
 * saved as Word or PDF.
 */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVaultQuery } from '../../window/vault-hooks';
import { PaperDialog } from '../output/paper-dialog';
import { type MakeDocument, useOutput } from '../output/use-output';

/** null closes it. */
export function ConclusionDialog({
  recordId,
  code,
  onClose,
}: {
  recordId: string | null;
  code: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('codes');
  const [language, setLanguage] = useState<'kk' | 'ru'>('kk');
  const id = recordId ?? '';
  const paper = useVaultQuery(
    ['conclusion', id, code, language],
    (vault) => vault.conclusionDocument(id, code, language),
    recordId !== null,
  );
  const make = useCallback<MakeDocument>(
    (vault, format) => vault.conclusionFile(id, code, format === 'html' ? 'html' : 'docx', language),
    [id, code, language],
  );
  return (
    <PaperDialog
      open={recordId !== null}
      title={t('paper.conclusion', { code })}
      document={paper.data}
      error={paper.error}
      language={language}
      onLanguage={setLanguage}
      output={useOutput(make)}
      onClose={onClose}
    />
  );
}

/** As {@link ConclusionDialog}, the individual support plan. */
export function SupportPlanDialog({
  planId,
  code,
  onClose,
}: {
  planId: string | null;
  code: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('codes');
  const [language, setLanguage] = useState<'kk' | 'ru'>('kk');
  const id = planId ?? '';
  const paper = useVaultQuery(
    ['supportPlan', id, language],
    (vault) => vault.supportPlanDocument(id, language),
    planId !== null,
  );
  const make = useCallback<MakeDocument>(
    (vault, format) => vault.supportPlanFile(id, format === 'html' ? 'html' : 'docx', language),
    [id, language],
  );
  return (
    <PaperDialog
      open={planId !== null}
      title={t('paper.plan', { code })}
      document={paper.data}
      error={paper.error}
      language={language}
      onLanguage={setLanguage}
      output={useOutput(make)}
      onClose={onClose}
    />
  );
}
