/** One act: what people fill in, its stages, and the paper as it will be printed. */
import { useCallback, useState } from 'react';
import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import { useTranslation } from 'react-i18next';
import { ACT_STATES, type Act, openLines } from '../../../shared/domain/acts/act';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import { ConfirmDialog, ErrorNotice, Page, useConfirmLeave, useFormat, useToast } from '../../ui';
import { ExportMenu } from '../output/export-menu';
import { PrintDialog } from '../output/print-dialog';
import { type MakeDocument, useOutput } from '../output/use-output';
import { ActPlace, ActPrints, ActScanPart, ActUndo, bytesOf } from './act-after';
import { ActFill } from './act-fill';
import { ActPaper } from './act-paper';
import { useActName } from './act-words';
import { DisposalFill } from './disposal-fill';
import { MarkDialog } from './mark-dialog';

export interface ActDetailProps {
  act: Act;
  today: CivilDate;
  onBack: () => void;
  onOpen: (id: string) => void;
}

/** Keyed by the act; edits live here until they are saved. */
export function ActDetail({ act, today, onBack, onOpen }: ActDetailProps) {
  const { t } = useTranslation(['acts', 'actBook', 'common', 'report']);
  const [format, toast, action, actName] = [useFormat(), useToast(), useVaultAction(), useActName()];
  const [edited, setEdited] = useState<Act | null>(null);
  const [language, setLanguage] = useState<'kk' | 'ru'>('kk');
  const [dialog, setDialog] = useState<'finalise' | 'print' | 'printed' | 'signed' | null>(null);
  const shown = act.state === 'draft' && edited ? edited : act;
  const dirty = act.state === 'draft' && edited !== null;
  const confirmLeave = useConfirmLeave(dirty);
  const missing = shown.kind === 'disposal' ? 0 : openLines(shown).length;
  const standing = act.cancelledBy === undefined;

  const paper = useVaultQuery(['actDocument', act.id, language, act.state, act.number], (vault) =>
    vault.actDocument(act.id, language),
  );
  const make = useCallback<MakeDocument>(
    (vault, kind) => vault.actFile(act.id, kind === 'html' ? 'html' : 'docx', language),
    [act.id, language],
  );
  const output = useOutput(make);
  const reprint = useVaultQuery(
    ['actDocument', act.id, language, 'print', act.prints?.length ?? 0, act.state],
    (vault) => vault.actDocument(act.id, language, true),
    dialog === 'print',
  );
  const saveAs = async (format: 'pdf' | 'docx') => {
    if (await output.save(format)) await action.run((vault) => vault.notePrint(act.id, language, 'file'));
  };

  const save = async (): Promise<boolean> => {
    if (!edited) return true;
    const answer = await action.run((vault) => vault.saveAct(edited));
    if (answer.ok) setEdited(null);
    return answer.ok;
  };
  const finalise = async () => {
    if (!(await save())) return;
    const answer = await action.run((vault) => vault.finaliseAct(act.id));
    setDialog(null);
    if (answer.ok) toast(t('acts:finalise.done', { number: answer.value.number ?? '' }));
  };
  const mark = async (state: 'printed' | 'signed', on: CivilDate, scan: File | null) => {
    const bytes = scan ? await bytesOf(scan) : null;
    const answer = await action.run((vault) => vault.markAct(act.id, state, on));
    setDialog(null);
    if (answer.ok && scan && bytes && !(await action.run((vault) => vault.attachScan(act.id, scan.name, bytes))).ok)
      return;
    if (answer.ok) toast(state === 'printed' ? t('acts:mark.printedDone') : t('acts:mark.signedDone'));
  };

  return (
    <Page
      title={actName(act)}
      subtitle={`${format.date(shown.date)}${act.signedOn ? ` · ${t('acts:mark.signedOn', { date: format.date(act.signedOn) })}` : ''}`}
      action={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {dirty ? (
            <Button
              variant="outlined"
              onClick={() =>
                void save().then((saved) => {
                  if (saved) toast(t('acts:fill.saved'));
                })
              }
              disabled={action.busy}
            >
              {t('acts:fill.save')}
            </Button>
          ) : null}
          {act.state === 'draft' ? (
            <Button
              variant="contained"
              onClick={() => setDialog('finalise')}
              disabled={missing > 0 || action.busy}
              title={missing > 0 ? t('acts:finalise.incomplete') : undefined}
            >
              {t('acts:finalise.action')}
            </Button>
          ) : null}
          {act.state === 'final' && standing ? (
            <Button variant="outlined" onClick={() => setDialog('printed')}>
              {t('acts:mark.printed')}
            </Button>
          ) : null}
          {standing && (act.state === 'final' || act.state === 'printed') ? (
            <Button variant={act.state === 'printed' ? 'contained' : 'outlined'} onClick={() => setDialog('signed')}>
              {t('acts:mark.signed')}
            </Button>
          ) : null}
          <ExportMenu
            label={t('acts:output.button')}
            icon={<DownloadIcon />}
            busy={output.busy}
            busyLabel={t('acts:output.making')}
            primary={act.state === 'final'}
            disabled={dirty}
            choices={[
              { key: 'print', label: `${t('acts:output.print')}…`, icon: <PrintIcon />, run: () => setDialog('print') },
              {
                key: 'pdf',
                label: t('acts:output.pdf'),
                icon: <PictureAsPdfIcon />,
                run: () => void saveAs('pdf'),
                divided: true,
              },
              { key: 'docx', label: t('acts:output.docx'), icon: <ArticleIcon />, run: () => void saveAs('docx') },
            ]}
          />
        </Box>
      }
      toolbar={
        <>
          <Button startIcon={<ArrowBackIcon />} onClick={() => confirmLeave(onBack)}>
            {t('acts:back')}
          </Button>
          <Stepper
            activeStep={ACT_STATES.indexOf(act.state)}
            aria-label={t('acts:stages')}
            sx={{ flex: '1 1 420px', maxWidth: 640, ml: 'auto' }}
          >
            {ACT_STATES.map((state, index) => (
              <Step key={state} completed={index < ACT_STATES.indexOf(act.state) || act.state === 'signed'}>
                <StepLabel aria-current={state === act.state ? 'step' : undefined}>
                  {t(`common:status.${state}`)}
                </StepLabel>
              </Step>
            ))}
          </Stepper>
        </>
      }
    >
      <ErrorNotice
        error={action.error ?? output.error}
        onClose={() => {
          action.clearError();
          output.clearError();
        }}
      />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '372px minmax(0, 1fr)' },
          gap: 3,
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 }}>
          <ActPlace act={act} onOpen={(id) => confirmLeave(() => onOpen(id))} />
          {shown.kind === 'disposal' ? (
            <DisposalFill act={shown} today={today} dirty={dirty} onChange={setEdited} />
          ) : (
            <ActFill act={shown} today={today} dirty={dirty} missing={missing} onChange={setEdited} />
          )}
          <ActPrints act={act} />
          <ActScanPart act={act} />
          <ActUndo act={act} onOpen={onOpen} onGone={onBack} />
        </Box>
        <ActPaper
          document={paper.data}
          error={paper.error}
          language={language}
          onLanguage={setLanguage}
          isDraft={act.state === 'draft'}
        />
      </Box>
      <ConfirmDialog
        open={dialog === 'finalise'}
        title={t('acts:finalise.title')}
        text={t('acts:finalise.text', { year: act.year })}
        confirmLabel={t('acts:finalise.confirm')}
        busy={action.busy}
        onConfirm={() => void finalise()}
        onClose={() => setDialog(null)}
      />
      {dialog === 'printed' || dialog === 'signed' ? (
        <MarkDialog
          state={dialog}
          actDate={act.date}
          today={today}
          busy={action.busy}
          onMark={(on, scan) => void mark(dialog, on, scan)}
          onClose={() => setDialog(null)}
        />
      ) : null}
      <PrintDialog
        open={dialog === 'print'}
        title={t('acts:preview.title')}
        document={reprint.data}
        error={reprint.error ?? output.error}
        busy={output.busy}
        print={output.print}
        savePdf={() => void saveAs('pdf')}
        onPrinted={() => {
          if (act.state !== 'draft') void action.run((vault) => vault.notePrint(act.id, language, 'print'));
        }}
        onClose={() => setDialog(null)}
      />
    </Page>
  );
}
