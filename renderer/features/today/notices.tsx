/** What happened at this unlock without being asked, and what did not open. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../window/session';
import { useErrorText, useFormat } from '../../ui';
import { pagePath } from '../../window/pages';

/** Damaged rows named in the notice; the action log names more. */
const MOST_NAMED = 20;
const TABLES = [
  'record',
  'act',
  'settings',
  'plan',
  'draft',
  'exportLog',
  'audit',
  'state',
  'code',
  'appeal',
  'report',
  'view',
  'template',
  'material',
  'attachment',
] as const;

function isNamed(table: string): table is (typeof TABLES)[number] {
  return (TABLES as readonly string[]).includes(table);
}

/** Notices of point 18 and of damaged rows; nothing when all is quiet. */
export function Notices() {
  const { t } = useTranslation('today');
  const [format, navigate, errorText] = [useFormat(), useNavigate(), useErrorText()];
  const {
    session: { retention, damaged, repaired, behind, readOnly, logFault },
  } = useSession();
  const { act } = retention;
  return (
    <>
      {readOnly ? (
        <Alert severity="error">
          {t('notice.readOnly')} {errorText({ code: readOnly })}
        </Alert>
      ) : null}
      {repaired.missing > 0 ? <Alert severity="error">{t('notice.missing', { n: repaired.missing })}</Alert> : null}
      {repaired.missing === 0 && repaired.files.length > 0 ? (
        <Alert severity="warning">{t('notice.mended')}</Alert>
      ) : null}
      {behind ? <Alert severity="warning">{t(`notice.behind.${behind}`)}</Alert> : null}
      {repaired.rebuilt && !behind && repaired.missing === 0 && repaired.files.length === 0 ? (
        <Alert severity="info">{t('notice.rebuilt')}</Alert>
      ) : null}
      {damaged.length > 0 ? (
        <Alert severity="error">
          {t('notice.damaged', { what: format.count('record', damaged.length) })}{' '}
          {damaged
            .slice(0, MOST_NAMED)
            .map(({ table, id }) => t(`notice.damagedRow.${isNamed(table) ? table : 'other'}`, { id }))
            .join(', ')}
          {damaged.length > MOST_NAMED ? ', …' : ''}
        </Alert>
      ) : null}
      {logFault ? (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={() => void navigate(pagePath('actionLog'))}>
              {t('notice.openLog')}
            </Button>
          }
        >
          {t('notice.log')}
        </Alert>
      ) : null}
      {retention.unfinished ? (
        <Alert severity="error">
          {t('notice.unfinished')} {errorText({ code: retention.unfinished })}
        </Alert>
      ) : null}
      {act ? (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={() => void navigate(pagePath('acts', { act: act.id }))}>
              {t('notice.openAct')}
            </Button>
          }
        >
          {t('notice.destroyed', { what: format.count('research', retention.destroyedIds.length) })}
        </Alert>
      ) : null}
      {retention.noticed.length > 0 ? (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={() => void navigate(pagePath('research'))}>
              {t('notice.openResearch')}
            </Button>
          }
        >
          {t('notice.noticed', { what: format.count('research', retention.noticed.length) })}
        </Alert>
      ) : null}
    </>
  );
}
