/** What must be done, by date; each line has the one button that leads to it. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useVaultQuery } from '../../window/vault-hooks';
import { EmptyState, Section, useFormat } from '../../ui';
import type { TodayView } from '../../vault/api';
import { DeadlineLine } from './deadline-line';
import { RecoveryLine } from './recovery-line';
import { frame } from './frame';

/** Lines shown before "all of them". */
const SHOWN = 6;

/** The list; quiet when nothing is near. */
export function DeadlineList({ today }: { today: TodayView }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const security = useVaultQuery(['security'], (vault) => vault.security());
  const noSheet = security.data !== undefined && security.data.sheetMadeOn === null;
  const { deadlines } = today;
  // What is late comes before the sheet, everything else after it.
  const late = deadlines.filter(({ overdue }) => overdue).length;
  const lines = deadlines.map((deadline) => (
    <DeadlineLine
      key={`${deadline.kind}${deadline.subject}${deadline.id ?? ''}`}
      deadline={deadline}
      today={today.today}
    />
  ));
  if (noSheet) lines.splice(Math.min(late, SHOWN - 1), 0, <RecoveryLine key="recovery" />);
  // One more line is no longer than the button that would show it.
  const cut = lines.length > SHOWN + 1;
  return (
    <Section title={t('due.title')}>
      {lines.length === 0 ? (
        <EmptyState compact title={t('due.none')} text={t('due.noneText')} />
      ) : (
        <Box sx={frame}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {cut && !all ? lines.slice(0, SHOWN) : lines}
          </Box>
          {cut ? (
            <Box sx={{ px: 1, py: 0.5, borderTop: 1, borderColor: 'divider' }}>
              <Button size="small" onClick={() => setAll(!all)} aria-expanded={all}>
                {all ? t('due.fewer') : t('due.all', { n: format.number(lines.length) })}
              </Button>
            </Box>
          ) : null}
        </Box>
      )}
    </Section>
  );
}
