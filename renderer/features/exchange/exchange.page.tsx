/** Records in from a file and out into one (docs/exchange-format.md); nothing is stored before the person agreed. */
import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../../ui';
import { ExportPart } from './export-part';
import { ImportPart } from './import-part';
import { pagePath } from '../../window/pages';

/** Import above, export below. */
export default function ExchangePage() {
  const { t } = useTranslation('exchange');
  const navigate = useNavigate();
  return (
    <Page
      title={t('title')}
      subtitle={t('lead')}
      toolbar={
        <Button variant="outlined" startIcon={<UploadFileIcon />} onClick={() => void navigate(pagePath('oldJournal'))}>
          {t('toOldJournal')}
        </Button>
      }
    >
      <ImportPart />
      <ExportPart />
    </Page>
  );
}
