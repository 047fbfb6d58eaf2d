/** The last question before material is destroyed: what exactly, what stays, the act, and a word typed by hand. */
import { type FormEvent, useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { isWordTyped } from '../../../shared/text/confirmation';
import type { Settings } from '../../../shared/domain/settings/settings';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { PaperPreview } from '../../documents/preview';
import { ErrorNotice, ProgressDialog, TextField, useToast } from '../../ui';
import type { Progress, ResearchCard } from '../../vault/api';
import { callback } from '../../window/vault-client';
import { previewPaper } from './act-preview';
import { linesOf, useMaterialWords } from './material-words';

export interface DestroyDialogProps {
  /** Every research that is due; `first` is ticked at the start. */
  due: readonly ResearchCard[];
  first: string;
  settings: Settings;
  today: CivilDate;
  onDone: (actId: string) => void;
  onClose: () => void;
}

/** Mounted while it is open. Cancel has the focus; Enter in the word's field does what the red button does. */
export function DestroyDialog({ due, first, settings, today, onDone, onClose }: DestroyDialogProps) {
  const { t, i18n } = useTranslation(['research', 'common']);
  const [toast, action] = [useToast(), useVaultAction()];
  const [heading, text] = [useId(), useId()];
  const [chosen, setChosen] = useState<readonly string[]>([first]);
  const [typed, setTyped] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const word = t('research:destroy.word');
  const cards = due.filter((card) => chosen.includes(card.record.id));
  const ready = cards.length > 0 && isWordTyped(typed, word);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || action.busy) return;
    const answer = await action.run((vault) =>
      vault.destroy(
        cards.map((card) => card.record.id),
        typed.trim(),
        callback(setProgress),
      ),
    );
    setProgress(null);
    if (!answer.ok) return;
    toast(t('research:destroy.done'));
    onDone(answer.value.id);
  };

  return (
    <Dialog
      open
      onClose={action.busy ? undefined : onClose}
      role="alertdialog"
      aria-labelledby={heading}
      aria-describedby={text}
      maxWidth="lg"
      fullWidth
    >
      <Box
        component="form"
        onSubmit={(event) => void submit(event)}
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={heading}>{t('research:destroy.title')}</DialogTitle>
        <DialogContent
          dividers
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 560px' },
            gap: 3,
            alignItems: 'start',
          }}
        >
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
            <Alert severity="error" id={text}>
              {t('research:destroy.irreversible')}
            </Alert>
            {due.length > 1 ? (
              <Box role="group" aria-label={t('research:destroy.which')}>
                <Typography variant="h3" component="h3">
                  {t('research:destroy.which')}
                </Typography>
                {due.map(({ record }) => (
                  <FormControlLabel
                    key={record.id}
                    label={record.title}
                    sx={{ display: 'flex' }}
                    slotProps={{ typography: { sx: { overflowWrap: 'anywhere' } } }}
                    control={
                      <Checkbox
                        size="small"
                        checked={chosen.includes(record.id)}
                        onChange={(_, on) =>
                          setChosen((ids) => (on ? [...ids, record.id] : ids.filter((id) => id !== record.id)))
                        }
                      />
                    }
                  />
                ))}
              </Box>
            ) : null}
            {cards.map((card) => (
              <WhatGoes key={card.record.id} card={card} />
            ))}
            {cards.length === 0 ? <Alert severity="warning">{t('research:destroy.choose')}</Alert> : null}
            <Typography variant="body2">{t('research:destroy.stays')}</Typography>
            <TextField
              label={t('research:destroy.wordLabel', { word })}
              value={typed}
              onChange={setTyped}
              required
              disabled={action.busy}
              monospace
            />
            <ErrorNotice error={action.error} onClose={action.clearError} />
          </Box>
          {cards.length > 0 ? (
            <Box
              component="section"
              aria-label={t('research:destroy.preview')}
              sx={{ position: { md: 'sticky' }, top: 0, minWidth: 0 }}
            >
              <Typography variant="h3" component="h3">
                {t('research:destroy.preview')}
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
                {t('research:destroy.previewHint')}
              </Typography>
              <Box
                tabIndex={0}
                role="group"
                aria-label={t('research:destroy.preview')}
                sx={{ overflow: 'auto', maxHeight: 'min(62vh, 640px)', bgcolor: 'background.default', p: 1 }}
              >
                <Box sx={{ zoom: 0.66 }}>
                  <PaperPreview document={previewPaper(cards, settings, i18n.language === 'ru' ? 'ru' : 'kk', today)} />
                </Box>
              </Box>
            </Box>
          ) : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={action.busy} autoFocus>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="error" disabled={!ready || action.busy}>
            {t('research:destroy.confirm')}
          </Button>
        </DialogActions>
      </Box>
      <ProgressDialog open={action.busy} title={t('research:destroy.progress')} progress={progress} />
    </Dialog>
  );
}

function WhatGoes({ card }: { card: ResearchCard }) {
  const { t } = useTranslation('research');
  const words = useMaterialWords();
  const [paper, registered] = [linesOf(card, 'paper'), linesOf(card, 'electronic')];
  const number = card.number === null ? t('noNumber') : t('number', { number: card.number, year: card.year });
  return (
    <Box
      component="section"
      aria-label={card.record.title}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 2 }}
    >
      <Typography sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>
        {number} · {card.record.title}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2, typography: 'body2' }}>
        <div>
          <Box sx={{ color: 'text.secondary' }}>{t('destroy.now')}</Box>
          {registered.length === 0 && card.electronic.length === 0 ? t('destroy.nothingElectronic') : null}
          {registered.length > 0 ? <div>{words(registered)}</div> : null}
          {card.electronic.length > 0 ? (
            <>
              <div>{t('materials.electronic', { count: card.electronic.length })}</div>
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                {card.electronic.map((item) => (
                  <Box component="li" key={item.id} sx={{ overflowWrap: 'anywhere' }}>
                    {item.name}
                  </Box>
                ))}
              </Box>
            </>
          ) : null}
        </div>
        <div>
          <Box sx={{ color: 'text.secondary' }}>{t('destroy.byHand')}</Box>
          {paper.length === 0 ? t('destroy.nothingPaper') : words(paper)}
        </div>
      </Box>
    </Box>
  );
}
