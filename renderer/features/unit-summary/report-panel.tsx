/**
 * One unit's report: what the file says, what is wrong with it, and every figure to be corrected or filled in at its
 * place.
 */
import { useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import { type UnitReportChange, readFigures } from '../../../shared/import/unit-summary/unit-report';
import type { SummaryReport } from '../../../shared/import/unit-summary/unit-summary';
import { FIGURE_KEYS, type ReadFigure } from '../../../shared/import/unit-summary/reading';
import { parseHalfYear } from '../../../shared/time/periods';
import { useVaultAction } from '../../window/vault-hooks';
import { ErrorNotice, NumberField, SidePanel, useConfirmLeave, useErrorText, useFormat, useToast } from '../../ui';
import type { SummaryView } from '../../vault/api';
import { ColumnPick } from './column-pick';
import { unitName, useFindingText, useKeyName } from './summary-words';
import { UnitPick } from './unit-pick';

type Typed = Partial<Record<Annex3Key, number>>;

/** Mounted while it is open; `shown` null for a report typed from paper. */
export function ReportPanel({
  view,
  shown,
  unitId = null,
  onClose,
}: {
  view: SummaryView;
  shown: SummaryReport | null;
  unitId?: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation(['unitSummary', 'common']);
  const [format, toast, action, errorText, findingText, keyName] = [
    useFormat(),
    useToast(),
    useVaultAction(),
    useErrorText(),
    useFindingText(),
    useKeyName(),
  ];
  const form = useId();
  const report = shown?.report ?? null;
  const start: UnitReportChange = {
    unitId: report?.unitId ?? unitId,
    typed: report?.typed ?? {},
    takenAnyway: report?.takenAnyway ?? false,
    column: report?.column ?? null,
  };
  const [edited, setEdited] = useState(start);
  const [tried, setTried] = useState(false);
  const confirmLeave = useConfirmLeave(JSON.stringify(edited) !== JSON.stringify(start));
  const reading = report?.reading ?? null;
  const figures = readFigures({ reading, column: edited.column });
  const said = parseHalfYear(reading?.period ?? '');
  const saysOther = said
    ? said.year !== view.period.year || said.half !== view.period.half
    : reading?.year !== undefined && reading.year !== view.period.year;
  const needUnit = report === null && edited.unitId === null;

  const setFigure = (key: Annex3Key, value: number | null) =>
    setEdited((before) => {
      const { [key]: _gone, ...others } = before.typed;
      return {
        ...before,
        typed: value === null || value === figures?.[key].value ? others : { ...others, [key]: value },
      };
    });
  const shownValue = (key: Annex3Key): number | null =>
    edited.typed[key] ?? (figures?.[key].summed ? null : figures?.[key].value) ?? null;
  const zeros = () =>
    setEdited((before) => ({
      ...before,
      typed: {
        ...before.typed,
        ...Object.fromEntries(
          FIGURE_KEYS.filter((key) => key.includes('.') || key === '4')
            .filter((key) => shownValue(key) === null)
            .map((key) => [key, 0]),
        ),
      } as Typed,
    }));

  const undo = (id: string, before: UnitReportChange) => ({
    label: t('common:action.undo'),
    run: () =>
      void action
        .run((vault) => vault.changeUnitReport(view.period, id, before))
        .then((back) => {
          if (back.ok) toast(t('unitSummary:panel.undone'));
        }),
  });
  const save = async () => {
    setTried(true);
    if (needUnit) return;
    const answer = await action.run((vault) =>
      report ? vault.changeUnitReport(view.period, report.id, edited) : vault.addUnitByHand(view.period, edited),
    );
    if (!answer.ok) return;
    toast(t('unitSummary:panel.saved'), 'success', report ? undo(report.id, start) : undefined);
    onClose();
  };
  const remove = async () => {
    if (!report) return;
    const answer = await action.run((vault) => vault.removeUnitReports(view.period, [report.id]));
    if (!answer.ok) return;
    const kept = answer.value;
    toast(t('unitSummary:panel.removed'), 'success', {
      label: t('common:action.undo'),
      run: () =>
        void action
          .run((vault) => vault.putBackUnitReports(view.period, kept))
          .then((back) => {
            if (back.ok) toast(t('unitSummary:panel.restored'));
          }),
    });
    onClose();
  };
  const choose = async () => {
    if (!report) return;
    const answer = await action.run((vault) => vault.chooseUnitReport(view.period, report.id));
    if (answer.ok) toast(t('unitSummary:panel.counted'));
  };

  const about =
    reading &&
    [
      reading.way === 'own'
        ? t('unitSummary:panel.way.own', { version: reading.version ?? '–' })
        : t(`unitSummary:panel.way.${reading.way}`),
      t('unitSummary:panel.sheet', { name: reading.sheet }),
    ].join('; ');
  return (
    <SidePanel
      open
      title={shown ? unitName(shown.name) || t('unitSummary:panel.title') : t('unitSummary:panel.newTitle')}
      width={620}
      onClose={() => confirmLeave(onClose)}
      subtitle={
        <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
          {[report?.file?.name, about].filter(Boolean).join(' · ')}
        </Box>
      }
      footer={
        <>
          {report ? (
            <Button color="error" disabled={action.busy} onClick={() => void remove()} sx={{ mr: 'auto' }}>
              {t('unitSummary:panel.remove')}
            </Button>
          ) : null}
          <Button onClick={() => confirmLeave(onClose)}>{t('common:action.cancel')}</Button>
          <Button
            type="submit"
            form={form}
            variant="contained"
            disabled={action.busy}
            aria-keyshortcuts="Control+Enter"
          >
            {t('unitSummary:panel.save')}
          </Button>
        </>
      }
    >
      <Box
        component="form"
        id={form}
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter') {
            event.preventDefault();
            void save();
          }
        }}
      >
        <ErrorNotice error={action.error} onClose={action.clearError} />
        {report?.refused ? (
          <Alert severity="warning">
            {t('unitSummary:panel.why')}: {errorText(report.refused as Parameters<typeof errorText>[0])}
          </Alert>
        ) : null}
        {report?.genuine === false ? (
          <Alert severity="warning">{t('unitSummary:panel.changed')}</Alert>
        ) : report?.genuine ? (
          <Alert severity="success">{t('unitSummary:panel.genuine')}</Alert>
        ) : null}
        {shown && shown.findings.some(({ code }) => code !== 'unread' && code !== 'changed') ? (
          <Alert severity="info">
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {shown.findings
                .filter(({ code }) => code !== 'unread' && code !== 'changed')
                .map((finding, index) => (
                  <li key={`${finding.code}${index}`}>{findingText(finding)}</li>
                ))}
            </Box>
          </Alert>
        ) : null}
        {shown?.findings.some(({ code }) => code === 'twice' || code === 'replaced') && shown.state !== 'counted' ? (
          <Box>
            <Button variant="outlined" disabled={action.busy} onClick={() => void choose()}>
              {t('unitSummary:panel.count')}
            </Button>
          </Box>
        ) : null}
        <UnitPick
          units={view.expected}
          value={edited.unitId}
          byName={report !== null}
          inFile={reading ? unitName(reading.unit) : ''}
          error={tried && needUnit ? t('unitSummary:panel.needUnit') : null}
          onChange={(next) => setEdited((before) => ({ ...before, unitId: next }))}
        />
        {report && saysOther ? (
          <Box>
            <FormControlLabel
              control={
                <Checkbox
                  checked={edited.takenAnyway}
                  onChange={(_, takenAnyway) => setEdited((before) => ({ ...before, takenAnyway }))}
                />
              }
              label={t('unitSummary:panel.takeAnyway')}
            />
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {said
                ? t('unitSummary:panel.takeAnywayHint', { period: format.halfYear(said) })
                : t('unitSummary:panel.takeYearHint', { year: reading?.year ?? '' })}
            </Typography>
          </Box>
        ) : null}
        {reading?.columns ? (
          <ColumnPick
            columns={reading.columns}
            value={edited.column ?? null}
            onChange={(column) => setEdited((before) => ({ ...before, column, typed: {} }))}
          />
        ) : null}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography variant="h3" sx={{ flex: 1 }}>
            {t('unitSummary:panel.figures')}
          </Typography>
          <Button size="small" onClick={zeros}>
            {t('unitSummary:panel.zero')}
          </Button>
        </Box>
        {FIGURE_KEYS.map((key) => (
          <FigureField
            key={key}
            name={keyName(key)}
            figure={key}
            read={figures?.[key]}
            value={shownValue(key)}
            typed={edited.typed[key] !== undefined}
            onChange={(value) => setFigure(key, value)}
          />
        ))}
      </Box>
    </SidePanel>
  );
}

interface FieldProps {
  name: string;
  figure: Annex3Key;
  read: ReadFigure | undefined;
  value: number | null;
  typed: boolean;
  onChange: (value: number | null) => void;
}

/** A figure, what stood in its cell, and why that was not taken. */
function FigureField({ name, figure, read, value, typed, onChange }: FieldProps) {
  const { t } = useTranslation('unitSummary');
  const total = figure !== '4' && !figure.includes('.');
  const cell =
    read && read.text !== '' ? t('panel.read', { text: read.text, at: read.at }) : read ? t('panel.readNone') : '';
  const wrong = read?.fault && !typed && value === null && !(total && read.fault === 'empty');
  const hint = [
    wrong || typed || read?.summed ? cell : '',
    typed ? t('panel.typed') : read?.summed ? t('panel.summed') : total && value === null ? t('panel.sumHint') : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <NumberField
      label={name}
      value={value}
      onChange={onChange}
      error={wrong && read?.fault ? `${t(`fault.${read.fault}`)}. ${cell}` : null}
      hint={hint}
    />
  );
}
