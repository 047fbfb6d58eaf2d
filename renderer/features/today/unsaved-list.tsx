/** Forms that a lock or a crash interrupted: go on, or let go. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useEntryActions } from '../../window/entry-context';
import { useSession } from '../../window/session';
import { Section, useFormat } from '../../ui';
import type { DraftForm } from '../../vault/api';
import { useDiscardDraft } from '../records/entry/use-discard-draft';

/** One line per kept form. */
export function UnsavedList({ drafts }: { drafts: DraftForm[] }) {
  const { t } = useTranslation(['today', 'common']);
  const format = useFormat();
  const { resume } = useEntryActions();
  const { session } = useSession();
  const discard = useDiscardDraft();
  const name = (draft: DraftForm) => {
    const kind = t(`common:kind.${draft.kind}`);
    return draft.recordId ? t('today:unsaved.amending', { kind }) : kind;
  };
  return (
    <Section title={t('today:unsaved.title')} text={t('today:unsaved.text')}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          border: 1,
          borderColor: 'warning.main',
          borderRadius: 2,
          bgcolor: 'background.paper',
        }}
      >
        {drafts.map((draft) => (
          <Box
            component="li"
            key={draft.id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              px: 2,
              py: 1,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>{name(draft)}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('today:unsaved.savedAt', { time: format.dateTime(draft.savedAt, session.settings.timeZone) })}
              </Typography>
            </Box>
            <Button size="small" onClick={() => void discard(draft.id)}>
              {t('today:unsaved.drop')}
            </Button>
            <Button size="small" variant="outlined" onClick={() => resume(draft)}>
              {t('today:unsaved.resume')}
            </Button>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
