/** What is doubtful but comes in: one line per doubt with the rows it is found in. */
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { RowWarning } from '../../../shared/import/old-journal/judge';
import { Section, useFormat } from '../../ui';
import { useColumnName } from './reading-words';

/** Rows named in a line; more are counted. */
const NAMED = 25;

/** Grouped, for a thousand rows may share one doubt. */
export function WarningTable({
  warnings,
  header,
}: {
  warnings: readonly RowWarning[];
  header: readonly (string | null)[];
}) {
  const { t } = useTranslation(['oldJournal', 'exchange']);
  const [format, nameOf] = [useFormat(), useColumnName(header)];
  if (warnings.length === 0) return null;
  const textOf = ({ code, column }: RowWarning) =>
    code === 'not_kept' || code === 'made_draft'
      ? `${t(`oldJournal:warning.${code}`)}${column === undefined ? '' : `: ${nameOf(column)}`}`
      : t(`exchange:warning.${code}`);
  const groups = new Map<string, number[]>();
  for (const warning of warnings) {
    const text = textOf(warning);
    const rows = groups.get(text);
    if (rows) rows.push(warning.at);
    else groups.set(text, [warning.at]);
  }
  return (
    <Section title={t('oldJournal:check.warningsTitle')} text={t('oldJournal:check.warningsText')}>
      <Table size="small" aria-label={t('oldJournal:check.warningsTitle')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('oldJournal:check.warning')}</TableCell>
            <TableCell>{t('oldJournal:check.inRows')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...groups].map(([text, rows]) => (
            <TableRow key={text}>
              <TableCell>{text}</TableCell>
              <TableCell sx={{ fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}>
                {rows.slice(0, NAMED).join(', ')}
                {rows.length > NAMED ? ` … (${format.number(rows.length)})` : ''}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
