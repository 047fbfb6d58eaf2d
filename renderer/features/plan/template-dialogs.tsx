/** Templates of plans: a plan kept as one, and the list of them with their lines. */
import { useState } from 'react';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type PlanLine, type PlanPeriod, type PlanTemplate, planName } from '../../../shared/domain/plan/plan';
import { emptyLine, moved, withLine } from '../../../shared/domain/plan/plan-line';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import {
  ChoiceField,
  EmptyState,
  ErrorNotice,
  FormDialog,
  LoadingState,
  TextField,
  useConfirmLeave,
  useErrorText,
  useToast,
} from '../../ui';
import { PlanLinePanel } from './plan-line-panel';
import { PlanTable } from './plan-table';

const NEW = 'new';

/** The lines of a plan under a name; an existing template may be replaced. */
export function SaveTemplateDialog({
  period,
  lines,
  onClose,
}: {
  period: PlanPeriod;
  lines: readonly PlanLine[];
  onClose: () => void;
}) {
  const { t } = useTranslation('planCycle');
  const [toast, text, action] = [useToast(), useErrorText(), useVaultAction()];
  const { data } = useVaultQuery(['planSources', planName(period)], (vault) => vault.planSources(period));
  const [name, setName] = useState('');
  const [target, setTarget] = useState(NEW);
  const known = data?.templates ?? [];
  const save = async () => {
    const own = lines.filter(({ origin }) => origin === null);
    const replaced = known.find(({ id }) => id === target);
    const answer = await action.run((vault) =>
      vault.savePlanTemplate({ id: replaced?.id ?? '', book: period.book, name: replaced?.name ?? name, lines: own }),
    );
    if (!answer.ok) return;
    toast(t('template.saved'));
    onClose();
  };
  return (
    <FormDialog
      open
      title={t('template.saveTitle')}
      saveLabel={t('template.save')}
      busy={action.busy}
      error={action.error?.field ? null : action.error}
      onSave={() => void save()}
      onClose={onClose}
    >
      {known.length > 0 ? (
        <ChoiceField
          label={t('template.replace')}
          look="list"
          value={target}
          onChange={setTarget}
          options={[
            { value: NEW, label: t('template.asNew') },
            ...known.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      ) : null}
      {target === NEW ? (
        <TextField
          label={t('template.name')}
          value={name}
          onChange={setName}
          required
          autoFocus
          maxLength={100}
          error={action.error?.field ? text(action.error) : null}
        />
      ) : null}
    </FormDialog>
  );
}

/** All templates of a kind of plan; one of them opens with its lines. */
export function TemplatesDialog({ period, onClose }: { period: PlanPeriod; onClose: () => void }) {
  const { t } = useTranslation(['planCycle', 'common']);
  const [toast, action] = [useToast(), useVaultAction()];
  const { data, error } = useVaultQuery(['planSources', planName(period)], (vault) => vault.planSources(period));
  const [editing, setEditing] = useState<PlanTemplate | null>(null);
  const remove = async (template: PlanTemplate) => {
    const answer = await action.run((vault) => vault.dropPlanTemplate(template.id));
    if (answer.ok)
      toast(t('planCycle:template.removed'), 'info', {
        label: t('planCycle:template.undo'),
        run: () => void action.run((vault) => vault.savePlanTemplate(template)),
      });
  };
  if (editing) return <TemplateEditor period={period} template={editing} onBack={() => setEditing(null)} />;
  return (
    <Dialog open onClose={onClose} aria-labelledby="plan-templates" maxWidth="sm" fullWidth>
      <DialogTitle id="plan-templates">{t('planCycle:template.title')}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography>{t('planCycle:template.text')}</Typography>
        <ErrorNotice error={error ?? action.error} />
        {!data && !error ? <LoadingState /> : null}
        {data?.templates.length === 0 ? (
          <EmptyState compact title={t('planCycle:template.empty')} text={t('planCycle:template.emptyText')} />
        ) : null}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data?.templates.map((template) => (
            <Box
              component="li"
              key={template.id}
              sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.75, borderTop: 1, borderColor: 'divider' }}
            >
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
                <Typography sx={{ fontWeight: 600 }}>{template.name}</Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {t('planCycle:template.lines', { n: template.lines.length })}
                </Typography>
              </Box>
              <Button
                size="small"
                startIcon={<EditIcon />}
                onClick={() => setEditing(template)}
                aria-label={t('planCycle:template.editNamed', { name: template.name })}
              >
                {t('planCycle:template.edit')}
              </Button>
              <IconButton
                size="small"
                disabled={action.busy}
                onClick={() => void remove(template)}
                aria-label={t('planCycle:template.remove', { name: template.name })}
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('common:action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function TemplateEditor({
  period: { book },
  template,
  onBack,
}: {
  period: PlanPeriod;
  template: PlanTemplate;
  onBack: () => void;
}) {
  const { t } = useTranslation(['planCycle', 'plan', 'common']);
  const [toast, text, action] = [useToast(), useErrorText(), useVaultAction()];
  const [edited, setEdited] = useState(template);
  const [line, setLine] = useState<{ line: PlanLine; isNew: boolean } | null>(null);
  const confirmLeave = useConfirmLeave(edited !== template);
  const change = (next: (lines: readonly PlanLine[]) => PlanLine[]) =>
    setEdited((before) => ({ ...before, lines: next(before.lines) }));
  const save = async () => {
    const answer = await action.run((vault) => vault.savePlanTemplate(edited));
    if (!answer.ok) return;
    toast(t('planCycle:template.saved'));
    onBack();
  };
  const remove = (gone: PlanLine) => {
    const at = edited.lines.indexOf(gone);
    change((lines) => lines.filter((one) => one !== gone));
    toast(t('plan:line.removed'), 'info', {
      label: t('plan:line.undo'),
      run: () => change((lines) => lines.toSpliced(at, 0, gone)),
    });
  };
  return (
    <Dialog
      open
      onClose={() => confirmLeave(onBack)}
      aria-labelledby="plan-template"
      maxWidth="lg"
      fullWidth
      slotProps={{ paper: { sx: { height: '92vh' } } }}
    >
      <DialogTitle id="plan-template">{t('planCycle:template.editing')}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        {action.error && !action.error.field ? <ErrorNotice error={action.error} /> : null}
        <Box sx={{ pt: 0.75 }}>
          <TextField
            label={t('planCycle:template.name')}
            value={edited.name}
            onChange={(name) => setEdited({ ...edited, name })}
            required
            maxLength={100}
            error={action.error?.field ? text(action.error) : null}
          />
        </Box>
        <PlanTable
          book={book}
          lines={edited.lines}
          facts={{}}
          editable
          markable={false}
          bare
          onDone={() => undefined}
          onRemove={remove}
          onOpen={(chosen) => setLine({ line: chosen, isNew: false })}
          onAdd={(group) => setLine({ line: emptyLine(`line-${crypto.randomUUID()}`, group), isNew: true })}
          onMove={(chosen, by) => change((lines) => moved(lines, chosen.id, by, book))}
        />
        {line ? (
          <PlanLinePanel
            key={line.line.id}
            book={book}
            line={line.line}
            isNew={line.isNew}
            editable
            bare
            onApply={(next) => {
              change((lines) => withLine(lines, next, book));
              setLine(null);
            }}
            onClose={() => setLine(null)}
          />
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => confirmLeave(onBack)}>{t('planCycle:template.back')}</Button>
        <Button variant="contained" disabled={action.busy || edited === template} onClick={() => void save()}>
          {t('planCycle:template.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
