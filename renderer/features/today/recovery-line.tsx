/** Says that a forgotten passphrase would be the end, as long as no recovery sheet was made. */
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TaskLine } from './task-line';
import { pagePath } from '../../window/pages';

/** The line that leads to the sheet. */
export function RecoveryLine() {
  const { t } = useTranslation('security');
  const navigate = useNavigate();
  return (
    <TaskLine
      title={t('today.title')}
      text={t('today.text')}
      button={t('today.open')}
      onOpen={() => void navigate(pagePath('settings', { tab: 'security' }))}
    />
  );
}
