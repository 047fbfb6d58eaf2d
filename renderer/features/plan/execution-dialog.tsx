/** The report on a plan's execution: its conclusion, and the paper in its forms (order 227, points 10 and 32). */
import { useCallback, useState } from 'react';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import TableChartIcon from '@mui/icons-material/TableChartOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type PlanPeriod, planName } from '../../../shared/domain/plan/plan';
import { executionOf } from '../../../shared/domain/plan/plan-line';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, TextField, useConfirmLeave, useToast } from '../../ui';
import type { PlanView } from '../../vault/api';
import { ExportMenu } from '../output/export-menu';
import { PrintDialog } from '../output/print-dialog';
import { type MakeDocument, useOutput } from '../output/use-output';
import { shownLanguage } from './plan-words';

export interface ExecutionDialogProps {
  period: PlanPeriod;
  view: PlanView;
  onClose: () => void;
}

/** Mounted while it is open. */
export function ExecutionDialog({ period, view, onClose }: ExecutionDialogProps) {
  const { t } = useTranslation(['planCycle', 'plan', 'common']);
  const [toast, action] = [useToast(), useVaultAction()];
  const { plan, facts, suggestedConclusion, old } = view;
  const [language, setLanguage] = useState(shownLanguage());
  const [text, setText] = useState<Record<'kk' | 'ru', string | null>>(plan.conclusion);
  const [printing, setPrinting] = useState(false);
  const { book, year, quarter } = period;
  const { version } = plan;
  const ref = { period, kind: 'execution' as const, version };
  const make = useCallback<MakeDocument>(
    (vault, kind) => vault.planFile({ period: { book, year, quarter }, kind: 'execution', version }, kind, language),
    [book, year, quarter, version, language],
  );
  const output = useOutput(make);
  const dirty = text.kk !== plan.conclusion.kk || text.ru !== plan.conclusion.ru;
  const confirmLeave = useConfirmLeave(dirty);
  const paper = useVaultQuery(
    ['planDocument', planName(period), version, 'execution', language],
    (vault) => vault.planDocument(ref, language),
    printing,
  );

  const save = async () => {
    const kept = (words: string | null, offered: string) =>
      words === null || words.trim() === '' || words === offered ? null : words.trim();
    const conclusion = { kk: kept(text.kk, suggestedConclusion.kk), ru: kept(text.ru, suggestedConclusion.ru) };
    const answer = await action.run((vault) => vault.savePlan({ ...plan, conclusion }));
    if (!answer.ok) return;
    setText(conclusion);
    toast(t('planCycle:execution.saved'));
  };

  return (
    <>
      <Dialog
        open={!printing}
        onClose={() => confirmLeave(onClose)}
        aria-labelledby="plan-execution"
        maxWidth="md"
        fullWidth
      >
        <DialogTitle id="plan-execution">{t('planCycle:execution.title')}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <ErrorNotice
            error={action.error ?? output.error}
            onClose={() => {
              action.clearError();
              output.clearError();
            }}
          />
          <Typography>{t('planCycle:execution.sum', executionOf(plan, facts))}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{t('planCycle:execution.text')}</Typography>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
            <ToggleButtonGroup
              size="small"
              exclusive
              value={language}
              onChange={(_, next: 'kk' | 'ru' | null) => {
                if (next) setLanguage(next);
              }}
              aria-label={t('plan:output.language')}
            >
              <ToggleButton value="kk" lang="kk">
                {t('common:languageName.kk')}
              </ToggleButton>
              <ToggleButton value="ru" lang="ru">
                {t('common:languageName.ru')}
              </ToggleButton>
            </ToggleButtonGroup>
            <Box sx={{ flex: 1 }} />
            {text[language] !== null && !old ? (
              <Button size="small" onClick={() => setText({ ...text, [language]: null })}>
                {t('planCycle:execution.suggested')}
              </Button>
            ) : null}
          </Box>
          <Box lang={language}>
            <TextField
              label={t('planCycle:execution.conclusion')}
              value={text[language] ?? suggestedConclusion[language]}
              onChange={(words) => setText({ ...text, [language]: words })}
              multiline
              minRows={4}
              maxLength={5_000}
              disabled={old}
              hint={t('planCycle:execution.hint')}
            />
          </Box>
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
          <Button onClick={() => confirmLeave(onClose)}>{t('common:action.close')}</Button>
          <Box sx={{ flex: 1 }} />
          {dirty ? (
            <Button variant="contained" disabled={action.busy} onClick={() => void save()}>
              {t('planCycle:execution.save')}
            </Button>
          ) : null}
          <ExportMenu
            label={t('plan:output.button')}
            icon={<DownloadIcon />}
            busy={output.busy}
            busyLabel={t('plan:output.making')}
            disabled={dirty}
            primary={!dirty}
            choices={[
              {
                key: 'xlsx',
                label: t('plan:output.xlsx'),
                icon: <TableChartIcon />,
                run: () => void output.save('xlsx'),
              },
              { key: 'docx', label: t('plan:output.docx'), icon: <ArticleIcon />, run: () => void output.save('docx') },
              {
                key: 'pdf',
                label: t('plan:output.pdf'),
                icon: <PictureAsPdfIcon />,
                run: () => void output.save('pdf'),
              },
              {
                key: 'print',
                label: `${t('planCycle:menu.print')}…`,
                icon: <PrintIcon />,
                run: () => setPrinting(true),
                divided: true,
              },
            ]}
          />
        </DialogActions>
      </Dialog>
      <PrintDialog
        open={printing}
        title={t('planCycle:execution.title')}
        document={paper.data}
        error={paper.error ?? output.error}
        busy={output.busy}
        print={output.print}
        savePdf={() => void output.save('pdf')}
        onClose={() => setPrinting(false)}
      />
    </>
  );
}
