/** Rows nothing of which comes in: where, and why; they can be saved to a file and mended. */
import { useState } from 'react';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { faultText } from '../../../shared/import/old-journal/fault-text';
import { useVaultAction } from '../../window/vault-hooks';
import { ErrorNotice, Section, useFormat } from '../../ui';
import { useSaveFile } from '../output/save-file';
import type { DryRun } from '../../vault/api';
import { useColumnName, useLanguage } from './reading-words';

/** Rows shown at first. */
const STEP = 50;

/** The list and the button that saves it. */
export function RefusedTable({
  refused,
  header,
  ticket,
}: {
  refused: DryRun['refused'];
  header: readonly (string | null)[];
  ticket: string;
}) {
  const { t } = useTranslation('oldJournal');
  const [format, nameOf, language] = [useFormat(), useColumnName(header), useLanguage()];
  const [saveFile, action] = [useSaveFile(), useVaultAction()];
  const [limit, setLimit] = useState(STEP);
  if (refused.length === 0) return null;
  const save = async () => {
    const file = await action.run((vault) => vault.refusedRowsFile(ticket, language));
    if (file.ok) await saveFile(file.value);
  };
  return (
    <Section
      title={`${t('check.refusedTitle')} (${format.number(refused.length)})`}
      text={t('check.refusedText')}
      action={
        <Button variant="outlined" startIcon={<DownloadIcon />} disabled={action.busy} onClick={() => void save()}>
          {t('check.saveRefused')}
        </Button>
      }
    >
      <ErrorNotice error={action.error} onClose={action.clearError} />
      <Table size="small" aria-label={t('check.refusedTitle')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 90 }}>{t('check.row')}</TableCell>
            <TableCell sx={{ width: 220 }}>{t('check.column')}</TableCell>
            <TableCell>{t('check.reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {refused.slice(0, limit).flatMap(({ at, faults }) =>
            faults.map((fault, index) => (
              <TableRow key={`${at} ${index}`}>
                <TableCell sx={{ fontVariantNumeric: 'tabular-nums' }}>{at}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>
                  {fault.column === null ? t('check.wholeRow') : nameOf(fault.column)}
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{faultText(fault, language)}</TableCell>
              </TableRow>
            )),
          )}
        </TableBody>
      </Table>
      {refused.length > limit ? (
        <Button size="small" sx={{ mt: 0.5 }} onClick={() => setLimit((now) => now + 5 * STEP)}>
          {t('check.more', { n: format.number(refused.length - limit) })}
        </Button>
      ) : null}
    </Section>
  );
}
