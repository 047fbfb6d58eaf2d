/** A file or typed answers on their way into the vault, sealed under the research's own key. */
import { bug } from '../../../shared/errors/bug-trace';
import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import visuallyHidden from '@mui/utils/visuallyHidden';
import { useTranslation } from 'react-i18next';
import { useVaultAction } from '../../window/vault-hooks';
import { ChoiceField, ErrorNotice, ProgressBar, TextField, useFormat, useToast } from '../../ui';
import type { Progress, ResearchCard } from '../../vault/api';
import { callback } from '../../window/vault-client';

const LARGEST = 200 * 1024 * 1024;

export interface AddMaterialDialogProps {
  card: ResearchCard;
  onClose: () => void;
}

/** Mounted while it is open. */
export function AddMaterialDialog({ card, onClose }: AddMaterialDialogProps) {
  const { t } = useTranslation(['research', 'common']);
  const [format, toast, action] = [useFormat(), useToast(), useVaultAction()];
  const heading = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [way, setWay] = useState<'file' | 'typed'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);

  const fileFault = unreadable
    ? t('research:addMaterial.unreadable')
    : file && file.size > LARGEST
      ? t('research:addMaterial.tooLarge')
      : file && file.size === 0
        ? t('research:addMaterial.emptyFile')
        : tried && !file
          ? t('research:addMaterial.fileNeeded')
          : null;
  const ready =
    name.trim() !== '' &&
    (way === 'file' ? file !== null && file.size > 0 && file.size <= LARGEST : text.trim() !== '');

  const choose = (chosen: File | null) => {
    if (!chosen) return;
    setFile(chosen);
    setUnreadable(false);
    setName(chosen.name);
  };

  const store = async (sealing: boolean) => {
    if (!ready || action.busy) return;
    const bytes =
      way === 'file'
        ? await file
            ?.arrayBuffer()
            .then((buffer) => new Uint8Array(buffer))
            .catch((error: unknown) => {
              bug(error, 'add-material-dialog');
              return null;
            })
        : new TextEncoder().encode(text);
    if (!bytes) {
      setUnreadable(true);
      return;
    }
    const answer = await action.run((vault) =>
      vault.addMaterial(card.record.id, way === 'typed' ? textName(name) : name.trim(), bytes, callback(setProgress)),
    );
    setProgress(null);
    if (!answer.ok) return;
    toast(t(sealing ? 'research:sealedNow' : 'research:materials.stored'));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    void store(false);
  };
  // The term ended while the answers were being typed (D08): what is whole is saved and sealed with the rest.
  const seal = useEffectEvent(() => {
    if (ready) void store(true);
    else onClose();
  });
  const [overdue] = useState(card.state === 'due');
  useEffect(() => {
    if (card.state === 'due' && !overdue) seal();
  }, [card.state, overdue]);

  return (
    <Dialog open onClose={action.busy ? undefined : onClose} aria-labelledby={heading} maxWidth="sm" fullWidth>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={heading}>{t('research:addMaterial.title')}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {card.record.title}
          </Typography>
          <ChoiceField
            label={t('research:addMaterial.way')}
            value={way}
            onChange={setWay}
            look="buttons"
            disabled={action.busy}
            options={[
              { value: 'file', label: t('research:addMaterial.file') },
              { value: 'typed', label: t('research:addMaterial.typed') },
            ]}
          />
          {way === 'file' ? (
            <Box>
              <Button variant="outlined" onClick={() => picker.current?.click()} disabled={action.busy}>
                {t('research:addMaterial.choose')}
              </Button>
              <input
                ref={picker}
                type="file"
                tabIndex={-1}
                aria-label={t('research:addMaterial.choose')}
                style={visuallyHidden}
                onChange={(event) => {
                  choose(event.target.files?.[0] ?? null);
                  event.target.value = '';
                }}
              />
              <Typography variant="body2" role="status" sx={{ mt: 1 }}>
                {file
                  ? t('research:addMaterial.chosen', { name: file.name, size: format.bytes(file.size) })
                  : t('research:addMaterial.limit')}
              </Typography>
              {fileFault ? (
                <FormHelperText error role="alert" sx={{ mx: 0 }}>
                  {fileFault}
                </FormHelperText>
              ) : null}
            </Box>
          ) : null}
          <TextField
            label={t('research:addMaterial.name')}
            value={name}
            onChange={setName}
            required
            maxLength={200}
            hint={t('research:addMaterial.nameHint')}
            disabled={action.busy}
            error={tried && name.trim() === '' ? t('research:addMaterial.nameNeeded') : null}
          />
          {way === 'typed' ? (
            <TextField
              label={t('research:addMaterial.text')}
              value={text}
              onChange={setText}
              multiline
              minRows={8}
              required
              hint={t('research:addMaterial.textHint')}
              disabled={action.busy}
              error={tried && text.trim() === '' ? t('research:addMaterial.textNeeded') : null}
            />
          ) : file ? (
            <Alert severity="info">{t('research:addMaterial.source')}</Alert>
          ) : null}
          {action.busy ? <ProgressBar progress={progress} /> : null}
          <ErrorNotice error={action.error} onClose={action.clearError} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={action.busy}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={action.busy}>
            {t('research:addMaterial.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Typed answers leave the vault as a text file. */
function textName(name: string): string {
  return /\.txt$/i.test(name.trim()) ? name.trim() : `${name.trim()}.txt`;
}
