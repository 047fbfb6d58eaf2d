/** The report for the developer: how many bugs are noted, what is in it, a file of it, its removal. */
import { useCallback, useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import { bug } from '../../../shared/errors/bug-trace';
import type { Response } from '../../../shared/ipc/contract';
import { bridge } from '../../window/bridge';
import { ErrorNotice, LoadingState, Section, refusalOf, useToast } from '../../ui';

type Report = Extract<Response<'bug.report'>, { ok: true }>['value'];

/** Section of the program's settings. */
export function TracePart() {
  const { t } = useTranslation(['settings', 'common']);
  const toast = useToast();
  const [report, setReport] = useState<Report | 'loading' | 'unreadable'>('loading');
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const read = useCallback(async () => {
    try {
      const answer = await bridge().call('bug.report', {});
      setReport(answer.ok ? answer.value : 'unreadable');
    } catch (failure) {
      bug(failure, 'trace.read');
      setReport('unreadable');
    }
  }, []);
  useEffect(() => void read(), [read]);

  /** A refusal is shown, a bug too. */
  const guarded = async (work: () => Promise<AppError | null>) => {
    setError(null);
    try {
      setError(await work());
    } catch (failure) {
      bug(failure, 'trace.part');
      setError({ code: 'unexpected' });
    }
  };
  const save = (text: string) =>
    guarded(async () => {
      const bytes = new TextEncoder().encode(text);
      const answer = await bridge().call('documents.save', { name: 'Senim_report.txt', bytes });
      if (!answer.ok) return refusalOf(answer.error);
      if (answer.value.saved) toast(t('common:file.saved', { name: answer.value.name }));
      return null;
    });
  const clear = () =>
    guarded(async () => {
      const answer = await bridge().call('bug.clear', {});
      if (!answer.ok) return refusalOf(answer.error);
      toast(t('settings:trace.cleared'));
      await read();
      return null;
    });

  const text = typeof report === 'string' ? '' : JSON.stringify(report, null, 1);
  return (
    <Section title={t('settings:trace.title')} text={t('settings:trace.text')}>
      <ErrorNotice error={error} onClose={() => setError(null)} />
      {report === 'loading' ? <LoadingState /> : null}
      {report === 'unreadable' ? <Typography role="alert">{t('settings:trace.unreadable')}</Typography> : null}
      {typeof report === 'string' ? null : (
        <>
          <Typography>
            {report.entries.length === 0
              ? t('settings:trace.empty')
              : t('settings:trace.count', { n: report.entries.length })}
          </Typography>
          {report.whole ? null : <Typography role="alert">{t('settings:trace.notKept')}</Typography>}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <Button variant="outlined" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {t(shown ? 'settings:trace.hide' : 'settings:trace.show')}
            </Button>
            <Button variant="outlined" onClick={() => void save(text)}>
              {t('settings:trace.save')}
            </Button>
            <Button disabled={report.entries.length === 0} onClick={() => void clear()}>
              {t('settings:trace.clear')}
            </Button>
          </Box>
          {shown ? (
            <Box
              component="pre"
              tabIndex={0}
              aria-label={t('settings:trace.title')}
              sx={{ maxHeight: 320, overflow: 'auto', fontSize: 12, mt: 1 }}
            >
              {text}
            </Box>
          ) : null}
        </>
      )}
    </Section>
  );
}
