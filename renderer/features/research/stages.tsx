/** The way of a research from its first day to its act, and the bar of the six months. */
import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { retentionState } from '../../../shared/regulation/order-227/points-17-29/point-18-retention';
import { type CivilDate, daysBetween } from '../../../shared/time/civil-date';
import type { ResearchCard } from '../../vault/api';

const STAGES = ['running', 'note', 'keeping', 'notice', 'due', 'destroyed'] as const;
type Stage = (typeof STAGES)[number];

/** The stage reached; a hold stops the destruction but not the term, so it is looked through. */
function stageOf(card: ResearchCard, today: CivilDate): Stage {
  const state =
    card.state === 'on_hold' ? retentionState({ end: card.record.end, destroyed: false, today }).state : card.state;
  if (state === 'running' || state === 'due' || state === 'destroyed') return state;
  return state === 'keeping' ? 'keeping' : 'notice';
}

/** Six marks in a row; the one reached is named to screen readers as the current step. */
export function StageLine({ card, today }: { card: ResearchCard; today: CivilDate }) {
  const { t } = useTranslation('research');
  const reached = STAGES.indexOf(stageOf(card, today));
  return (
    <Box
      component="ol"
      aria-label={t('stages.label')}
      sx={{ display: 'grid', gridTemplateColumns: `repeat(${STAGES.length}, 1fr)`, listStyle: 'none', m: 0, p: 0 }}
    >
      {STAGES.map((stage, index) => {
        const current = index === reached;
        const past = index < reached;
        const colour =
          past || current
            ? current && stage === 'due'
              ? card.state === 'on_hold'
                ? 'warning.main'
                : 'error.main'
              : 'primary.main'
            : 'divider';
        return (
          <Box
            component="li"
            key={stage}
            aria-current={current ? 'step' : undefined}
            sx={{ position: 'relative', textAlign: 'center', px: 0.5 }}
          >
            {index > 0 ? (
              <Box
                aria-hidden
                sx={{
                  position: 'absolute',
                  top: 8,
                  left: 'calc(-50% + 12px)',
                  right: 'calc(50% + 12px)',
                  borderTop: 2,
                  borderColor: past || current ? 'primary.main' : 'divider',
                }}
              />
            ) : null}
            <Box
              aria-hidden
              sx={{
                width: 18,
                height: 18,
                mx: 'auto',
                borderRadius: '50%',
                border: 2,
                borderColor: colour,
                bgcolor: past ? 'primary.main' : 'background.paper',
                color: 'primary.contrastText',
                display: 'grid',
                placeItems: 'center',
              }}
            >
              {past ? (
                <CheckIcon sx={{ fontSize: 13 }} />
              ) : current ? (
                <Box sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: colour }} />
              ) : null}
            </Box>
            <Typography
              component="span"
              sx={{
                display: 'block',
                mt: 0.5,
                fontSize: '0.75rem',
                lineHeight: 1.25,
                color: current ? 'text.primary' : 'text.secondary',
                fontWeight: current ? 600 : 400,
              }}
            >
              {t(`stages.${stage === 'note' && card.record.monitoring === undefined ? 'ended' : stage}`)}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}

/** How much of the six months has passed. */
export function TermBar({ card }: { card: ResearchCard }) {
  const { t } = useTranslation('research');
  const label = useId();
  const {
    daysLeft,
    destroyFrom,
    record: { end },
  } = card;
  if (end === null || destroyFrom === null || daysLeft === null) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('bar.notStarted')}
      </Typography>
    );
  }
  const whole = Math.max(1, daysBetween(end, destroyFrom));
  const passed = Math.min(100, Math.max(0, ((whole - daysLeft) / whole) * 100));
  const words =
    daysLeft === 0
      ? t('bar.today')
      : daysLeft > 0
        ? t('bar.left', { count: daysLeft })
        : t('bar.past', { count: -daysLeft });
  const tone =
    card.state === 'destroyed'
      ? 'inherit'
      : card.state.startsWith('notice') || card.state === 'on_hold'
        ? 'warning'
        : daysLeft <= 0
          ? 'error'
          : 'primary';
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 0.5, typography: 'body2' }}>
        <Box component="span" id={label} sx={{ color: 'text.secondary' }}>
          {t('bar.label')}
        </Box>
        {card.state === 'destroyed' ? null : (
          <Box
            component="span"
            sx={{ fontWeight: 600, color: tone === 'primary' || tone === 'inherit' ? 'text.primary' : `${tone}.main` }}
          >
            {words}
          </Box>
        )}
      </Box>
      <LinearProgress
        variant="determinate"
        value={passed}
        color={tone}
        aria-labelledby={label}
        aria-valuetext={words}
        sx={{ height: 8, borderRadius: 4 }}
      />
    </Box>
  );
}
