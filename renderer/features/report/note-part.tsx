/** One part of the note: plain paragraphs, kept while they are typed, looked through for ciphers and names. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type FormLanguage, NOTE_HEADINGS } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { HalfYear } from '../../../shared/time/periods';
import { beforeLock } from '../../window/before-lock';
import { useVault } from '../../window/vault-hooks';
import { TextField, useErrorText, useToast } from '../../ui';
import type { NoteDraft } from '../../vault/api';

/** How long typing must rest before the part is sealed. */
const PAUSE_MS = 600;

type Saved = 'saved' | 'saving' | 'unsaved';

/** Mounted per half-year, language and part. */
export function NotePartField({
  period,
  language,
  draft,
}: {
  period: HalfYear;
  language: FormLanguage;
  draft: NoteDraft;
}) {
  const { t } = useTranslation(['sending', 'common']);
  const [vault, client, toast, errorText] = [useVault(), useQueryClient(), useToast(), useErrorText()];
  const shown = draft.text ?? draft.suggested;
  const [text, setText] = useState(shown);
  const [saved, setSaved] = useState<Saved>('saved');
  const [fault, setFault] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(text);
  latest.current = text;
  const { part } = draft;

  const write = useCallback(
    async (next: string | null) => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
      setSaved('saving');
      const answer = await vault.saveNote(period, language, part, next);
      setSaved(answer.ok ? 'saved' : 'unsaved');
      setFault(answer.ok ? null : errorText(answer.error));
      if (answer.ok) await client.invalidateQueries({ queryKey: ['vault'] });
    },
    [vault, client, errorText, period, language, part],
  );

  useEffect(() => {
    const flush = async () => {
      if (timer.current) await write(latest.current);
    };
    return beforeLock(flush);
  }, [write]);

  // an untouched part follows the figures
  useEffect(() => {
    if (draft.text === null && timer.current === null) setText(draft.suggested);
  }, [draft.text, draft.suggested]);

  const change = (next: string) => {
    setText(next);
    setSaved('unsaved');
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void write(latest.current), PAUSE_MS);
  };
  const back = () => {
    const before = text;
    setText(draft.suggested);
    void write(null).then(() =>
      toast(t('sending:note.backDone'), 'info', {
        label: t('common:action.undo'),
        run: () => {
          setText(before);
          void write(before);
        },
      }),
    );
  };

  const edited = draft.text !== null || text !== draft.suggested;
  const words = (kinds: readonly string[]) =>
    draft.words
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ word }) => word)
      .join(', ');
  const [codes, names] = [words(['code', 'number']), words(['name'])];
  return (
    <Box sx={{ mb: 2 }}>
      <TextField
        label={NOTE_HEADINGS[part][language]}
        value={text}
        onChange={change}
        multiline
        minRows={2}
        maxLength={20_000}
        error={fault}
        onBlur={() => {
          if (timer.current) void write(text);
        }}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 30, color: 'text.secondary' }}>
        <Typography variant="body2" component="span" role="status">
          {edited ? `${t('sending:note.edited')} · ${t(`sending:note.${saved}`)}` : t('sending:note.suggested')}
        </Typography>
        {edited ? (
          <Button size="small" onClick={back}>
            {t('sending:note.back')}
          </Button>
        ) : null}
      </Box>
      {codes ? (
        <Alert severity="error" role="alert">
          {t('sending:note.code', { words: codes })}
        </Alert>
      ) : null}
      {names ? <Alert severity="warning">{t('sending:note.name', { words: names })}</Alert> : null}
      {draft.outdated ? (
        <Alert severity="info">
          <Box component="span" sx={{ fontWeight: 600 }}>
            {t('sending:note.outdated')}
          </Box>{' '}
          {t('sending:note.seen')}: {draft.suggested}
        </Alert>
      ) : null}
    </Box>
  );
}
