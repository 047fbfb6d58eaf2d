/** Right after an unlock, before anything counts: the date typed by hand, where the computer's clock may be wrong. */
import { bug } from '../../../../shared/errors/bug-trace';
import { type FormEvent, useRef, useState } from 'react';
import EventIcon from '@mui/icons-material/EventOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { PlainLayout } from '../../../window/plain-layout';
import { useVault } from '../../../window/vault-hooks';
import { CivilDateField, ErrorNotice, ProgressBar, useFormat } from '../../../ui';
import type { Progress, Session } from '../../../vault/api';
import { callback } from '../../../window/vault-client';
import { DateProofFields, emptyProof, proofFaults } from './date-proof';
import { LeaveWhenIdle } from './leave-when-idle';

export interface DateStepProps {
  session: Session;
  onOpen: (session: Session) => void;
  onLeave: () => void;
}

/** The vault is open in its room, but answers nothing else until this is done. */
export function DateStep({ session: { clock }, onOpen, onLeave }: DateStepProps) {
  const { t } = useTranslation('clock');
  const [vault, format] = [useVault(), useFormat()];
  const [day, setDay] = useState<CivilDate | null>(null);
  const [proof, setProof] = useState(emptyProof);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const earlier = day !== null && clock.lastSeen !== null && day < clock.lastSeen;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!day || working.current || (earlier && proofFaults(proof))) return;
    working.current = true;
    setBusy(true);
    setError(null);
    try {
      const answer = await vault.confirmDate(
        day,
        earlier ? proof : null,
        callback((next: Progress) => setProgress(next)),
      );
      if (answer.ok) onOpen(answer.value);
      else setError(answer.error);
    } catch (error) {
      bug(error, 'date-step');
      setError({ code: 'unexpected' });
    } finally {
      working.current = false;
      setBusy(false);
      setProgress(null);
    }
  };

  return (
    <PlainLayout>
      <LeaveWhenIdle onIdle={onLeave} />
      <Box
        component="form"
        onSubmit={(event: FormEvent) => void submit(event)}
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <EventIcon color="primary" aria-hidden />
          <Typography variant="h1">{t('step.title')}</Typography>
        </Box>
        <Typography>
          {t(`step.${clock.ask ?? 'jump'}`, { clock: format.date(clock.clockDay), seen: format.date(clock.lastSeen) })}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('step.safe')}
        </Typography>
        <CivilDateField
          label={t('step.field')}
          value={day}
          onChange={setDay}
          required
          autoFocus
          disabled={busy}
          error={tried && !day ? t('step.needed') : null}
        />
        {day !== null && day !== clock.clockDay && !earlier ? <Alert severity="info">{t('step.other')}</Alert> : null}
        {earlier ? (
          <DateProofFields
            seen={clock.lastSeen}
            proof={proof}
            onChange={setProof}
            tried={tried}
            error={error}
            disabled={busy}
          />
        ) : null}
        {error && error.field !== 'passphrase' ? <ErrorNotice error={error} /> : null}
        {busy ? <ProgressBar progress={progress} /> : null}
        <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
          <Button onClick={onLeave} disabled={busy}>
            {t('step.leave')}
          </Button>
          <Button type="submit" variant="contained" size="large" disabled={busy}>
            {busy ? t('step.opening') : t('step.go')}
          </Button>
        </Box>
      </Box>
    </PlainLayout>
  );
}
