/** Paper is destroyed by people: how and when is typed in line by line, or once for all. */
import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ActLine, DestructionAct } from '../../../shared/domain/acts/act';
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

const WAYS = ['shredding', 'burning'] as const;

/** The paper lines of an act. */
export function PaperLines({ act, today, frozen, onLine, onAll }: PaperLinesProps) {
  const { t } = useTranslation('acts');
  const paper = act.lines.flatMap((line, index) => (line.carrier === 'paper' ? [{ line, index }] : []));
  if (paper.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('fill.noPaper')}
      </Typography>
    );
  const first = paper[0]?.line;
  const same = () =>
    onAll(
      act.lines.map((line) =>
        line.carrier === 'paper' && first ? { ...line, way: first.way, destroyedAt: first.destroyedAt } : line,
      ),
    );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {paper.map(({ line, index }) => (
        <PaperLine key={index} line={line} today={today} frozen={frozen} onChange={(next) => onLine(index, next)} />
      ))}
      {!frozen && paper.length > 1 && first?.way && first.destroyedAt ? (
        <Button size="small" onClick={same} sx={{ alignSelf: 'flex-start' }}>
          {t('fill.applyAll')}
        </Button>
      ) : null}
    </Box>
  );
}

function PaperLine({
  line,
  today,
  frozen,
  onChange,
}: {
  line: ActLine;
  today: CivilDate;
  frozen: boolean;
  onChange: (line: ActLine) => void;
}) {
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
  return <PaperLineForm line={line} today={today} onChange={onChange} />;
}

function PaperLineForm({
  line,
  today,
  onChange,
}: {
  line: ActLine;
  today: CivilDate;
  onChange: (line: ActLine) => void;
}) {
  const { t } = useTranslation('acts');
  const [format, lineName] = [useFormat(), useLineName()];
  const name = lineName(line);
  const first = destroyFrom(line.end);
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
        value={line.way === 'crypto_erase' ? null : line.way}
        onChange={(way) => onChange({ ...line, way })}
        options={WAYS.map((way) => ({ value: way, label: t(`way.${way}`) }))}
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
    </Box>
  );
}
