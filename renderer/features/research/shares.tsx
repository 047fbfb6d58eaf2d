/** Forms returned and valid as bars; for a monitoring with the mark that order 74 asks for. */
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { isSampleSufficient } from '../../../shared/regulation/order-74/order-74-sample';
import { useFormat } from '../../ui';
import type { ResearchCard } from '../../vault/api';

/** Where the mark stands on the bar, asked of the rule itself (order 74, point 7). */
const MARK =
  Array.from({ length: 101 }, (_, percent) => percent).find((percent) => isSampleSufficient(percent, 100)) ?? 100;

/** Two bars; nothing when no people are counted. */
export function Shares({ card }: { card: ResearchCard }) {
  const { t } = useTranslation('research');
  const format = useFormat();
  const { headcount, returned, valid, monitoring } = card.record;
  // order 74 binds its own monitorings only
  const bound = monitoring !== undefined;
  if (headcount === 0) return <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('shares.none')}</Box>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
      <Share
        label={t('shares.returned')}
        percent={card.returnedPercent}
        part={returned}
        whole={headcount}
        good
        mark={bound}
      />
      <Share
        label={t('shares.valid')}
        percent={card.validPercent}
        part={valid}
        whole={headcount}
        good={card.sampleSufficient || !bound}
        mark={bound}
      />
      {bound ? (
        <Box sx={{ typography: 'body2', display: 'flex', justifyContent: 'space-between', gap: 1 }}>
          <Box
            component="span"
            sx={{ fontWeight: 600, color: card.sampleSufficient ? 'success.main' : 'warning.main' }}
          >
            {card.sampleSufficient ? t('shares.sufficient') : t('shares.insufficient')}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('shares.threshold', { percent: format.percent(MARK) })}
          </Box>
        </Box>
      ) : null}
    </Box>
  );
}

function Share({
  label,
  percent,
  part,
  whole,
  good,
  mark,
}: {
  label: string;
  percent: number;
  part: number;
  whole: number;
  good: boolean;
  mark: boolean;
}) {
  const { t } = useTranslation('research');
  const format = useFormat();
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, typography: 'body2', mb: 0.25 }}>
        <span>{label}</span>
        <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
          <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
            {t('shares.of', { part: format.number(part), whole: format.number(whole) })}
          </Box>
          <strong>{format.percent(percent)}</strong>
        </Box>
      </Box>
      <Box aria-hidden sx={{ position: 'relative', height: 8, borderRadius: 4, bgcolor: 'action.selected' }}>
        <Box
          sx={{
            height: 1,
            width: `${Math.min(100, percent)}%`,
            borderRadius: 4,
            bgcolor: good ? 'primary.main' : 'warning.main',
          }}
        />
        {mark ? (
          <Box
            sx={{ position: 'absolute', top: -2, bottom: -2, left: `${MARK}%`, width: '2px', bgcolor: 'text.primary' }}
          />
        ) : null}
      </Box>
    </Box>
  );
}
