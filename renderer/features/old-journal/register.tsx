/** The register of imports: what came in when, and the undo of a whole import. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import { ConfirmDialog, EmptyState, ErrorNotice, LoadingState, Section, useFormat, useToast } from '../../ui';
import type { ImportView } from '../../vault/api';

/** The lower part of the page; `onUndone` hears which import was taken back. */
export function Register({ onUndone }: { onUndone: (line: ImportView) => void }) {
  const { t } = useTranslation('oldJournal');
  const [format, toast, action] = [useFormat(), useToast(), useVaultAction()];
  const { data, error, loading } = useVaultQuery(['imports'], (vault) => vault.imports());
  const [asked, setAsked] = useState<ImportView | null>(null);

  const undo = async (line: ImportView) => {
    const answer = await action.run((vault) => vault.undoImport(line.id, t('register.reason', { name: line.name })));
    setAsked(null);
    if (!answer.ok) return;
    toast(t('register.undone', { n: format.number(answer.value.records) }));
    onUndone(line);
  };

  return (
    <Section title={t('register.title')} text={t('register.text')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <ErrorNotice error={error ?? action.error} onClose={action.clearError} />
        {loading ? <LoadingState /> : null}
        {data?.length === 0 ? <EmptyState compact title={t('register.empty')} text="" /> : null}
        {data && data.length > 0 ? (
          <Box
            sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' }}
          >
            <Table size="small" aria-label={t('register.title')}>
              <TableHead>
                <TableRow>
                  <TableCell>{t('register.at')}</TableCell>
                  <TableCell>{t('register.file')}</TableCell>
                  <TableCell align="right">{t('register.stored')}</TableCell>
                  <TableCell align="right">{t('register.refused')}</TableCell>
                  <TableCell>{t('register.state')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {data.map((line) => (
                  <TableRow key={line.id}>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.dateTime(line.at)}</TableCell>
                    <TableCell sx={{ overflowWrap: 'anywhere' }}>
                      {line.name}{' '}
                      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                        ({t(`register.${line.format}`)})
                      </Typography>
                      <Typography
                        variant="caption"
                        component="div"
                        sx={{ color: 'text.secondary', fontFamily: 'var(--senim-mono)' }}
                        title={line.checksum}
                      >
                        {t('register.checksum')}: {line.checksum.slice(0, 16)}…
                      </Typography>
                    </TableCell>
                    <TableCell align="right">{format.number(line.stored)}</TableCell>
                    <TableCell align="right">{format.number(line.refused)}</TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {line.fixed === null ? (
                        <Button
                          size="small"
                          variant="outlined"
                          onClick={() => setAsked(line)}
                          aria-label={`${t('register.undo')}: ${line.name}`}
                        >
                          {t('register.undo')}
                        </Button>
                      ) : line.undone ? (
                        t(`register.${line.undone.how}`)
                      ) : (
                        t(`register.fixed.${line.fixed}`)
                      )}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        ) : null}
      </Box>
      <ConfirmDialog
        open={asked !== null}
        danger
        title={t('register.confirmTitle')}
        text={t('register.confirmText', { name: asked?.name ?? '', n: format.number(asked?.stored ?? 0) })}
        confirmLabel={t('register.confirm')}
        busy={action.busy}
        onConfirm={() => {
          if (asked) void undo(asked);
        }}
        onClose={() => setAsked(null)}
      />
    </Section>
  );
}
