/** Records in from a file and out into one (docs/exchange-format.md); nothing is stored before the person agreed. */
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui';
import { ExportPart } from './export-part';
import { ImportPart } from './import-part';

/** Import above, export below. */
export default function ExchangePage() {
  const { t } = useTranslation('exchange');
  return (
    <Page title={t('title')} subtitle={t('lead')}>
      <ImportPart />
      <ExportPart />
    </Page>
  );
}
