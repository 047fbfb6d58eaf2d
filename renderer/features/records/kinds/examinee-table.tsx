/** Persons examined in one session as a compact table: Enter makes the next row, a pasted list makes many. */
import { useEffect, useMemo, useRef } from 'react';
import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useFieldArray, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAnnounce, useFormat } from '../../../ui';
import { useCodeBook } from '../code-entry/code-book';
import { CodePrompt } from '../code-entry/code-prompt';
import { type DiagnosticsValues, type ExamineeValues, takesRecommendation } from './diagnostics.values';
import { ExamineeRow, type RowActions } from './examinee-row';
import { FieldPlace } from '../fields/form-fields';

/** The table of a diagnostics session. */
export function ExamineeTable() {
  const { t } = useTranslation('records');
  const { control, getValues } = useFormContext<DiagnosticsValues>();
  const rows = useFieldArray({ control, name: 'examinees' });
  const examinees = useWatch({ control, name: 'examinees' });
  const { errors } = useFormState({ control, name: 'examinees' });
  const [{ look }, announce, format] = [useCodeBook(), useAnnounce(), useFormat()];
  const body = useRef<HTMLTableSectionElement>(null);
  const focusRow = useRef<number | null>(null);
  const candidates = examinees.some(takesRecommendation);
  const repeated = twice(examinees);

  // The new row's input exists only after the table was drawn.
  useEffect(() => {
    if (focusRow.current === null) return;
    body.current?.rows[focusRow.current]?.querySelector('input')?.focus();
    focusRow.current = null;
  }, [rows.fields.length]);

  const { insert, update, remove } = rows;
  const actions = useMemo(
    (): RowActions => ({
      next: (index) => {
        focusRow.current = index + 1;
        insert(index + 1, likeRow(getValues(`examinees.${index}`), ''), { shouldFocus: false });
      },
      paste: (index, codes) => {
        const model = getValues(`examinees.${index}`);
        const [first = '', ...rest] = codes;
        update(index, { ...model, code: first });
        insert(
          index + 1,
          rest.map((code) => likeRow(model, code)),
          { shouldFocus: false },
        );
        void look(codes);
        announce(t('examinees.pasted', { n: codes.length }));
      },
      remove: (index) => {
        focusRow.current = Math.max(0, index - 1);
        remove(index);
      },
    }),
    [announce, getValues, insert, look, remove, t, update],
  );
  const own = errors.examinees?.message ?? errors.examinees?.root?.message;

  return (
    <FieldPlace name="examinees">
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.5 }}>
        <Typography component="h3" variant="body2" sx={{ fontWeight: 600 }}>
          {t('field.examinees')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {format.count('person', rows.fields.length)}
        </Typography>
      </Box>
      <Table
        size="small"
        aria-label={t('field.examinees')}
        sx={{
          tableLayout: 'fixed',
          '& th, & td': { px: 0.5, py: 0.5, verticalAlign: 'top' },
          '& th': { whiteSpace: 'nowrap' },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 28 }}>{t('examinees.number')}</TableCell>
            <TableCell sx={{ width: '16%' }}>{t('field.code')}</TableCell>
            <TableCell>{t('field.category')}</TableCell>
            <TableCell sx={{ width: '20%' }}>{t('field.basis')}</TableCell>
            <TableCell sx={candidates ? { width: '15%' } : {}}>{t('field.outcome')}</TableCell>
            {candidates ? <TableCell sx={{ width: '21%' }}>{t('field.recommendation')}</TableCell> : null}
            <TableCell component="td" sx={{ width: 36 }} />
          </TableRow>
        </TableHead>
        <TableBody ref={body}>
          {rows.fields.map((row, index) => (
            <ExamineeRow
              key={row.id}
              index={index}
              candidates={candidates}
              only={rows.fields.length === 1}
              twice={repeated.has(examinees[index]?.code ?? '')}
              actions={actions}
            />
          ))}
        </TableBody>
      </Table>
      {own ? <FormHelperText error>{own}</FormHelperText> : null}
      <CodePrompt
        codes={examinees.map((one) => one.code)}
        onReplace={(typed, by) =>
          actions.paste(
            examinees.findIndex(({ code }) => code === typed),
            by,
          )
        }
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mt: 0.75 }}>
        <Button size="small" startIcon={<AddIcon />} onClick={() => actions.next(rows.fields.length - 1)}>
          {t('examinees.add')}
        </Button>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('examinees.hint')}
        </Typography>
      </Box>
    </FieldPlace>
  );
}

/**
 * A row for the next person of the same session: what is usually the same is taken over, never a candidate's
 * recommendation.
 */
function likeRow(model: ExamineeValues, code: string): ExamineeValues {
  return { ...model, code, recommendation: null };
}

/** Codes that stand in more than one row; the rule itself is asked when the session is saved. */
function twice(examinees: readonly ExamineeValues[]): ReadonlySet<string> {
  const codes = examinees.map(({ code }) => code).filter((code) => code !== '');
  return new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
}
