/** Beside the form: when it is due, what to look at before sending, and the figures the form has no row for. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { PeopleFigures } from '../../../shared/domain/report/people-figures';
import type { InternalFigures } from '../../../shared/domain/report/annex3';
import { type CivilDate, daysBetween } from '../../../shared/time/civil-date';
import { useFormat } from '../../ui';

function SideCard({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const heading = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={heading} sx={{ p: 2, borderRadius: 2 }}>
      <Typography id={heading} variant="h3" component="h2">
        {title}
      </Typography>
      {hint ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {hint}
        </Typography>
      ) : null}
      <Box sx={{ mt: 1 }}>{children}</Box>
    </Paper>
  );
}

/**
 * Target date and days left: amber when near, red when past; quiet once the period is over, for nobody sends it any
 * more.
 */
export function TargetCard({ target, today, over }: { target: CivilDate; today: CivilDate; over: boolean }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const left = daysBetween(today, target);
  const colour = over ? 'text.secondary' : left < 0 ? 'error.main' : left <= 14 ? 'warning.main' : 'text.primary';
  return (
    <SideCard title={t('target.title')} hint={t('target.to')}>
      <Typography>{t('target.date', { date: format.date(target) })}</Typography>
      <Typography sx={{ fontWeight: 600, color: colour }}>
        {left === 0
          ? t('target.today')
          : left > 0
            ? t('target.left', { count: left })
            : t('target.past', { count: -left })}
      </Typography>
    </SideCard>
  );
}

/** Drafts are not counted and pending conclusions are not yet told: both are to be looked at. */
export function WarningsCard({
  drafts,
  pending,
  onDrafts,
  onPending,
}: {
  drafts: number;
  pending: number;
  onDrafts: () => void;
  onPending: () => void;
}) {
  const { t } = useTranslation('report');
  return (
    <SideCard title={t('warnings.title')}>
      {drafts === 0 && pending === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('warnings.none')}
        </Typography>
      ) : null}
      {drafts > 0 ? (
        <WarningLine
          text={t('warnings.drafts', { count: drafts })}
          action={t('warnings.showDrafts')}
          onAction={onDrafts}
        />
      ) : null}
      {pending > 0 ? (
        <WarningLine
          text={t('warnings.pending', { count: pending })}
          action={t('warnings.showPending')}
          onAction={onPending}
        />
      ) : null}
    </SideCard>
  );
}

function WarningLine({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  return (
    <Box sx={{ borderLeft: 3, borderColor: 'warning.main', pl: 1.5, mb: 1 }}>
      <Typography variant="body2">{text}</Typography>
      <Button size="small" onClick={onAction} sx={{ ml: -0.75 }}>
        {action}
      </Button>
    </Box>
  );
}

/** What the form does not ask for, but the note and the psychologist do. */
export function InternalCard({ figures, people }: { figures: InternalFigures; people: PeopleFigures }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const {
    counsellingPersons: persons,
    counsellingForm: form,
    counsellingChannel: channel,
    counsellingInitiative: initiative,
    preventionParticipants: prevention,
  } = figures;
  const lines: { label: string; value: string; detail?: string }[] = [
    { label: t('internal.procedures'), value: format.number(figures.diagnosticsProcedures) },
    { label: t('internal.examined'), value: `${people.examinations} / ${people.examined}` },
    { label: t('internal.candidates'), value: `${people.candidateExaminations} / ${people.candidates}` },
    { label: t('internal.counselled'), value: format.number(people.counselled) },
    {
      label: t('internal.persons'),
      value: format.number(persons.total),
      detail: t('internal.personsBy', { ...persons }),
    },
    { label: t('internal.form'), value: `${form.individual} / ${form.group}` },
    {
      label: t('internal.channel'),
      value: `${channel.in_person} / ${channel.phone} / ${channel.email} / ${channel.other}`,
    },
    { label: t('internal.initiative'), value: `${initiative.self} / ${initiative.management}` },
    { label: t('internal.trainings'), value: format.number(prevention.trainings) },
    { label: t('internal.lectures'), value: format.number(prevention.lecturesAndSeminars) },
    { label: t('internal.relaxation'), value: format.number(prevention.relaxation) },
    { label: t('internal.correction'), value: format.number(figures.correctionSessions) },
  ];
  return (
    <SideCard title={t('internal.title')} hint={t('internal.hint')}>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 2, rowGap: 0.5, typography: 'body2' }}
      >
        {lines.map((line) => (
          <Box key={line.label} sx={{ display: 'contents' }}>
            <Box component="dt">
              {line.label}
              {line.detail ? (
                <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.75rem' }}>
                  {line.detail}
                </Box>
              ) : null}
            </Box>
            <Box
              component="dd"
              sx={{
                m: 0,
                textAlign: 'right',
                fontWeight: 600,
                fontVariantNumeric: 'tabular-nums',
                whiteSpace: 'nowrap',
              }}
            >
              {line.value}
            </Box>
          </Box>
        ))}
      </Box>
    </SideCard>
  );
}
