/** One research: its stages, its six months, its forms, and what will be destroyed. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import AttachFileIcon from '@mui/icons-material/AttachFile';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { isNoteOverdue } from '../../../shared/domain/records/monitoring-note';
import { isEndLocked, isLongOpen } from '../../../shared/regulation/order-227/points-17-29/point-18-retention';
import type { CivilDate } from '../../../shared/time/civil-date';
import { RESEARCH_STAGES } from '../../../shared/regulation/order-74/order-74-stages';
import { StatusChip, useFormat } from '../../ui';
import type { ResearchCard as Card } from '../../vault/api';
import { linesOf, useMaterialWords } from './material-words';
import { Shares } from './shares';
import { StageLine, TermBar } from './stages';

/** What can be done with a research. */
export type ResearchAction = 'edit' | 'materials' | 'end' | 'correct' | 'hold' | 'release' | 'destroy' | 'act';

export interface ResearchCardProps {
  card: Card;
  today: CivilDate;
  onAction: (action: ResearchAction, card: Card) => void;
}

/** A card of the list. */
export function ResearchCard({ card, today, onAction }: ResearchCardProps) {
  const { t } = useTranslation(['research', 'common', 'records']);
  const format = useFormat();
  const heading = useId();
  const { record } = card;
  const act = (action: ResearchAction) => () => onAction(action, card);
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={heading}
      sx={{ p: 2.5, borderRadius: 2, display: 'flex', flexDirection: 'column', gap: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5, flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <Typography id={heading} variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            {record.title}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {card.number === null
              ? t('research:noNumber')
              : t('research:number', { number: card.number, year: card.year })}{' '}
            · {t(`research:basis.${record.basis}`)}
            {record.monitoring ? ` · ${t(`records:monitoring.${record.monitoring}`)}` : ''}
          </Typography>
        </Box>
        <StatusChip status={card.state} />
      </Box>
      {card.state === 'destroyed' ? null : <StageLine card={card} today={today} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 300px' }, gap: 3 }}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, minWidth: 0 }}>
          {card.state === 'destroyed' ? null : <TermBar card={card} />}
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(118px, 1fr))', gap: 1.5 }}
          >
            <Fact name={t('research:facts.start')}>{format.date(record.start)}</Fact>
            <Fact name={t(record.monitoring ? 'research:facts.end' : 'research:facts.ended')}>
              {record.end === null ? t('research:facts.notEnded') : format.date(record.end)}
            </Fact>
            <Fact name={t('research:facts.keepThrough')}>{format.date(card.keepThrough)}</Fact>
            <Fact name={t('research:facts.destroyFrom')}>{format.date(card.destroyFrom)}</Fact>
          </Box>
          {record.hold ? (
            <Typography variant="body2" sx={{ borderLeft: 3, borderColor: 'warning.main', pl: 1.5 }}>
              {record.hold.basis
                ? t('research:hold.sinceBasis', {
                    date: format.date(record.hold.from),
                    basis: record.hold.basis,
                    reason: record.hold.reason,
                  })
                : t('research:hold.since', { date: format.date(record.hold.from), reason: record.hold.reason })}
            </Typography>
          ) : null}
          <Facts card={card} today={today} />
          <WillDestroy card={card} />
        </Box>
        <Shares card={card} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, pt: 0.5 }}>
        <Button
          size="small"
          variant="outlined"
          disabled={card.sealed}
          startIcon={<AttachFileIcon />}
          onClick={act('materials')}
          aria-label={t('research:materials.openOf', { title: record.title })}
        >
          {t('research:materials.open')}
          {card.electronic.length > 0 ? ` (${card.electronic.length})` : ''}
        </Button>
        {card.act === null && card.state !== 'destroyed' ? (
          <Button size="small" onClick={act('edit')}>
            {t('research:actions.edit')}
          </Button>
        ) : null}
        {card.act === null && card.termEnd !== null && card.state !== 'on_hold' && card.state !== 'destroyed' ? (
          <Button size="small" onClick={act('hold')}>
            {t('research:hold.action')}
          </Button>
        ) : null}
        {card.act === null && card.state !== 'destroyed' && isEndLocked(record.end, today) ? (
          <Button size="small" onClick={act('correct')}>
            {t('research:end.correct')}
          </Button>
        ) : null}
        {record.hold && card.state === 'on_hold' ? (
          <Button size="small" onClick={act('release')}>
            {t('research:hold.release')}
          </Button>
        ) : null}
        <Box sx={{ flex: 1 }} />
        {card.state === 'running' && record.start <= today ? (
          <Button size="small" variant="contained" onClick={act('end')}>
            {t(record.monitoring ? 'research:end.action' : 'research:end.actionPlain')}
          </Button>
        ) : null}
        {card.act ? (
          <Button size="small" variant={card.act.number === null ? 'contained' : 'outlined'} onClick={act('act')}>
            {t('research:actions.openAct')}
          </Button>
        ) : null}
        {isDestroyable(card) ? (
          <Button size="small" variant="contained" color="error" onClick={act('destroy')}>
            {t('research:destroy.action')}…
          </Button>
        ) : null}
      </Box>
    </Paper>
  );
}

/** Due, and not already done: with an act only its paper is open, and that is settled in the act. */
export function isDestroyable(card: Card): boolean {
  return card.state === 'due' && card.act === null && card.record.destroyedByAct === undefined;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Typography component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
        {children}
      </Typography>
    </div>
  );
}

/** Who takes part, the stages with their days, and what is to be looked at. */
function Facts({ card: { record, sealed, keepThrough, state }, today }: { card: Card; today: CivilDate }) {
  const { t } = useTranslation(['research', 'records']);
  const format = useFormat();
  const destroyed = state === 'destroyed';
  const open = isLongOpen(record, today) || (record.end === null && isNoteOverdue(record, today));
  const spans = RESEARCH_STAGES.flatMap((stage) => {
    const span = record.stages?.[stage];
    return span
      ? [
          t('research:stageSpan', {
            stage: t(`records:researchStage.${stage}`),
            from: format.date(span.from),
            to: span.to ? format.date(span.to) : '…',
          }),
        ]
      : [];
  });
  const roles = (record.participants ?? []).map((role) => t(`records:category.${role}`)).join(', ');
  return (
    <>
      {roles || spans.length > 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[...(roles ? [t('research:participants', { list: roles })] : []), ...spans].join(' · ')}
        </Typography>
      ) : null}
      {open ? (
        <Typography variant="body2" sx={{ borderLeft: 3, borderColor: 'warning.main', pl: 1.5 }}>
          {t('research:longOpen')}
        </Typography>
      ) : null}
      {record.status === 'active' || record.status === 'draft' || destroyed || !keepThrough ? null : (
        <Typography variant="body2" sx={{ borderLeft: 3, borderColor: 'warning.main', pl: 1.5 }}>
          {t('research:withdrawn', { date: format.date(keepThrough) })}
        </Typography>
      )}
      {sealed ? (
        <Typography variant="body2" sx={{ borderLeft: 3, borderColor: 'error.main', pl: 1.5 }}>
          {t('research:sealed')}
        </Typography>
      ) : null}
    </>
  );
}

function WillDestroy({ card }: { card: Card }) {
  const { t } = useTranslation('research');
  const format = useFormat();
  const words = useMaterialWords();
  const { destroyedByAct } = card.record;
  if (card.state === 'destroyed') {
    const number = card.act?.number ?? destroyedByAct?.number;
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('materials.destroyedHint')}
        {number
          ? ` ${t('facts.actNumber', { number })}${destroyedByAct ? `, ${format.date(destroyedByAct.date)}` : ''}.`
          : ''}
      </Typography>
    );
  }
  if (card.act)
    return (
      <Typography variant="body2" sx={{ borderLeft: 3, borderColor: 'warning.main', pl: 1.5 }}>
        {t('paperLeft')}
      </Typography>
    );
  const [paper, registered] = [linesOf(card, 'paper'), linesOf(card, 'electronic')];
  const parts = [
    ...(card.electronic.length > 0 ? [t('materials.electronic', { count: card.electronic.length })] : []),
    ...(registered.length > 0 ? [t('materials.registered', { list: words(registered) })] : []),
    ...(paper.length > 0 ? [t('materials.paper', { list: words(paper) })] : []),
  ];
  // What is sealed is not listed; that it is there, the line above says.
  if (parts.length === 0 && card.sealed) return null;
  return (
    <Typography variant="body2">
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('materials.willDestroy')}:{' '}
      </Box>
      {parts.length > 0 ? parts.join(' · ') : t('materials.nothing')}
    </Typography>
  );
}
