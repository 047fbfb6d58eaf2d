/**
 * Files attached to a record, an appeal or a code: in, out as a copy, taken out with a reason. Never shown inside the
 * program.
 */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AppError } from '../../../shared/errors/app-error';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import { ConfirmDialog, ErrorNotice, Fold, LoadingState, ProgressDialog, Section, TextField, useToast } from '../../ui';
import type { AttachedTo, Attachment } from '../../vault/api';
import { FileArea } from './file-area';
import { FileLine, RemovedLine } from './file-line';
import { useAttach } from './use-attach';
import { useCopyOut } from './use-copy-out';
import { pagePath } from '../../window/pages';

export interface AttachedFilesProps {
  to: AttachedTo;
  /** The list alone: nothing goes in or is taken out. */ fixed?: boolean;
}

/** The section of one place. */
export function AttachedFiles({ to, fixed = false }: AttachedFilesProps) {
  const { t } = useTranslation('attachments');
  const files = useVaultQuery(['attachments', to.kind, to.id], (vault) => vault.attachments(to));
  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  const [attaching, copying, toast] = [useAttach(), useCopyOut(to), useToast()];
  const [refusals, setRefusals] = useState<AppError[]>([]);
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const [leaving, setLeaving] = useState<Attachment | null>(null);
  const { run, busy, error, clearError } = useVaultAction();
  const inForce = files.data?.filter((file) => !file.removed) ?? [];
  const removed = files.data?.filter((file) => file.removed) ?? [];
  const timeZone = settings.data?.timeZone;

  const back = async (file: Attachment) => {
    const answer = await run((vault) => vault.bringBackAttachment(to, file.id));
    if (answer.ok) toast(t('broughtBack', { name: file.name }));
  };
  const taken = (file: Attachment) => {
    setRemoving(null);
    toast(t('removed', { name: file.name }), 'success', { label: t('back'), run: () => void back(file) });
  };

  return (
    <Section title={inForce.length > 0 ? t('titleCount', { n: inForce.length }) : t('title')}>
      <ErrorNotice error={files.error ?? (removing ? null : error)} onClose={clearError} />
      {refusals.map((refusal, index) => (
        <ErrorNotice
          key={index}
          error={refusal}
          onClose={() => setRefusals((all) => all.filter((one) => one !== refusal))}
        />
      ))}
      {files.loading ? <LoadingState /> : null}
      {inForce.length > 0 ? (
        <List disablePadding aria-label={t('title')}>
          {inForce.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              timeZone={timeZone}
              busy={busy}
              onSave={() => setLeaving(file)}
              onRemove={fixed ? undefined : () => setRemoving(file)}
            />
          ))}
        </List>
      ) : null}
      {fixed && files.data && inForce.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('none')}
        </Typography>
      ) : null}
      {fixed ? null : (
        <FileArea
          disabled={attaching.title !== null}
          onFiles={(chosen) => {
            setRefusals([]);
            void attaching.attach(to, chosen).then(setRefusals);
          }}
        />
      )}
      {removed.length > 0 ? (
        <Fold title={t('removedList')}>
          <List disablePadding aria-label={t('removedList')}>
            {removed.map((file) => (
              <RemovedLine
                key={file.id}
                file={file}
                timeZone={timeZone}
                busy={busy}
                onBack={fixed ? undefined : () => void back(file)}
              />
            ))}
          </List>
        </Fold>
      ) : null}
      <ConfirmDialog
        open={leaving !== null}
        title={t('saveTitle', { name: leaving?.name ?? '' })}
        text={t('saveText')}
        confirmLabel={t('save')}
        onConfirm={() => {
          if (leaving) void copying.copy(leaving);
          setLeaving(null);
        }}
        onClose={() => setLeaving(null)}
      />
      {removing ? <RemoveDialog to={to} file={removing} onDone={taken} onClose={() => setRemoving(null)} /> : null}
      <ProgressDialog
        open={attaching.title !== null}
        title={attaching.title ?? ''}
        progress={attaching.progress}
        onCancel={attaching.stop}
      />
      <ProgressDialog
        open={copying.title !== null}
        title={copying.title ?? ''}
        progress={copying.progress}
        onCancel={attaching.stop}
      />
    </Section>
  );
}

/** In the place of the list, for a research: its files go with its material (point 18). */
export function ResearchFilesHint() {
  const { t } = useTranslation('attachments');
  const navigate = useNavigate();
  return (
    <Section
      title={t('title')}
      action={
        <Button size="small" onClick={() => void navigate(pagePath('research'))}>
          {t('toResearch')}
        </Button>
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('research')}
      </Typography>
    </Section>
  );
}

function RemoveDialog({
  to,
  file,
  onDone,
  onClose,
}: {
  to: AttachedTo;
  file: Attachment;
  onDone: (file: Attachment) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('attachments');
  const { run, busy, error } = useVaultAction();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const confirm = async () => {
    setAsked(true);
    if (busy || reason.trim() === '') return;
    const answer = await run((vault) => vault.removeAttachment(to, file.id, reason.trim()));
    if (answer.ok) onDone(file);
  };
  return (
    <ConfirmDialog
      open
      title={t('removeTitle')}
      text={t('removeText', { name: file.name })}
      confirmLabel={t('remove')}
      danger
      busy={busy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box sx={{ mt: 2, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <TextField
          label={t('reason')}
          value={reason}
          onChange={setReason}
          required
          maxLength={2_000}
          error={asked && reason.trim() === '' ? t('reasonMissing') : null}
        />
        <ErrorNotice error={error} />
      </Box>
    </ConfirmDialog>
  );
}
