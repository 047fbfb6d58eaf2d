/**
 * What people destroy, paper and electronic material outside the program: how and when is typed in line by line, or
 * once for all of a kind.
 */
import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type ActLine, type DestructionAct, CONFIRMED_WAYS, isPersonsLine } from '../../../shared/domain/acts/act';
import { destroyFrom } from '../../../shared/regulation/order-227/points-17-29/point-18-retention';
import { type CivilDate, parseCivilDate } from '../../../shared/time/civil-date';
import { ChoiceField, CivilDateField, useFormat } from '../../ui';
import { useLineName } from './act-words';

export interface PaperLinesProps {
  act: DestructionAct;
  today: CivilDate;
  frozen: boolean;
  onLine: (index: number, line: ActLine) => void;
  onAll: (lines: ActLine[]) => void;
}

/** The lines of an act that a person confirms. */
export function PaperLines({ act, today, frozen, onLine, onAll }: PaperLinesProps) {
  const { t } = useTranslation('acts');
  const lines = act.lines.flatMap((line, index) => (isPersonsLine(line) ? [{ line, index }] : []));
  const first = lines[0]?.line;
  const like = (line: ActLine) => first !== undefined && isPersonsLine(line) && line.carrier === first.carrier;
  const same = () =>
    onAll(
      act.lines.map((line) =>
        first && like(line) ? { ...line, way: first.way, destroyedAt: first.destroyedAt } : line,
      ),
    );
  const own = frozen
    ? []
    : act.lines.filter(
        (line) =>
          line.source === 'program' &&
          !act.lines.some((one) => one.source === 'outside' && one.researchId === line.researchId),
      );
  const add = (line: ActLine) => onAll([...act.lines, outsideOf(line)]);
  const takeOut = (index: number) => onAll(act.lines.filter((_, at) => at !== index));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {lines.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('fill.noPaper')}
        </Typography>
      ) : null}
      {lines.map(({ line, index }) => (
        <PaperLine
          key={index}
          line={line}
          today={today}
          frozen={frozen}
          onChange={(next) => onLine(index, next)}
          onRemove={() => takeOut(index)}
        />
      ))}
      {own.map((line) => (
        <Button key={line.researchId} size="small" onClick={() => add(line)} sx={{ alignSelf: 'flex-start' }}>
          {t('fill.addOutside')}: № {line.registration}
        </Button>
      ))}
      {!frozen && lines.filter(({ line }) => like(line)).length > 1 && first?.way && first.destroyedAt ? (
        <Button size="small" onClick={same} sx={{ alignSelf: 'flex-start' }}>
          {t('fill.applyAll')}
        </Button>
      ) : null}
    </Box>
  );
}

/** A line for what of the research's electronic material lay elsewhere; how much of it a person says. */
function outsideOf({ researchId, registration, title, end, keepThrough, kind, listed, quantity }: ActLine): ActLine {
  const left = Math.max(1, (listed ?? 0) - quantity);
  return {
    researchId,
    registration,
    title,
    end,
    keepThrough,
    kind,
    carrier: 'electronic',
    quantity: left,
    source: 'outside',
    way: null,
    destroyedAt: null,
    control: null,
  };
}

interface PaperLineProps {
  line: ActLine;
  today: CivilDate;
  onChange: (line: ActLine) => void;
  onRemove: () => void;
}

function PaperLine({ line, today, frozen, onChange, onRemove }: PaperLineProps & { frozen: boolean }) {
  const { t } = useTranslation('acts');
  const [format, lineName] = [useFormat(), useLineName()];
  const name = lineName(line);
  if (frozen) {
    return (
      <Typography variant="body2">
        {name}
        <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {line.way ? `${t(`way.${line.way}`)}, ` : ''}
          {format.date(line.destroyedAt)}
        </Box>
      </Typography>
    );
  }
  return <PaperLineForm line={line} today={today} onChange={onChange} onRemove={onRemove} />;
}

function PaperLineForm({ line, today, onChange, onRemove }: PaperLineProps) {
  const { t } = useTranslation('acts');
  const [format, lineName] = [useFormat(), useLineName()];
  const name = lineName(line);
  const first = destroyFrom(line.end);
  const confirmed = CONFIRMED_WAYS[line.carrier].find((way) => way === line.way) ?? null;
  const known = line.destroyedAt === null ? null : parseCivilDate(line.destroyedAt);
  // A day outside the term stays in the field with its fault, but never reaches the act.
  const [on, setOn] = useState<CivilDate | null>(known);
  useEffect(() => {
    if (known !== null) setOn(known);
  }, [known]);
  const fault =
    on === null
      ? null
      : on < first
        ? t('fill.beforeTerm', { date: format.date(line.keepThrough) })
        : on > today
          ? t('fill.future')
          : null;
  return (
    <Box role="group" aria-label={name} sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      <ChoiceField
        label={t('fill.way')}
        look="buttons"
        value={confirmed}
        onChange={(way) => onChange({ ...line, way })}
        options={CONFIRMED_WAYS[line.carrier].map((way) => ({ value: way, label: t(`way.${way}`) }))}
      />
      <CivilDateField
        label={t('fill.on')}
        value={on}
        onChange={(date) => {
          setOn(date);
          onChange({ ...line, destroyedAt: date !== null && date >= first && date <= today ? date : null });
        }}
        min={first}
        max={today}
        error={fault}
      />
      {line.source === 'outside' ? (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <TextField
            size="small"
            type="number"
            label={t('fill.quantity')}
            value={line.quantity}
            onChange={(event) =>
              onChange({ ...line, quantity: Math.max(1, Math.floor(Number(event.target.value)) || 1) })
            }
            sx={{ width: 120 }}
          />
          <Button size="small" onClick={onRemove}>
            {t('fill.removeOutside')}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
}
