/** Copies that may still hold the material: ticked off once a person has destroyed them, in the draft or later. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Act, type ActCopy, actDates, openCopies } from '../../../shared/domain/acts/act';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { CivilDateField, ErrorNotice, useFormat } from '../../ui';
import { Part } from './act-part';
import { pagePath } from '../../window/pages';

type Place = 'backups' | 'exportedFiles';

export interface CopyPartsProps {
  act: Act;
  today: CivilDate;
  frozen: boolean;
  onChange: (part: Partial<Record<Place, ActCopy[]>>) => void;
}

/**
 * Backups and exported files of an act, with the two dates of the destruction. A final act keeps later ticks beside
 * what was printed.
 */
export function CopyParts({ act, today, frozen, onChange }: CopyPartsProps) {
  const { t } = useTranslation(['acts', 'actBook']);
  const format = useFormat();
  const [action, navigate] = [useVaultAction(), useNavigate()];
  const close = (place: Place, index: number, on: CivilDate | null) => {
    if (frozen) void action.run((vault) => vault.closeCopy(act.id, place, index, on));
    else onChange({ [place]: act[place].map((copy, at) => (at === index ? { ...copy, closedOn: on } : copy)) });
  };
  const [{ primary }, open] = [actDates(act), openCopies(act)];
  const last = [...act.backups, ...act.exportedFiles]
    .map((copy) => copy.closedOn ?? copy.laterOn ?? '')
    .sort()
    .at(-1);
  const hint = frozen ? t('actBook:copies.hint') : undefined;
  return (
    <>
      <ErrorNotice error={action.error} onClose={action.clearError} />
      {(['backups', 'exportedFiles'] as const).map((place) => (
        <Part
          key={place}
          title={t(place === 'backups' ? 'acts:fill.backups' : 'acts:fill.exported')}
          hint={
            act[place].length === 0
              ? undefined
              : (hint ?? t(place === 'backups' ? 'acts:fill.backupsHint' : 'acts:fill.exportedHint'))
          }
        >
          <CopyList
            copies={act[place]}
            empty={t(place === 'backups' ? 'acts:fill.noBackups' : 'acts:fill.noExported')}
            today={today}
            frozen={frozen}
            busy={action.busy}
            onClose={(index, on) => close(place, index, on)}
          />
          {place === 'exportedFiles' ? (
            <Button size="small" onClick={() => void navigate(pagePath('exportLog'))} sx={{ mt: 0.5, ml: -0.5 }}>
              {t('acts:fill.exportedLog')}
            </Button>
          ) : null}
        </Part>
      ))}
      {primary || last || open.length > 0 ? (
        <Part title={t('actBook:copies.dates')}>
          <Box sx={{ typography: 'body2' }}>
            {primary ? <div>{t('actBook:copies.primary', { date: format.date(primary) })}</div> : null}
            {open.length > 0 ? (
              <Box sx={{ color: 'warning.main' }}>{t('actBook:copies.open', { n: open.length })}</Box>
            ) : last ? (
              <div>{t('actBook:copies.closed', { date: format.date(last) })}</div>
            ) : null}
          </Box>
        </Part>
      ) : null}
    </>
  );
}

interface CopyListProps {
  copies: readonly ActCopy[];
  empty: string;
  today: CivilDate;
  frozen: boolean;
  busy: boolean;
  onClose: (index: number, on: CivilDate | null) => void;
}

function CopyList({ copies, empty, today, frozen, busy, onClose }: CopyListProps) {
  const { t } = useTranslation('acts');
  const format = useFormat();
  if (copies.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {empty}
      </Typography>
    );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      {copies.map((copy, index) => {
        const name = `${t('fill.copy', { name: copy.name, date: copy.time ? `${format.date(copy.date)} ${copy.time}` : format.date(copy.date) })}${copy.lostOn ? ` – ${t('fill.lost', { date: format.date(copy.lostOn) })}` : ''}`;
        // What the printed act says stays as it was printed.
        if (frozen && copy.closedOn)
          return (
            <Typography key={index} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {name} – {t('fill.closed', { date: format.date(copy.closedOn) })}
            </Typography>
          );
        const on = copy.closedOn ?? copy.laterOn ?? null;
        return (
          <Box key={index}>
            <FormControlLabel
              label={name}
              sx={{ overflowWrap: 'anywhere' }}
              control={
                <Checkbox
                  size="small"
                  checked={on !== null}
                  disabled={busy}
                  onChange={(_, ticked) => onClose(index, ticked ? today : null)}
                />
              }
            />
            {on === null ? null : (
              <Box sx={{ ml: 4, mt: 0.5 }}>
                <CivilDateField
                  label={t('fill.on')}
                  value={on}
                  onChange={(date) => {
                    if (date && date >= copy.date && date <= today) onClose(index, date);
                  }}
                  min={copy.date}
                  max={today}
                />
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
