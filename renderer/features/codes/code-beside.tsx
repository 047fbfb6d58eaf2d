/**
 * The optional parts of a code's page: group, appeals, private note, plan, referral, exception to confidentiality,
 * consent, history.
 */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useVaultAction } from '../../window/vault-hooks';
import { ChoiceField, CodeText, ErrorNotice, Fold, Section, useFormat, useToast } from '../../ui';
import type { CodeView } from '../../vault/api';
import { AttachedFiles } from '../attachments/attached-files';
import { DisclosurePart } from './disclosure-part';
import { GroupDialog } from './group-dialog';
import { PrivateNote } from './private-note';
import { ReferralPart } from './referral-part';
import { SupportPlanPart } from './support-plan-part';
import { codePath, pagePath } from '../../window/pages';

/** Everything beside the works. */
export function CodeBeside({ view }: { view: CodeView }) {
  const { t } = useTranslation('codes');
  const { card } = view;
  return (
    <>
      <Groups view={view} />
      {view.appeals.length > 0 ? <Appeals view={view} /> : null}
      <PrivateNote subject={card.code} />
      <AttachedFiles to={{ kind: 'code', id: card.code }} />
      {card.group ? null : (
        <>
          <SupportPlanPart view={view} />
          <ReferralPart view={view} />
          <DisclosurePart view={view} />
        </>
      )}
      <Fold title={t('page.details')}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
          {card.group ? null : <Consent view={view} />}
          {card.history.length > 0 ? <History view={view} /> : null}
        </Box>
      </Fold>
    </>
  );
}

function Groups({ view }: { view: CodeView }) {
  const { t } = useTranslation('codes');
  const [editing, setEditing] = useState(false);
  const { card } = view;
  if (!card.group && view.groups.length === 0) return null;
  return (
    <Section
      title={t(card.group ? 'group.list' : 'group.of')}
      action={
        card.group && !card.closed ? (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('group.edit')}
          </Button>
        ) : undefined
      }
    >
      <Codes codes={card.group ? card.members : view.groups} />
      <GroupDialog open={editing} group={card} onDone={() => setEditing(false)} onClose={() => setEditing(false)} />
    </Section>
  );
}

function Codes({ codes }: { codes: readonly string[] }) {
  const navigate = useNavigate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      {codes.map((code) => (
        <Link key={code} component="button" type="button" onClick={() => void navigate(codePath(code))}>
          <CodeText code={code} />
        </Link>
      ))}
    </Box>
  );
}

function Appeals({ view }: { view: CodeView }) {
  const { t } = useTranslation(['appeals', 'codes']);
  const [format, navigate] = [useFormat(), useNavigate()];
  return (
    <Section title={t('appeals:title')}>
      {view.appeals.map((appeal) => (
        <Box key={appeal.id} sx={{ py: 0.5 }}>
          <Link
            component="button"
            type="button"
            onClick={() => void navigate(pagePath('appeals', { appeal: appeal.id }))}
          >
            {t('codes:page.number', { number: `${appeal.number}/${appeal.year}` })}
          </Link>
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary', ml: 1 }}>
            {format.date(appeal.on)} · {t(`appeals:from.${appeal.from}`)} · {t(`appeals:state.${appeal.state}`)}
          </Typography>
        </Box>
      ))}
    </Section>
  );
}

/** SC-03: a mark with its day; order 227 asks for none. */
function Consent({ view }: { view: CodeView }) {
  const { t } = useTranslation('codes');
  const [format, toast] = [useFormat(), useToast()];
  const { run, error } = useVaultAction();
  const { consent, code } = view.card;
  const save = async (choice: 'none' | 'given' | 'refused') => {
    const answer = await run((vault) =>
      vault.saveConsent(code, choice === 'none' ? null : { given: choice === 'given', on: view.today }),
    );
    if (answer.ok) toast(t('consent.saved'));
  };
  return (
    <Box>
      <ErrorNotice error={error} />
      <ChoiceField
        label={t('consent.title')}
        value={consent === null ? 'none' : consent.given ? 'given' : 'refused'}
        onChange={(choice) => void save(choice)}
        hint={[consent ? `${t('consent.on', { date: format.date(consent.on) })}.` : '', t('consent.hint')]
          .filter(Boolean)
          .join(' ')}
        options={(['none', 'given', 'refused'] as const).map((value) => ({ value, label: t(`consent.${value}`) }))}
      />
    </Box>
  );
}

function History({ view }: { view: CodeView }) {
  const { t } = useTranslation('codes');
  const format = useFormat();
  return (
    <Section title={t('history.title')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {view.card.history.map((line) => (
          <li key={`${line.at}${line.event}`}>
            {format.dateTime(line.at)} – {t(`history.${line.event}`)}
            {line.reason ? `: ${line.reason}` : ''}
          </li>
        ))}
      </Box>
    </Section>
  );
}
