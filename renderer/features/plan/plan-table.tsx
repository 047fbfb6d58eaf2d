/** A plan as a table under its headings, with plan against fact. */
import AddIcon from '@mui/icons-material/Add';
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EventAvailableIcon from '@mui/icons-material/EventAvailableOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
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
import type { PlanBook, PlanLine } from '../../../shared/domain/plan/plan';
import {
  type PlanFacts,
  type PlanGroup,
  executorDoubt,
  groupOf,
  groupsOf,
  standingOf,
  unitOf,
} from '../../../shared/domain/plan/plan-line';
import { useFormat } from '../../ui';
import { shownWords, useGroupName, useLineBeside, useMiddleCells } from './plan-words';

export interface PlanTableProps {
  book: PlanBook;
  lines: readonly PlanLine[];
  facts: PlanFacts;
  /** Lines can be changed. */
  editable: boolean;
  /** Lines that no record counts can be marked as done: also in an approved plan. */
  markable: boolean;
  /** Without columns of completion: a template. */
  bare?: boolean;
  onOpen: (line: PlanLine) => void;
  onAdd: (group: PlanGroup) => void;
  onMove: (line: PlanLine, by: -1 | 1) => void;
  onRemove: (line: PlanLine) => void;
  onDone: (line: PlanLine, done: boolean) => void;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;

/** Headings in their order; line numbers run through the whole plan, as they are printed. */
export function PlanTable({ book, lines, facts, editable, bare = false, onAdd, ...actions }: PlanTableProps) {
  const { t } = useTranslation(['plan', 'planCycle']);
  const groupName = useGroupName();
  const groups = groupsOf(book);
  const inGroup = (group: PlanGroup) => lines.filter((line) => groupOf(line, book) === group);
  const numbers = new Map(groups.flatMap(inGroup).map((line, index) => [line.id, index + 1]));
  const middle =
    book === 'educational'
      ? t('planCycle:column.formMethod')
      : book === 'ideological'
        ? t('planCycle:column.direction')
        : null;
  const done = bare
    ? []
    : book === 'quarter'
      ? [t('plan:columns.planned'), t('plan:columns.fact'), t('plan:columns.percent')]
      : [];
  const columns = 4 + (middle === null ? 0 : 1) + (bare ? 0 : book === 'quarter' ? 3 : 1);
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ borderRadius: 2 }}>
      <Table
        size="small"
        aria-label={t(`planCycle:title.${book}`)}
        sx={{
          '& td': { verticalAlign: 'top' },
          '& .num': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', width: 60 },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 40 }}>{t('plan:columns.number')}</TableCell>
            <TableCell>{t('plan:columns.text')}</TableCell>
            {middle === null ? null : (
              <TableCell sx={{ width: book === 'educational' ? '22%' : '12%' }}>{middle}</TableCell>
            )}
            {done.map((name) => (
              <TableCell key={name} className="num">
                {name}
              </TableCell>
            ))}
            <TableCell sx={{ width: '11%' }}>{t('plan:columns.term')}</TableCell>
            <TableCell sx={{ width: '14%' }}>
              {book === 'quarter' ? t('plan:columns.executor') : t('planCycle:column.responsible')}
            </TableCell>
            {bare || book === 'quarter' ? null : (
              <TableCell sx={{ width: 140 }}>{t('planCycle:column.done')}</TableCell>
            )}
            {editable ? (
              <TableCell sx={{ width: 124 }}>
                <Box component="span" sx={visuallyHidden}>
                  {t('plan:columns.actions')}
                </Box>
              </TableCell>
            ) : null}
          </TableRow>
        </TableHead>
        {groups.map((group, index) => {
          const own = inGroup(group);
          const name = groupName(group);
          return (
            <TableBody key={group}>
              <TableRow sx={{ bgcolor: 'action.hover' }}>
                <TableCell component="th" scope="rowgroup" colSpan={columns} sx={{ fontWeight: 600 }}>
                  {groups.length > 1 ? t('plan:sectionTitle', { number: ROMAN[index] ?? '', name }) : name}
                  {own.length === 0 ? (
                    <Typography component="span" variant="body2" sx={{ color: 'text.secondary', ml: 2 }}>
                      {t('plan:line.emptySection')}
                    </Typography>
                  ) : null}
                </TableCell>
                {editable ? (
                  <TableCell align="right" sx={{ py: 0 }}>
                    <Tooltip title={t('plan:line.add')}>
                      <IconButton
                        size="small"
                        onClick={() => onAdd(group)}
                        aria-label={t('plan:line.addTo', { section: name })}
                      >
                        <AddIcon fontSize="small" />
                      </IconButton>
                    </Tooltip>
                  </TableCell>
                ) : null}
              </TableRow>
              {own.map((line, at) => (
                <LineRow
                  key={line.id}
                  book={book}
                  line={line}
                  number={numbers.get(line.id) ?? 0}
                  facts={facts}
                  editable={editable}
                  bare={bare}
                  isFirst={at === 0}
                  isLast={at === own.length - 1}
                  {...actions}
                />
              ))}
            </TableBody>
          );
        })}
      </Table>
    </TableContainer>
  );
}

type LineRowProps = Pick<
  PlanTableProps,
  'book' | 'facts' | 'editable' | 'markable' | 'onOpen' | 'onMove' | 'onRemove' | 'onDone'
> & { line: PlanLine; number: number; bare: boolean; isFirst: boolean; isLast: boolean };

function LineRow({
  book,
  line,
  number,
  facts,
  editable,
  markable,
  bare,
  isFirst,
  isLast,
  onOpen,
  onMove,
  onRemove,
  onDone,
}: LineRowProps) {
  const { t } = useTranslation(['plan', 'planCycle']);
  const [beside, middle] = [useLineBeside(), useMiddleCells()];
  const { text, term, executor } = shownWords(line);
  const below = beside(line);
  return (
    <TableRow hover>
      <TableCell sx={{ fontVariantNumeric: 'tabular-nums' }}>{number}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        <Link
          component="button"
          type="button"
          onClick={() => onOpen(line)}
          aria-label={editable ? t('plan:line.edit', { text }) : undefined}
          sx={{
            font: 'inherit',
            color: 'text.primary',
            textAlign: 'left',
            textDecorationColor: 'transparent',
            '&:hover': { textDecorationColor: 'currentcolor' },
          }}
        >
          {text}
        </Link>
        {below || line.origin ? (
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
            {below}
            {line.origin ? (
              <Tooltip title={t('planCycle:line.automatic')}>
                <EventAvailableIcon
                  titleAccess={t('planCycle:line.automatic')}
                  sx={{ fontSize: 16, ml: below ? 0.75 : 0, verticalAlign: 'text-bottom' }}
                />
              </Tooltip>
            ) : null}
          </Typography>
        ) : null}
      </TableCell>
      {book === 'quarter' ? null : (
        <TableCell sx={{ overflowWrap: 'anywhere' }}>
          {middle(line, book)[0]}
          {middle(line, book)
            .slice(1)
            .map((cell) => (
              <Typography
                key={cell}
                component="span"
                variant="body2"
                sx={{ color: 'text.secondary', display: 'block' }}
              >
                {cell}
              </Typography>
            ))}
        </TableCell>
      )}
      {bare || book !== 'quarter' ? null : (
        <QuarterCells line={line} facts={facts} markable={markable} onDone={onDone} />
      )}
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{term}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        {executor}
        {executorDoubt(line) ? (
          <Tooltip title={t('planCycle:field.headsWork')}>
            <WarningIcon
              titleAccess={t('planCycle:field.headsWork')}
              color="warning"
              sx={{ fontSize: 18, ml: 0.5, verticalAlign: 'text-bottom' }}
            />
          </Tooltip>
        ) : null}
      </TableCell>
      {bare || book === 'quarter' ? null : (
        <TableCell sx={{ py: 0 }}>
          <DoneMark line={line} markable={markable} onDone={onDone} />
        </TableCell>
      )}
      {editable ? (
        <TableCell sx={{ whiteSpace: 'nowrap', py: 0.25, textAlign: 'right' }}>
          <IconButton
            size="small"
            disabled={isFirst}
            onClick={() => onMove(line, -1)}
            aria-label={t('plan:line.up', { text })}
          >
            <ArrowUpwardIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            disabled={isLast}
            onClick={() => onMove(line, 1)}
            aria-label={t('plan:line.down', { text })}
          >
            <ArrowDownwardIcon fontSize="small" />
          </IconButton>
          <IconButton size="small" onClick={() => onRemove(line)} aria-label={t('plan:line.remove', { text })}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </TableCell>
      ) : null}
    </TableRow>
  );
}

/** Plan, fact and per cent, or a mark by hand. */
function QuarterCells({ line, facts, markable, onDone }: Pick<LineRowProps, 'line' | 'facts' | 'markable' | 'onDone'>) {
  const { t } = useTranslation('planCycle');
  const format = useFormat();
  const known = facts[line.id];
  const unit = unitOf(line);
  return (
    <>
      <TableCell className="num">
        {line.planned === null ? '–' : format.number(line.planned)}
        {line.planned === null || unit === 'plain' ? null : (
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
            {t(`counted.${unit}`, { count: line.planned })}
          </Typography>
        )}
      </TableCell>
      {line.measure === 'manual' ? (
        <TableCell className="num" colSpan={2} sx={{ py: 0 }}>
          <DoneMark line={line} markable={markable} onDone={onDone} />
        </TableCell>
      ) : (
        <>
          <TableCell className="num">{known && known.fact !== null ? format.number(known.fact) : '–'}</TableCell>
          <TableCell
            className="num"
            sx={{ fontWeight: 600, color: standingOf(line, known?.fact) === 'done' ? 'success.main' : 'text.primary' }}
          >
            {known && known.percent !== null ? format.percent(known.percent) : '–'}
          </TableCell>
        </>
      )}
    </>
  );
}

function DoneMark({ line, markable, onDone }: Pick<LineRowProps, 'line' | 'markable' | 'onDone'>) {
  const { t } = useTranslation('plan');
  const { text, outcome } = shownWords(line);
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', whiteSpace: 'normal', textAlign: 'left' }}>
      <Checkbox
        size="small"
        checked={line.doneManually}
        disabled={!markable}
        onChange={(_, done) => onDone(line, done)}
        slotProps={{ input: { 'aria-label': t('line.markDone', { text }) } }}
      />
      <Typography
        component="span"
        variant="body2"
        title={outcome || undefined}
        sx={{ color: line.doneManually ? 'success.main' : 'text.secondary' }}
      >
        {line.doneManually ? t('line.done') : t('line.notDone')}
      </Typography>
    </Box>
  );
}
