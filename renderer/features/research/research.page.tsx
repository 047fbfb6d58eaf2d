/** Researches and their six months (order 227, point 18): from the first day to the act. */
import { useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import PollIcon from '@mui/icons-material/PollOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useEntryActions } from '../../window/entry-context';
import { useVaultQuery } from '../../window/vault-hooks';
import { EmptyState, ErrorNotice, LoadingState, Page, Section } from '../../ui';
import type { ResearchCard as Card } from '../../vault/api';
import { DestroyDialog } from './destroy-dialog';
import { EndDialog } from './end-dialog';
import { HoldDialog } from './hold-dialog';
import { MaterialsPanel } from './materials-panel';
import { isDestroyable, type ResearchAction, ResearchCard } from './research-card';
import { pagePath } from '../../window/pages';

/** States in which a person has something to do or to know now. */
const URGENT: readonly Card['state'][] = ['due', 'notice3', 'notice14', 'notice30'];
const SECTIONS = ['attention', 'current', 'done'] as const;

/** Cards by what they ask for; the dialogs of one research at a time. */
export default function ResearchPage() {
  const { t } = useTranslation('research');
  const navigate = useNavigate();
  const { enter, amend } = useEntryActions();
  const research = useVaultQuery(['research'], (vault) => vault.research());
  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  const current = useVaultQuery(['today'], (vault) => vault.today());
  const [open, setOpen] = useState<{ action: ResearchAction; id: string } | null>(null);

  const error = research.error ?? settings.error ?? current.error;
  const add = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => enter('research')}>
      {t('add')}
    </Button>
  );
  if (!research.data || !settings.data || !current.data)
    return (
      <Page title={t('title')} subtitle={t('lead')}>
        {error ? <ErrorNotice error={error} /> : <LoadingState />}
      </Page>
    );

  const cards = research.data;
  const today = current.data.today;
  // The card is taken fresh from the list, so that a dialog never works on an older version.
  const chosen = open ? (cards.find((card) => card.record.id === open.id) ?? null) : null;
  const close = () => setOpen(null);

  const act = (action: ResearchAction, card: Card) => {
    if (action === 'edit') amend('research', card.record.id, card.record.version);
    else if (action === 'act') void navigate(pagePath('acts', { act: card.act?.id ?? '' }));
    else setOpen({ action, id: card.record.id });
  };

  return (
    <Page title={t('title')} subtitle={t('lead')} action={add}>
      {cards.length === 0 ? (
        <EmptyState
          icon={<PollIcon />}
          title={t('empty')}
          text={t('emptyHint')}
          action={
            <Button variant="outlined" startIcon={<AddIcon />} onClick={() => enter('research')}>
              {t('add')}
            </Button>
          }
        />
      ) : null}
      {SECTIONS.map((section) => {
        const shown = cards.filter((card) => sectionOf(card) === section);
        return shown.length === 0 ? null : (
          <Section key={section} title={t(`sections.${section}`)}>
            <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
              {shown.map((card) => (
                <ResearchCard key={card.record.id} card={card} today={today} onAction={act} />
              ))}
            </Box>
          </Section>
        );
      })}
      <MaterialsPanel
        card={open?.action === 'materials' ? chosen : null}
        timeZone={settings.data.timeZone}
        onClose={close}
      />
      {chosen && (open?.action === 'end' || open?.action === 'correct') ? (
        <EndDialog card={chosen} today={today} correcting={open.action === 'correct'} onClose={close} />
      ) : null}
      {chosen && (open?.action === 'hold' || open?.action === 'release') ? (
        <HoldDialog card={chosen} mode={open.action} onClose={close} />
      ) : null}
      {chosen && open?.action === 'destroy' ? (
        <DestroyDialog
          due={cards.filter(isDestroyable)}
          first={chosen.record.id}
          settings={settings.data}
          today={today}
          onClose={close}
          onDone={(actId) => {
            close();
            void navigate(pagePath('acts', { act: actId }));
          }}
        />
      ) : null}
    </Page>
  );
}

function sectionOf(card: Card): (typeof SECTIONS)[number] {
  if (card.state === 'destroyed') return 'done';
  return URGENT.includes(card.state) ? 'attention' : 'current';
}
