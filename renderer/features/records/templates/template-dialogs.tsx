/** Keeping a form as a template, and putting templates in order: rename, delete, undo. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../../shared/domain/records/record';
import type { Template } from '../../../../shared/domain/records/template';
import { useVaultAction } from '../../../window/vault-hooks';
import { ErrorNotice, TextField, useToast } from '../../../ui';

const MOST = 100;

/** Asks for a name. */
export function SaveTemplateDialog({
  open,
  kind,
  values,
  onClose,
}: {
  open: boolean;
  kind: Kind;
  values: () => Template['values'];
  onClose: () => void;
}) {
  const { t } = useTranslation(['entry', 'common']);
  const heading = useId();
  const toast = useToast();
  const { run, busy, error } = useVaultAction();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (open) {
      setName('');
      setAsked(false);
    }
  }, [open]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if (name.trim() === '' || busy) return;
    const answer = await run((vault) => vault.saveTemplate({ id: '', kind, name: name.trim(), values: values() }));
    if (!answer.ok) return;
    toast(t('entry:template.saved', { name: answer.value.name }));
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={heading} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void save(event)} noValidate>
        <DialogTitle id={heading}>{t('entry:template.saveTitle')}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{t('entry:template.saveText')}</Typography>
          <ErrorNotice error={error} />
          <TextField
            label={t('entry:template.name')}
            value={name}
            onChange={setName}
            required
            autoFocus
            maxLength={MOST}
            error={asked && name.trim() === '' ? t('entry:template.needName') : null}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {t('common:action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** The templates of a kind, each with its name to change. */
export function ManageTemplatesDialog({
  open,
  templates,
  onClose,
}: {
  open: boolean;
  templates: readonly Template[];
  onClose: () => void;
}) {
  const { t } = useTranslation(['entry', 'common']);
  const heading = useId();
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={heading} maxWidth="sm" fullWidth>
      <DialogTitle id={heading}>{t('entry:template.manageTitle')}</DialogTitle>
      <DialogContent>
        {templates.length === 0 ? <Typography>{t('entry:template.none')}</Typography> : null}
        {templates.map((template) => (
          <TemplateLine key={template.id} template={template} />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('common:action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function TemplateLine({ template }: { template: Template }) {
  const { t } = useTranslation(['entry', 'common']);
  const toast = useToast();
  const { run, busy, error } = useVaultAction();
  const [name, setName] = useState(template.name);
  const rename = async () => {
    const answer = await run((vault) => vault.saveTemplate({ ...template, name: name.trim() }));
    if (answer.ok) toast(t('entry:template.saved', { name: answer.value.name }));
  };
  const remove = async () => {
    const answer = await run((vault) => vault.removeTemplate(template.id));
    if (answer.ok)
      toast(t('entry:template.removed', { name: template.name }), 'success', {
        label: t('common:action.undo'),
        run: () => void run((vault) => vault.saveTemplate(template)),
      });
  };
  return (
    <Box sx={{ mt: 1.5 }}>
      <ErrorNotice error={error} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <TextField
          label={t('entry:template.name')}
          value={name}
          onChange={setName}
          maxLength={MOST}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              void rename();
            }
          }}
        />
        <Button
          onClick={() => void rename()}
          disabled={busy || name.trim() === '' || name.trim() === template.name}
          sx={{ flex: 'none' }}
        >
          {t('entry:template.rename')}
        </Button>
        <IconButton
          onClick={() => void remove()}
          disabled={busy}
          aria-label={t('entry:template.remove', { name: template.name })}
        >
          <DeleteIcon />
        </IconButton>
      </Box>
    </Box>
  );
}
