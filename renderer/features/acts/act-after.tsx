/** What belongs to an act besides its lines: the act it replaces or that replaced it, its prints, its scan. */
import { type ReactNode, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Act, ActScan } from '../../../shared/domain/acts/act';
import { useVaultAction } from '../../window/vault-hooks';
import { ConfirmDialog, ErrorNotice, useFormat, useToast } from '../../ui';
import { useSaveFile } from '../output/save-file';
import { Part } from './act-part';
import { ScanPicker } from './scan-picker';

const ENDINGS: Record<ActScan['type'], string> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

/** Which act stands in whose place. */
export function ActPlace({ act, onOpen }: { act: Act; onOpen: (id: string) => void }) {
  const { t } = useTranslation('actBook');
  const other = act.cancelledBy ?? act.cancels;
  if (!other) return null;
  const text = act.cancelledBy
    ? t('correct.replaced', { number: other.number })
    : t('correct.replaces', { number: other.number });
  const shown = act.cancelledBy || act.state === 'draft' ? text : null;
  return shown ? (
    <Alert
      severity={act.cancelledBy ? 'warning' : 'info'}
      action={
        <Button color="inherit" size="small" onClick={() => onOpen(other.id)}>
          {t('correct.open')}
        </Button>
      }
    >
      {shown}
    </Alert>
  ) : null;
}

/** The original of each language and the numbered copies. */
export function ActPrints({ act }: { act: Act }) {
  const { t } = useTranslation(['actBook', 'common']);
  const format = useFormat();
  if (act.state === 'draft') return null;
  const prints = act.prints ?? [];
  return (
    <Part title={t('actBook:prints.title')} hint={prints.length > 0 ? t('actBook:prints.nextIsCopy') : undefined}>
      {prints.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('actBook:prints.none')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5, typography: 'body2' }}>
          {prints.map((print, index) => {
            const [date, language] = [
              format.date(print.on),
              print.language ? t(`common:languageName.${print.language}`) : '',
            ];
            return (
              <li key={index}>
                {print.copy > 0
                  ? t('actBook:prints.copy', { number: print.copy, date, language })
                  : print.language
                    ? t('actBook:prints.original', { date, language })
                    : t('actBook:prints.originalByHand', { date })}
              </li>
            );
          })}
        </Box>
      )}
    </Part>
  );
}

/** The scan of the signed act: attached, saved to a file, taken away. */
export function ActScanPart({ act }: { act: Act }) {
  const { t } = useTranslation(['actBook', 'common']);
  const [format, toast, action, saveFile] = [useFormat(), useToast(), useVaultAction(), useSaveFile()];
  const [asking, setAsking] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  if (act.state !== 'signed') return null;
  const { scan } = act;
  const attach = async (file: File) => {
    const bytes = await bytesOf(file);
    setUnreadable(bytes === null);
    if (!bytes) return;
    const answer = await action.run((vault) => vault.attachScan(act.id, file.name, bytes));
    if (answer.ok) toast(t('actBook:scan.added'));
  };
  const save = async () => {
    if (!scan) return;
    const answer = await action.run((vault) => vault.readScan(act.id));
    if (answer.ok)
      await saveFile({
        name: `Akt_${act.year}-${act.number ?? ''}_scan.${ENDINGS[scan.type]}`,
        bytes: answer.value.bytes,
      });
  };
  const drop = async () => {
    const answer = await action.run((vault) => vault.dropScan(act.id));
    setAsking(false);
    if (answer.ok) toast(t('actBook:scan.removed'));
  };
  let body: ReactNode = (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('actBook:scan.none')}
      </Typography>
      <ScanPicker file={null} onChoose={(file) => void attach(file)} disabled={action.busy} />
    </>
  );
  if (scan) {
    body = (
      <>
        <Box sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
          {t('actBook:scan.file', { name: scan.name, size: format.bytes(scan.size) })}
        </Box>
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button size="small" variant="outlined" onClick={() => void save()} disabled={action.busy}>
            {t('actBook:scan.save')}
          </Button>
          <Button size="small" color="error" onClick={() => setAsking(true)} disabled={action.busy}>
            {t('actBook:scan.remove')}
          </Button>
        </Box>
      </>
    );
  }
  return (
    <Part title={t('actBook:scan.title')}>
      <ErrorNotice error={action.error} onClose={action.clearError} />
      {unreadable ? (
        <Alert severity="error" role="alert">
          {t('actBook:sign.unreadable')}
        </Alert>
      ) : null}
      {body}
      <ConfirmDialog
        open={asking}
        title={t('actBook:scan.removeTitle')}
        text={t('actBook:scan.removeText', { name: scan?.name ?? '' })}
        confirmLabel={t('actBook:scan.remove')}
        danger
        busy={action.busy}
        onConfirm={() => void drop()}
        onClose={() => setAsking(false)}
      />
    </Part>
  );
}

/** A chosen file's bytes; null when it cannot be read any more. */
export function bytesOf(file: File): Promise<Uint8Array | null> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}

/** Putting a wrong act right, and throwing a draft away: rarely needed, so not among the buttons above. */
export function ActUndo({ act, onOpen, onGone }: { act: Act; onOpen: (id: string) => void; onGone: () => void }) {
  const { t } = useTranslation('actBook');
  const [toast, action] = [useToast(), useVaultAction()];
  const [asking, setAsking] = useState(false);
  const draft = act.state === 'draft';
  if (act.cancelledBy || (draft && act.kind !== 'disposal' && !act.cancels)) return null;
  const run = async () => {
    const answer = draft
      ? await action.run((vault) => vault.dropActDraft(act.id))
      : await action.run((vault) => vault.correctAct(act.id));
    setAsking(false);
    if (!answer.ok) return;
    if (answer.value === null) {
      toast(t('drop.done'));
      onGone();
    } else onOpen(answer.value.id);
  };
  return (
    <>
      <ErrorNotice error={action.error} onClose={action.clearError} />
      <Button color={draft ? 'error' : 'primary'} onClick={() => setAsking(true)} sx={{ alignSelf: 'flex-start' }}>
        {t(draft ? 'drop.action' : 'correct.action')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t(draft ? 'drop.title' : 'correct.title')}
        text={draft ? t('drop.text') : t('correct.text', { number: act.number ?? '' })}
        confirmLabel={t(draft ? 'drop.action' : 'correct.confirm')}
        danger={draft}
        busy={action.busy}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
