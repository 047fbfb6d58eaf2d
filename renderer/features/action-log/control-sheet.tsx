/** The control sheet of a month: previewed and printed, or saved as a file. */
import { useCallback, useState } from 'react';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useVaultQuery } from '../../window/vault-hooks';
import { ChoiceField, ErrorNotice, Section, useFormat } from '../../ui';
import { ExportMenu } from '../output/export-menu';
import { PrintDialog } from '../output/print-dialog';
import { type MakeDocument, useOutput } from '../output/use-output';

export function ControlSheet({ months }: { months: string[] }) {
  const { t, i18n } = useTranslation('actionLog');
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const month = chosen ?? months[0] ?? null;
  const language = i18n.language === 'ru' ? 'ru' : 'kk';
  const make = useCallback<MakeDocument>(
    (vault, kind) => vault.controlSheetFile(month ?? '', kind === 'html' ? 'html' : 'docx', language),
    [month, language],
  );
  const output = useOutput(make);
  const paper = useVaultQuery(
    ['controlSheet', month, language],
    (vault) => vault.controlSheet(month ?? '', language),
    printing && month !== null,
  );
  const name = (text: string) => `${format.month(Number(text.slice(5)))} ${text.slice(0, 4)}`;
  return (
    <Section title={t('sheet.title')} text={t('sheet.text')}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mt: 2 }}>
        <ChoiceField
          label={t('sheet.month')}
          look="list"
          value={month}
          onChange={setChosen}
          options={months.map((value) => ({ value, label: name(value) }))}
        />
        <Box sx={{ flex: 'none' }}>
          <ExportMenu
            label={t('sheet.button')}
            icon={<DownloadIcon />}
            busy={output.busy}
            busyLabel={t('sheet.making')}
            primary={false}
            disabled={month === null}
            choices={[
              { key: 'print', label: `${t('sheet.print')}…`, icon: <PrintIcon />, run: () => setPrinting(true) },
              {
                key: 'pdf',
                label: t('sheet.pdf'),
                icon: <PictureAsPdfIcon />,
                run: () => void output.save('pdf'),
                divided: true,
              },
              { key: 'docx', label: t('sheet.docx'), icon: <ArticleIcon />, run: () => void output.save('docx') },
            ]}
          />
        </Box>
      </Box>
      <ErrorNotice error={output.error} onClose={output.clearError} />
      <PrintDialog
        open={printing}
        title={t('sheet.title')}
        document={paper.data}
        error={paper.error ?? output.error}
        busy={output.busy}
        print={output.print}
        savePdf={() => void output.save('pdf')}
        onClose={() => setPrinting(false)}
      />
    </Section>
  );
}
