/** The versions of a record: when each was entered, why, and what it changed, before beside after. */
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { WorkRecord } from '../../../shared/domain/records/record';
import { useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, LoadingState, Section, StatusChip, useFormat } from '../../ui';
import { changesBetween, type FactChange } from '../records/words/record-facts';

/** Newest first. */
export function VersionHistory({ id }: { id: string }) {
  const { t } = useTranslation('journal');
  const { data, error } = useVaultQuery(['history', id], (vault) => vault.history(id));
  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  return (
    <Section title={t('detail.history')}>
      <ErrorNotice error={error} />
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 1 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {t('detail.onlyFirst')}
        </Typography>
      ) : null}
      <Box
        component="ol"
        reversed
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 1.25 }}
      >
        {data?.toReversed().map((version, index, all) => (
          <li key={version.version}>
            <Version version={version} before={all[index + 1] ?? null} timeZone={settings.data?.timeZone} />
          </li>
        ))}
      </Box>
    </Section>
  );
}

function Version({
  version,
  before,
  timeZone,
}: {
  version: WorkRecord;
  before: WorkRecord | null;
  timeZone: string | undefined;
}) {
  const { t } = useTranslation(['records', 'common', 'journal', 'actBook']);
  const format = useFormat();
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {t('journal:detail.version', { version: version.version })}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
          {t('journal:detail.entered', { when: format.dateTime(version.enteredAt, timeZone) })}
        </Typography>
        <StatusChip status={version.status} />
      </Box>
      {before === null ? (
        <Typography variant="body2">{t('journal:detail.first')}</Typography>
      ) : (
        <>
          <Typography variant="body2" sx={{ mb: 0.5 }}>
            {version.reason ? t('journal:detail.reason', { reason: version.reason }) : t('journal:detail.noReason')}
          </Typography>
          <Changes changes={changesBetween(before, version, t, format)} />
        </>
      )}
    </Paper>
  );
}

function Changes({ changes }: { changes: readonly FactChange[] }) {
  const { t } = useTranslation('journal');
  if (changes.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('detail.unchanged')}
      </Typography>
    );
  return (
    <Table
      size="small"
      sx={{
        tableLayout: 'fixed',
        '& th, & td': { px: 1, py: 0.5, verticalAlign: 'top', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{t('detail.field')}</TableCell>
          <TableCell>{t('detail.before')}</TableCell>
          <TableCell>{t('detail.after')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(({ key, label, before, after }) => (
          <TableRow key={key}>
            <TableCell component="th" scope="row" sx={{ color: 'text.secondary' }}>
              {label}
            </TableCell>
            <TableCell>{before || t('detail.empty')}</TableCell>
            <TableCell sx={{ fontWeight: 600 }}>{after || t('detail.empty')}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
