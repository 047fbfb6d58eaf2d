/** One appeal: what was asked, the work started from it, and closing it with a result. */
import { type KeyboardEvent, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Appeal, APPEAL_FROM, APPEAL_WAYS, type AppealInput } from '../../../../shared/domain/codes/appeal';
import { normaliseCipher } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useEntry } from '../../../window/entry-context';
import { useVaultAction, useVaultQuery } from '../../../window/vault-hooks';
import {
  ChoiceField,
  CivilDateField,
  ErrorNotice,
  Section,
  SidePanel,
  TextField,
  fieldError,
  useErrorText,
  useFormat,
  useToast,
} from '../../../ui';
import { AttachedFiles } from '../../attachments/attached-files';
import { NewRecordButton } from '../../records/entry/new-record-button';
import { CloseAppealDialog } from './close-appeal-dialog';
import { pagePath } from '../../../window/pages';

type Draft = Omit<AppealInput, 'on' | 'from'> & { on: CivilDate | null; from: AppealInput['from'] | null };

export interface AppealPanelProps {
  open: boolean;
  /** null: a new one. */ appeal: Appeal | null;
  /** Of a new one. */ code: string;
  today: CivilDate;
  onClose: () => void;
}

/** The panel; Ctrl+Enter saves. */
export function AppealPanel({ open, appeal, code, today, onClose }: AppealPanelProps) {
  const { t } = useTranslation(['appeals', 'common', 'records']);
  const [toast, enter, errorText] = [useToast(), useEntry(), useErrorText()];
  const { run, busy, error } = useVaultAction();
  const [draft, setDraft] = useState<Draft>(() =>
    appeal
      ? {
          on: appeal.on,
          from: appeal.from,
          way: appeal.way,
          paper: appeal.paper,
          code: appeal.code,
          asked: appeal.asked,
          due: appeal.due,
        }
      : { on: today, from: null, way: 'oral', paper: '', code, asked: '', due: null },
  );
  const [asked, setAsked] = useState(false);
  const [closing, setClosing] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const closed = appeal?.state === 'closed';
  const number = appeal ? `${appeal.number}/${appeal.year}` : '';
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const codeError = fieldError(error, 'code');

  const save = async (): Promise<Appeal | null> => {
    setAsked(true);
    const { on, from } = draft;
    if (busy || closed) return null;
    if (on === null || from === null || draft.asked.trim() === '') {
      requestAnimationFrame(() =>
        fields.current
          ?.querySelector<HTMLElement>('.Mui-error input, .Mui-error textarea, [aria-invalid=true]')
          ?.focus(),
      );
      return null;
    }
    const answer = await run((vault) => vault.saveAppeal(appeal?.id ?? null, { ...draft, on, from }));
    if (!answer.ok) return null;
    toast(appeal ? t('appeals:changed') : t('appeals:saved', { number: answer.value.number }));
    return answer.value;
  };
  const reopen = async () => {
    const answer = appeal && (await run((vault) => vault.reopenAppeal(appeal.id)));
    if (answer?.ok) toast(t('appeals:close.reopened', { number }));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || closing) return;
    event.preventDefault();
    void save().then((saved) => {
      if (saved) onClose();
    });
  };

  return (
    <Box onKeyDownCapture={keys}>
      <SidePanel
        width={600}
        open={open}
        onClose={onClose}
        title={appeal ? t('appeals:editTitle', { number }) : t('appeals:newTitle')}
        subtitle={appeal ? t(`appeals:state.${appeal.state}`) : undefined}
        footer={
          closed ? (
            <Button variant="contained" onClick={() => void reopen()} disabled={busy}>
              {t('appeals:close.reopen')}
            </Button>
          ) : (
            <>
              {appeal ? (
                <Button onClick={() => setClosing(true)} sx={{ mr: 'auto' }}>
                  {t('appeals:close.action')}
                </Button>
              ) : null}
              {appeal ? (
                <NewRecordButton
                  secondary
                  label={t('appeals:work.start')}
                  onPick={(kind) => {
                    onClose();
                    enter(kind, {
                      ...(appeal.code ? { code: appeal.code } : {}),
                      appeal: { id: appeal.id, number: appeal.number },
                    });
                  }}
                />
              ) : null}
              <Button
                variant="contained"
                onClick={() =>
                  void save().then((saved) => {
                    if (saved) onClose();
                  })
                }
                disabled={busy}
                aria-keyshortcuts="Control+Enter"
              >
                {t('common:action.save')}
              </Button>
            </>
          )
        }
      >
        <Box ref={fields} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          {codeError ? null : <ErrorNotice error={error} />}
          <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
            <Box sx={{ width: 180 }}>
              <CivilDateField
                label={t('appeals:field.on')}
                value={draft.on}
                onChange={(on) => change({ on })}
                required
                disabled={closed}
                error={asked && draft.on === null ? t('records:missing.date') : null}
              />
            </Box>
            <Box sx={{ width: 180 }}>
              <CivilDateField
                label={t('appeals:field.due')}
                value={draft.due}
                onChange={(due) => change({ due })}
                disabled={closed}
              />
            </Box>
          </Box>
          <ChoiceField
            label={t('appeals:field.from')}
            look="list"
            value={draft.from}
            options={APPEAL_FROM.map((value) => ({ value, label: t(`appeals:from.${value}`) }))}
            onChange={(from) => change({ from })}
            required
            disabled={closed}
            error={asked && draft.from === null ? t('records:missing.choice') : null}
          />
          <ChoiceField
            label={t('appeals:field.way')}
            value={draft.way}
            options={APPEAL_WAYS.map((value) => ({ value, label: t(`appeals:way.${value}`) }))}
            onChange={(way) => change({ way })}
            disabled={closed}
          />
          <Box sx={{ display: 'flex', gap: 2 }}>
            <TextField
              label={t('appeals:field.code')}
              hint={t('appeals:field.codeHint')}
              value={draft.code}
              onChange={(typed) => change({ code: normaliseCipher(typed) })}
              monospace
              maxLength={20}
              disabled={closed}
              error={codeError ? errorText(codeError) : null}
            />
            <TextField
              label={t('appeals:field.paper')}
              value={draft.paper}
              onChange={(paper) => change({ paper })}
              maxLength={100}
              disabled={closed}
            />
          </Box>
          <TextField
            label={t('appeals:field.asked')}
            hint={t('appeals:field.askedHint')}
            value={draft.asked}
            onChange={(text) => change({ asked: text })}
            multiline
            minRows={3}
            maxLength={5_000}
            required
            disabled={closed}
            error={asked && draft.asked.trim() === '' ? t('records:missing.text') : null}
          />
          {appeal ? <Work appeal={appeal} /> : null}
          {appeal ? <AttachedFiles to={{ kind: 'appeal', id: appeal.id }} /> : null}
          {appeal && closed ? <Outcome appeal={appeal} /> : null}
        </Box>
      </SidePanel>
      {appeal ? (
        <CloseAppealDialog open={closing} appeal={appeal} today={today} onClose={() => setClosing(false)} />
      ) : null}
    </Box>
  );
}

function Work({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation(['appeals', 'common']);
  const [format, navigate] = [useFormat(), useNavigate()];
  const work = useVaultQuery(
    ['appeals', appeal.id, 'work'],
    (vault) => vault.appealRecords(appeal.id),
    appeal.recordIds.length > 0,
  );
  const rows = work.data ?? [];
  return (
    <Section title={t('appeals:work.title')}>
      {appeal.recordIds.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('appeals:work.none')}
        </Typography>
      ) : (
        rows.map((row) => (
          <Box key={row.id}>
            <Link
              component="button"
              type="button"
              onClick={() => void navigate(pagePath('journal', { record: row.id }))}
            >
              {row.number === null ? '' : `№ ${row.number} · `}
              {t(`common:kind.${row.kind}`)}, {format.date(row.date)}
            </Link>
          </Box>
        ))
      )}
    </Section>
  );
}

function Outcome({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('appeals');
  const format = useFormat();
  return (
    <Section title={t('field.result')}>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{appeal.result}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('field.closedOn')}: {format.date(appeal.closedOn)}
      </Typography>
    </Section>
  );
}
