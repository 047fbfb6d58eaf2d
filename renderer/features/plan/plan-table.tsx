/** The plan as a table of seven sections with plan against fact. */
import AddIcon from '@mui/icons-material/Add';
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import visuallyHidden from '@mui/utils/visuallyHidden';
import { useTranslation } from 'react-i18next';
import { PLAN_SECTIONS, type PlanLine, type PlanSection, type QuarterlyPlan } from '../../../shared/domain/plan';
import { useFormat } from '../../ui';

/** What the journal says of a line; absent for a line that is not saved yet. */
export type Facts = Readonly<Record<string, { fact: number | null; percent: number | null }>>;

export interface PlanTableProps {
  plan: QuarterlyPlan;
  facts: Facts;
  /** Lines can be changed. */
  editable: boolean;
  /** Lines that no record counts can be marked as done: also in an approved plan. */
  markable: boolean;
  onOpen: (line: PlanLine) => void;
  onAdd: (section: PlanSection) => void;
  onMove: (line: PlanLine, by: -1 | 1) => void;
  onRemove: (line: PlanLine) => void;
  onDone: (line: PlanLine, done: boolean) => void;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;

/** Sections in their order; line numbers run through the whole plan, as they are printed. */
export function PlanTable({ plan, facts, editable, onAdd, ...actions }: PlanTableProps) {
  const { t } = useTranslation('plan');
  const numbers = new Map(PLAN_SECTIONS.flatMap((section) => plan.lines.filter((line) => line.section === section)).map((line, index) => [line.id, index + 1]));
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ borderRadius: 2 }}>
      <Table size="small" aria-label={t('title')} sx={{ '& td': { verticalAlign: 'top' }, '& .num': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', width: 60 } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 40 }}>{t('columns.number')}</TableCell>
            <TableCell>{t('columns.text')}</TableCell>
            <TableCell className="num">{t('columns.planned')}</TableCell>
            <TableCell className="num">{t('columns.fact')}</TableCell>
            <TableCell className="num">{t('columns.percent')}</TableCell>
            <TableCell sx={{ width: '14%' }}>{t('columns.term')}</TableCell>
            <TableCell sx={{ width: '14%' }}>{t('columns.executor')}</TableCell>
            {editable ? <TableCell sx={{ width: 124 }}><Box component="span" sx={visuallyHidden}>{t('columns.actions')}</Box></TableCell> : null}
          </TableRow>
        </TableHead>
        {PLAN_SECTIONS.map((section, index) => {
          const lines = plan.lines.filter((line) => line.section === section);
          const name = t(`section.${section}`);
          return (
            <TableBody key={section}>
              <TableRow sx={{ bgcolor: 'action.hover' }}>
                <TableCell component="th" scope="rowgroup" colSpan={7} sx={{ fontWeight: 600 }}>
                  {t('sectionTitle', { number: ROMAN[index] ?? '', name })}
                  {lines.length === 0 ? <Typography component="span" variant="body2" sx={{ color: 'text.secondary', ml: 2 }}>{t('line.emptySection')}</Typography> : null}
                </TableCell>
                {editable ? (
                  <TableCell align="right" sx={{ py: 0 }}>
                    <Tooltip title={t('line.add')}><IconButton size="small" onClick={() => onAdd(section)} aria-label={t('line.addTo', { section: name })}><AddIcon fontSize="small" /></IconButton></Tooltip>
                  </TableCell>
                ) : null}
              </TableRow>
              {lines.map((line, at) => (
                <LineRow key={line.id} line={line} number={numbers.get(line.id) ?? 0} facts={facts} editable={editable} isFirst={at === 0} isLast={at === lines.length - 1} {...actions} />
              ))}
            </TableBody>
          );
        })}
      </Table>
    </TableContainer>
  );
}

type LineRowProps = Pick<PlanTableProps, 'facts' | 'editable' | 'markable' | 'onOpen' | 'onMove' | 'onRemove' | 'onDone'> & { line: PlanLine; number: number; isFirst: boolean; isLast: boolean };

function LineRow({ line, number, facts, editable, markable, isFirst, isLast, onOpen, onMove, onRemove, onDone }: LineRowProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const known = facts[line.id];
  const { text } = line;
  return (
    <TableRow hover>
      <TableCell sx={{ fontVariantNumeric: 'tabular-nums' }}>{number}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        {editable ? <Link component="button" type="button" onClick={() => onOpen(line)} aria-label={t('line.edit', { text })} sx={{ font: 'inherit', color: 'text.primary', textAlign: 'left', textDecorationColor: 'transparent', '&:hover': { textDecorationColor: 'currentcolor' } }}>{text}</Link> : text}
        {line.audience ? <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>{line.audience}</Typography> : null}
      </TableCell>
      <TableCell className="num">{line.planned === null ? '—' : format.number(line.planned)}</TableCell>
      {line.measure === 'manual' ? (
        <TableCell className="num" colSpan={2} sx={{ py: 0 }}>
          <Box sx={{ display: 'inline-flex', alignItems: 'center', whiteSpace: 'normal', textAlign: 'left' }}>
            <Checkbox size="small" checked={line.doneManually} disabled={!markable} onChange={(_, done) => onDone(line, done)} slotProps={{ input: { 'aria-label': t('line.markDone', { text }) } }} />
            <Typography component="span" variant="body2" sx={{ color: line.doneManually ? 'success.main' : 'text.secondary' }}>{line.doneManually ? t('line.done') : t('line.notDone')}</Typography>
          </Box>
        </TableCell>
      ) : (
        <>
          <TableCell className="num">{known && known.fact !== null ? format.number(known.fact) : '—'}</TableCell>
          <TableCell className="num" sx={{ fontWeight: 600, color: known && known.percent !== null && known.percent >= 100 ? 'success.main' : 'text.primary' }}>{known && known.percent !== null ? format.percent(known.percent) : '—'}</TableCell>
        </>
      )}
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{line.term}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{line.executor}</TableCell>
      {editable ? (
        <TableCell sx={{ whiteSpace: 'nowrap', py: 0.25, textAlign: 'right' }}>
          <IconButton size="small" disabled={isFirst} onClick={() => onMove(line, -1)} aria-label={t('line.up', { text })}><ArrowUpwardIcon fontSize="small" /></IconButton>
          <IconButton size="small" disabled={isLast} onClick={() => onMove(line, 1)} aria-label={t('line.down', { text })}><ArrowDownwardIcon fontSize="small" /></IconButton>
          <IconButton size="small" onClick={() => onRemove(line)} aria-label={t('line.remove', { text })}><DeleteIcon fontSize="small" /></IconButton>
        </TableCell>
      ) : null}
    </TableRow>
  );
}
