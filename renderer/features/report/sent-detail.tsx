/** One sent report: what was frozen, its files, and the page as it was printed. */
import { useCallback, useState } from 'react';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { FormLanguage } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { AppError } from '../../../shared/errors/app-error';
import { useVault, useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, useFormat } from '../../ui';
import { useSaveFile } from '../output/save-file';
import type { SentLine } from '../../vault/api';
import { PrintDialog } from '../output/print-dialog';
import { type MakeDocument, useOutput } from '../output/use-output';

export function SentDetail({ line }: { line: SentLine }) {
  const { t } = useTranslation(['sending', 'common', 'report']);
  const [format, vault, saveFile] = [useFormat(), useVault(), useSaveFile()];
  const [error, setError] = useState<AppError | null>(null);
  const [shown, setShown] = useState<FormLanguage | null>(null);
  const { id } = line;
  const paper = useVaultQuery(
    ['sentDocument', id, shown],
    (client) => client.sentDocument(id, shown ?? 'kk'),
    shown !== null,
  );
  const make = useCallback<MakeDocument>((client) => client.sentPage(id, shown ?? 'kk'), [id, shown]);
  const output = useOutput(make);

  const save = async (name: string) => {
    const file = await vault.sentFile(id, name);
    setError(file.ok ? null : file.error);
    if (file.ok) await saveFile(file.value);
  };
  const facts: [string, string][] = [
    [t('sending:register.range'), `${format.range(line.range)} (${t(`report:period.mode.${line.mode}`)})`],
    [t('sending:register.signedBy'), line.signedBy || t('common:word.notSet')],
    [t('sending:register.records'), format.number(line.records)],
    ...(line.carried.length > 0
      ? [
          [t('sending:register.carried'), line.carried.map(({ from }) => format.halfYear(from, true)).join(', ')] as [
            string,
            string,
          ],
        ]
      : []),
    ...(line.reason ? [[t('sending:register.reason'), line.reason] as [string, string]] : []),
    ...(line.passes.length > 0
      ? [
          [
            t('sending:register.passes'),
            line.passes.map(({ code, reason }) => `${t(`sending:check.${code}`)}: ${reason}`).join('; '),
          ] as [string, string],
        ]
      : []),
    ...(line.withdrawal ? [[t('sending:register.withdrawal'), line.withdrawal.reason] as [string, string]] : []),
    [t('sending:register.checksum'), line.checksum],
  ];

  return (
    <Box sx={{ py: 1, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <ErrorNotice
        error={error ?? output.error}
        onClose={() => {
          setError(null);
          output.clearError();
        }}
      />
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(140px, max-content) 1fr',
          columnGap: 2,
          rowGap: 0.5,
          typography: 'body2',
        }}
      >
        {facts.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {line.files.map(({ name, size }) => (
          <Button
            key={name}
            size="small"
            variant="outlined"
            startIcon={<DownloadIcon />}
            onClick={() => void save(name)}
            aria-label={t('sending:register.openFile', { name })}
            sx={{ textTransform: 'none' }}
          >{`${name} (${format.bytes(size)})`}</Button>
        ))}
        {(['kk', 'ru'] as const).map((language) => (
          <Button
            key={language}
            size="small"
            startIcon={<VisibilityIcon />}
            onClick={() => setShown(language)}
            aria-haspopup="dialog"
          >{`${t('sending:register.show')} · ${t(`common:languageName.${language}`)}`}</Button>
        ))}
      </Box>
      <PrintDialog
        open={shown !== null}
        title={t('sending:register.show')}
        document={paper.data}
        error={paper.error ?? output.error}
        busy={output.busy}
        print={output.print}
        savePdf={() => void output.save('pdf')}
        onClose={() => setShown(null)}
      />
    </Box>
  );
}
