/** The register of a year as a file. */
import { useCallback } from 'react';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import TableChartIcon from '@mui/icons-material/TableChartOutlined';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui';
import { ExportMenu } from '../output/export-menu';
import { type MakeDocument, useOutput } from '../output/use-output';

/** In Russian where the window is Russian, otherwise in the state language. */
export function RegisterExport({ year }: { year: number }) {
  const { t, i18n } = useTranslation('actBook');
  const language = i18n.language === 'ru' ? 'ru' : 'kk';
  const make = useCallback<MakeDocument>(
    (vault, format) => vault.actRegisterFile(year, format, language),
    [year, language],
  );
  const output = useOutput(make);
  return (
    <>
      <ExportMenu
        label={t('register.button')}
        icon={<DownloadIcon />}
        busy={output.busy}
        busyLabel={t('register.making')}
        choices={[
          {
            key: 'xlsx',
            label: t('register.xlsx', { year }),
            icon: <TableChartIcon />,
            run: () => void output.save('xlsx'),
          },
          {
            key: 'docx',
            label: t('register.docx', { year }),
            icon: <ArticleIcon />,
            run: () => void output.save('docx'),
          },
          {
            key: 'pdf',
            label: t('register.pdf', { year }),
            icon: <PictureAsPdfIcon />,
            run: () => void output.save('pdf'),
          },
        ]}
      />
      <ErrorNotice error={output.error} onClose={output.clearError} />
    </>
  );
}
