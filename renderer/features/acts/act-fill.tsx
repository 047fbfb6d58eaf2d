/** What the commission fills in while the act is a draft: paper, copies, exported files. Read only afterwards. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { type ActLine, type DestructionAct, isPersonsLine } from '../../../shared/domain/acts/act';
import type { CivilDate } from '../../../shared/time/civil-date';
import { CivilDateField, useFormat } from '../../ui';
import { useLineName } from './act-words';
import { Part } from './act-part';
import { CopyParts } from './copy-list';
import { PaperLines } from './paper-lines';

export interface ActFillProps {
  act: DestructionAct;
  today: CivilDate;
  dirty: boolean;
  missing: number;
  onChange: (act: DestructionAct) => void;
}

/** The left side of an act. */
export function ActFill({ act, today, dirty, missing, onChange }: ActFillProps) {
  const { t } = useTranslation('acts');
  const frozen = act.state !== 'draft';
  const setLine = (index: number, line: ActLine) =>
    onChange({ ...act, lines: act.lines.map((one, at) => (at === index ? line : one)) });
  return (
    <>
      {frozen ? (
        <Alert severity="info">{t('fill.frozen')}</Alert>
      ) : (
        <Alert severity={missing > 0 ? 'warning' : 'success'}>
          {missing > 0 ? t('fill.left', { count: missing }) : t('fill.ready')}
          {dirty ? ` · ${t('fill.unsaved')}` : ''}
        </Alert>
      )}
      {frozen ? null : (
        <Box sx={{ maxWidth: 220 }}>
          <CivilDateField
            label={t('fill.date')}
            value={act.date}
            onChange={(date) => {
              if (date) onChange({ ...act, date });
            }}
            max={today}
            required
          />
        </Box>
      )}
      <Part title={t('fill.paper')} hint={frozen ? undefined : t('fill.paperHint')}>
        <PaperLines
          act={act}
          today={today}
          frozen={frozen}
          onLine={setLine}
          onAll={(lines) => onChange({ ...act, lines })}
        />
      </Part>
      <Electronic act={act} />
      <CopyParts act={act} today={today} frozen={frozen} onChange={(part) => onChange({ ...act, ...part })} />
    </>
  );
}

/** The program's own lines and its check: never typed, never changed. */
function Electronic({ act }: { act: DestructionAct }) {
  const { t } = useTranslation('acts');
  const format = useFormat();
  const lineName = useLineName();
  const lines = act.lines.filter((line) => !isPersonsLine(line));
  if (lines.length === 0 && act.verification.rowsTried === 0) return null;
  const { rowsTried, rowsUnreadable, storeSamples, samplesFound, filesUnread = 0 } = act.verification;
  return (
    <Part title={t('fill.electronic')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, typography: 'body2' }}>
        {lines.map((line, index) => (
          <li key={index}>
            {lineName(line)}
            {line.destroyedAt && line.way ? (
              <Box sx={{ color: 'text.secondary' }}>
                {t('fill.electronicDone', {
                  when: `${format.date(line.destroyedAt.slice(0, 10))}${line.destroyedAt.slice(10)}`,
                  way: t(`way.${line.way}`),
                })}
              </Box>
            ) : null}
          </li>
        ))}
      </Box>
      {rowsTried > 0 || storeSamples > 0 ? (
        <Box sx={{ mt: 1, typography: 'body2' }}>
          <Box sx={{ fontWeight: 600 }}>{t('fill.check')}</Box>
          <Box sx={rowsUnreadable < rowsTried ? { color: 'error.main' } : {}}>
            {t('fill.rows', { tried: format.number(rowsTried), unreadable: format.number(rowsUnreadable) })}
          </Box>
          <Box sx={samplesFound > 0 ? { color: 'error.main' } : {}}>
            {t('fill.samples', { samples: format.number(storeSamples), found: format.number(samplesFound) })}
          </Box>
          {filesUnread > 0 ? (
            <Box sx={{ color: 'error.main' }}>{t('fill.unread', { n: format.number(filesUnread) })}</Box>
          ) : null}
        </Box>
      ) : null}
    </Part>
  );
}
