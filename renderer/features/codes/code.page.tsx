/**
 * Everything under one code: its works in time, what is open, and the optional parts; work starts here with the code
 * filled in.
 */
import { type ReactNode, useState } from 'react';
import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Kind } from '../../../shared/domain/records/record';
import type { AppError } from '../../../shared/errors/app-error';
import { useEntry } from '../../window/entry-context';
import { useVaultQuery } from '../../window/vault-hooks';
import { CodeText, ErrorNotice, LoadingState, Page, useFormat } from '../../ui';
import type { CodeView } from '../../vault/api';
import { CloseCodeDialog } from './close-code-dialog';
import { CodeBeside } from './code-beside';
import { CodeOpenMatters } from './code-open';
import { CodeTimeline } from './code-timeline';
import { useCategoryWord } from './code-words';
import { pagePath } from '../../window/pages';

/** Kinds of work that hold a code. */
const WITH_CODE = ['diagnostics', 'counselling', 'correction'] as const satisfies readonly Kind[];

/** The page of one code. */
export default function CodePage() {
  const { t } = useTranslation('codes');
  const navigate = useNavigate();
  const { code = '' } = useParams();
  const view = useVaultQuery(['code', code], (vault) => vault.code(code));
  const back = (
    <Button startIcon={<ArrowBackIcon />} onClick={() => void navigate(pagePath('codes'))}>
      {t('page.back')}
    </Button>
  );
  if (!view.data)
    return (
      <Page title={t('title')} toolbar={back}>
        {view.error ? <ErrorNotice error={withCode(view.error, code)} /> : <LoadingState />}
      </Page>
    );
  return <CodePages view={view.data} back={back} />;
}

/** Side by side where the files and notes beside the timeline have room. */
const TWO_COLUMNS = '@container (min-width: 50rem)';

function withCode(error: AppError, code: string): AppError {
  return { ...error, params: { code, ...error.params } };
}

function CodePages({ view, back }: { view: CodeView; back: ReactNode }) {
  const { t } = useTranslation(['codes', 'common']);
  const [format, enter, navigate, category] = [useFormat(), useEntry(), useNavigate(), useCategoryWord()];
  const [closing, setClosing] = useState(false);
  const { card, line } = view;
  const presets = card.group ? { codes: card.members } : { code: card.code };
  const kinds = card.group ? WITH_CODE.filter((kind) => kind !== 'correction') : WITH_CODE;
  const about = [
    card.group ? t('codes:groupOf', { n: card.members.length }) : category(line.category),
    line.first && line.last
      ? `${format.count('record', line.works)}, ${format.range({ from: line.first, to: line.last })}`
      : t('codes:never'),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Page
      title={<CodeText code={card.code} strong />}
      subtitle={about}
      action={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {card.group ? null : (
            <Button onClick={() => void navigate(pagePath('journal', { code: card.code }))}>
              {t('codes:page.journal')}
            </Button>
          )}
          <Button variant="outlined" onClick={() => setClosing(true)}>
            {t(card.closed ? 'codes:close.reopen' : 'codes:close.action')}
          </Button>
        </Box>
      }
      toolbar={
        <>
          {back}
          {card.closed
            ? null
            : kinds.map((kind) => (
                <Button
                  key={kind}
                  variant="outlined"
                  onClick={() => enter(kind, presets)}
                  aria-label={t('codes:page.start', { kind: t(`common:kind.${kind}`) })}
                >
                  {t(`common:kind.${kind}`)}
                </Button>
              ))}
          {card.closed || card.group ? null : (
            <Button variant="outlined" onClick={() => void navigate(pagePath('appeals', { new: card.code }))}>
              {t('codes:page.appeal')}
            </Button>
          )}
        </>
      }
    >
      {card.closed ? (
        <Alert severity="info" role="status">
          {t('codes:close.closedNotice', { date: format.date(card.closed.on), reason: card.closed.reason })}
        </Alert>
      ) : null}
      <Box sx={{ containerType: 'inline-size' }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr)',
            gap: 3,
            alignItems: 'start',
            [TWO_COLUMNS]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
          }}
        >
          <CodeTimeline view={view} />
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}>
            <CodeOpenMatters view={view} />
            <CodeBeside key={card.code} view={view} />
          </Box>
        </Box>
      </Box>
      <CloseCodeDialog open={closing} card={card} today={view.today} onClose={() => setClosing(false)} />
    </Page>
  );
}
