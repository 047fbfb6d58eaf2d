/** The lists of an import: each record by its id, with the reason in a person's words. */
import { type ReactNode, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { exchange as kk } from '../../../shared/texts/exchange/kk';
import type { ImportPlan } from '../../../shared/import/exchange/types';
import { CodeText, useFormat } from '../../ui';

/** Rows shown at first; a file may bring thousands of warnings. */
const STEP = 50;
type FieldName = keyof (typeof kk)['field'];

/**
 * `examinees.2.code` → «шифр (3)», `request.date` → «арнайы сұрау салу: күні»: what the field is called, and its place
 * in a list counted from one.
 */
function useFieldName(): (path: string | undefined) => string {
  const { t, i18n } = useTranslation('exchange');
  return (path) => {
    if (!path) return '';
    const parts = path.split('.');
    const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? path;
    const place = parts.findLast((part) => /^\d+$/.test(part));
    const words = (one: string) =>
      i18n.exists(`field.${one}`, { ns: 'exchange' }) ? t(`field.${one as FieldName}`) : one;
    return place === undefined ? parts.map(words).join(': ') : `${words(name)} (${Number(place) + 1})`;
  };
}

/** Records nothing of which is stored. */
export function RefusalTable({ refused }: { refused: ImportPlan['refused'] }) {
  const { t } = useTranslation('exchange');
  const [format, fieldName] = [useFormat(), useFieldName()];
  return (
    <Part title={t('preview.refusedTitle')} text={t('preview.refusedText')}>
      <LongTable
        label={t('preview.refusedTitle')}
        total={refused.length}
        head={[t('preview.id'), t('preview.line'), t('preview.reason'), t('preview.field'), t('preview.value')]}
      >
        {(limit) =>
          refused.slice(0, limit).map((one, index) => (
            <TableRow key={index}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <CodeText code={one.id} strong />
              </TableCell>
              <TableCell sx={{ fontVariantNumeric: 'tabular-nums' }}>{format.number(one.line)}</TableCell>
              <TableCell>{t(`refusal.${one.reason}`)}</TableCell>
              <TableCell>{fieldName(one.field)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere', maxWidth: 180 }}>
                {one.value === undefined ? '' : <CodeText code={one.value} />}
              </TableCell>
            </TableRow>
          ))
        }
      </LongTable>
    </Part>
  );
}

/** Records stored all the same, but pointed out. */
export function WarningTable({ warnings }: { warnings: ImportPlan['warnings'] }) {
  const { t } = useTranslation('exchange');
  const fieldName = useFieldName();
  return (
    <Part title={t('preview.warningsTitle')} text={t('preview.warningsText')}>
      <LongTable
        label={t('preview.warningsTitle')}
        total={warnings.length}
        head={[t('preview.id'), t('preview.reason'), t('preview.field')]}
      >
        {(limit) =>
          warnings.slice(0, limit).map((one, index) => (
            <TableRow key={index}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <CodeText code={one.id} strong />
              </TableCell>
              <TableCell>{t(`warning.${one.code}`)}</TableCell>
              <TableCell>{fieldName(one.field)}</TableCell>
            </TableRow>
          ))
        }
      </LongTable>
    </Part>
  );
}

/** Special work without its request: stored, but as drafts. */
export function DraftList({ drafts }: { drafts: readonly string[] }) {
  const { t } = useTranslation('exchange');
  return (
    <Part title={t('preview.draftsTitle')} text={t('preview.draftsText')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mt: 0.5 }}>
        {drafts.map((id) => (
          <CodeText key={id} code={id} strong />
        ))}
      </Box>
    </Part>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="h3">{title}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text}
      </Typography>
      {children}
    </section>
  );
}

function LongTable({
  label,
  total,
  head,
  children,
}: {
  label: string;
  total: number;
  head: string[];
  children: (limit: number) => ReactNode;
}) {
  const { t } = useTranslation('exchange');
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <Table size="small" aria-label={label} sx={{ mt: 1 }}>
        <TableHead>
          <TableRow>
            {head.map((name) => (
              <TableCell key={name}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{children(limit)}</TableBody>
      </Table>
      {total > limit ? (
        <Button size="small" sx={{ mt: 0.5 }} onClick={() => setLimit((now) => now + 5 * STEP)}>
          {t('preview.more', { count: total - limit })}
        </Button>
      ) : null}
    </>
  );
}
