/**
 * The forms the order only refers to (D-01): the list with how each stands, and the dialog in which one gets the body's
 * own words.
 */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { FORM_KINDS, type FormKind, isEmptyForm } from '../../../shared/domain/settings/own-form';
import { Section } from '../../ui';
import { FormWordsDialog } from './form-words-dialog';
import type { TabProps } from './settings.page';

/** A line per form. */
export function FormsSection({ draft, change }: Pick<TabProps, 'draft' | 'change'>) {
  const { t } = useTranslation('ownForms');
  const [open, setOpen] = useState<FormKind | null>(null);
  const state = (kind: FormKind) => {
    const form = draft.forms[kind];
    return !form || isEmptyForm(form) ? t('program') : form.checked ? t('checked') : t('own');
  };
  return (
    <Section title={t('title')} text={t('text')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {FORM_KINDS.map((kind) => (
          <Box
            component="li"
            key={kind}
            sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.75, borderTop: 1, borderColor: 'divider' }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography>{t(`kind.${kind}`)}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {state(kind)}
              </Typography>
            </Box>
            <Button size="small" onClick={() => setOpen(kind)} aria-label={t('editNamed', { name: t(`kind.${kind}`) })}>
              {t('edit')}
            </Button>
          </Box>
        ))}
      </Box>
      {open ? (
        <FormWordsDialog
          kind={open}
          form={draft.forms[open]}
          onApply={(form) => {
            change({ forms: { ...draft.forms, [open]: form } });
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}
