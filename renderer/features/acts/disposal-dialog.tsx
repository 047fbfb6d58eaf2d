/**
 * Begins an act of disposal: the term and its basis as the body's nomenclature has them, then the records it is over
 * for.
 */
import { useId, useState } from 'react';
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
import { KINDS, type Kind } from '../../../shared/domain/records/record';
import { TERM_YEARS } from '../../../shared/regulation/records-term';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import {
  ChoiceField,
  EmptyState,
  ErrorNotice,
  LoadingState,
  NumberField,
  TextField,
  useFormat,
  useToast,
} from '../../ui';

export interface DisposalDialogProps {
  onCreated: (id: string) => void;
  onClose: () => void;
}

const ALL = 'all';

/** Mounted while it is open. */
export function DisposalDialog({ onCreated, onClose }: DisposalDialogProps) {
  const { t } = useTranslation(['actBook', 'common']);
  const [format, toast, action] = [useFormat(), useToast(), useVaultAction()];
  const heading = useId();
  const [years, setYears] = useState<number | null>(null);
  const [basis, setBasis] = useState('');
  const [year, setYear] = useState<string>(ALL);
  const [kind, setKind] = useState<Kind | typeof ALL>(ALL);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);

  const inRange = years !== null && years >= TERM_YEARS.min && years <= TERM_YEARS.max;
  const due = useVaultQuery(
    ['disposal', years],
    (vault) => vault.disposalCandidates(years ?? TERM_YEARS.max, {}),
    inRange,
  );
  const journalYears = [...new Set((due.data ?? []).map((line) => String(line.year)))];
  const lines = (due.data ?? []).filter(
    (line) => (year === ALL || String(line.year) === year) && (kind === ALL || line.kind === kind),
  );
  const chosen = lines.filter((line) => !left.has(line.recordId));
  const toggle = (ids: readonly string[], on: boolean) =>
    setLeft(on ? new Set([...left].filter((id) => !ids.includes(id))) : new Set([...left, ...ids]));

  const create = async () => {
    setTried(true);
    if (!inRange || years === null || !basis.trim() || chosen.length === 0 || action.busy) return;
    const answer = await action.run((vault) =>
      vault.createDisposal(
        chosen.map((line) => line.recordId),
        { years, basis: basis.trim() },
      ),
    );
    if (!answer.ok) return;
    toast(t('actBook:disposal.created'));
    onCreated(answer.value.id);
  };

  return (
    <Dialog open onClose={action.busy ? undefined : onClose} aria-labelledby={heading} maxWidth="md" fullWidth>
      <DialogTitle id={heading}>{t('actBook:disposal.title')}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('actBook:disposal.text')} {t('actBook:disposal.left')}
        </Typography>
        <ErrorNotice error={action.error ?? due.error} onClose={action.clearError} />
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '200px 1fr' }, gap: 2, alignItems: 'start' }}>
          <NumberField
            label={t('actBook:disposal.years')}
            value={years}
            onChange={setYears}
            min={TERM_YEARS.min}
            max={TERM_YEARS.max}
            required
            error={tried && !inRange ? t('common:field.required') : null}
          />
          <TextField
            label={t('actBook:disposal.basis')}
            value={basis}
            onChange={setBasis}
            maxLength={500}
            required
            hint={t('actBook:disposal.basisHint')}
            error={tried && !basis.trim() ? t('common:field.required') : null}
          />
          <ChoiceField
            look="list"
            label={t('actBook:disposal.year')}
            value={year}
            onChange={setYear}
            options={[
              { value: ALL, label: t('actBook:disposal.allYears') },
              ...journalYears.map((one) => ({ value: one, label: one })),
            ]}
          />
          <ChoiceField
            look="list"
            label={t('actBook:disposal.kinds')}
            value={kind}
            onChange={setKind}
            options={[
              { value: ALL, label: t('actBook:disposal.allKinds') },
              ...KINDS.map((one) => ({ value: one, label: t(`common:kind.${one}`) })),
            ]}
          />
        </Box>
        {!inRange ? null : due.loading ? (
          <LoadingState />
        ) : lines.length === 0 ? (
          <EmptyState compact title={t('actBook:disposal.none')} text={t('actBook:disposal.noneText')} />
        ) : (
          <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 2, m: 0, px: 2, py: 1 }}>
            <Box component="legend" sx={{ px: 0.5, typography: 'body2', fontWeight: 600 }}>
              {t('actBook:disposal.candidates')}
            </Box>
            <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
              <FormControlLabel
                label={t('actBook:disposal.all')}
                control={
                  <Checkbox
                    size="small"
                    checked={chosen.length === lines.length}
                    indeterminate={chosen.length > 0 && chosen.length < lines.length}
                    onChange={(_, on) =>
                      toggle(
                        lines.map((line) => line.recordId),
                        on,
                      )
                    }
                  />
                }
              />
              <Typography variant="body2" role="status">
                {t('actBook:disposal.chosen', {
                  chosen: format.number(chosen.length),
                  all: format.number(lines.length),
                })}
              </Typography>
            </Box>
            <Box
              tabIndex={0}
              role="group"
              aria-label={t('actBook:disposal.candidates')}
              sx={{
                maxHeight: 'max(152px, calc(100vh - 530px))',
                overflowY: 'auto',
                display: 'flex',
                flexDirection: 'column',
              }}
            >
              {lines.map((line) => (
                <FormControlLabel
                  key={line.recordId}
                  label={t('actBook:disposal.line', {
                    number: `${line.number}/${line.year}`,
                    date: format.date(line.date),
                    kind: t(`common:kind.${line.kind}`),
                  })}
                  control={
                    <Checkbox
                      size="small"
                      checked={!left.has(line.recordId)}
                      onChange={(_, on) => toggle([line.recordId], on)}
                    />
                  }
                />
              ))}
            </Box>
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={action.busy}>
          {t('common:action.cancel')}
        </Button>
        <Button
          variant="contained"
          onClick={() => void create()}
          disabled={action.busy || (inRange && chosen.length === 0)}
        >
          {t('actBook:disposal.create')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
