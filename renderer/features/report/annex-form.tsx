/**
 * Annex 3 as it lies on paper, with live figures. The half-year before stands in the margin, outside the sheet, for it
 * is not part of the form. Every word of the form comes from shared/regulation.
 */
import Box from '@mui/material/Box';
import visuallyHidden from '@mui/utils/visuallyHidden';
import { useTranslation } from 'react-i18next';
import type { Annex3Figures, Annex3Key } from '../../../shared/domain/report/annex3';
import {
  ADDRESSEE_TEXT,
  ANNEX3_ROWS,
  type Annex3Row,
  COLUMN_TEXTS,
  type FormLanguage,
  printedNumber,
  reportTitle,
  ROW_TEXTS,
  rowName,
  SECTION_TEXT,
  SIGNATURE_TEXT,
} from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { HalfYear } from '../../../shared/time/periods';
import { currentLanguage } from '../../i18n/setup';
import { useFormat } from '../../ui';
import { FigureButton } from './figure-button';
// The face of the documents, so that the form looks here as it will on paper.
import '@fontsource/tinos/cyrillic-400.css';
import '@fontsource/tinos/cyrillic-700.css';
import '@fontsource/tinos/cyrillic-ext-400.css';
import '@fontsource/tinos/cyrillic-ext-700.css';
import '@fontsource/tinos/latin-400.css';
import '@fontsource/tinos/latin-700.css';

export interface AnnexFormProps {
  period: HalfYear;
  figures: Annex3Figures;
  previous: Annex3Figures;
  previousPeriod: HalfYear;
  language: FormLanguage;
  onOpen: (key: Annex3Key) => void;
}

/** Width of the margin that holds the figures of the half-year before. */
const MARGIN = '7.375rem';
const SHEET_PADDING = '2.25rem';

/** The white sheet with its table. */
export function AnnexForm({ period, figures, previous, previousPeriod, language, onOpen }: AnnexFormProps) {
  const { t } = useTranslation('report');
  const format = useFormat();
  return (
    <Box component="section" aria-label={t('form.paper')} sx={{ position: 'relative', pr: MARGIN, minWidth: 0 }}>
      <Box
        aria-hidden
        sx={{
          position: 'absolute',
          inset: 0,
          right: MARGIN,
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 0.5,
          boxShadow: 2,
        }}
      />
      <Box
        lang={language}
        sx={{
          position: 'relative',
          pl: SHEET_PADDING,
          pt: 3,
          pb: 3,
          fontFamily: 'Tinos, "Times New Roman", serif',
          fontSize: '1rem',
          color: 'text.primary',
        }}
      >
        <Box sx={{ pr: SHEET_PADDING }}>
          <Box sx={{ textAlign: 'right', mb: 2 }}>{ADDRESSEE_TEXT[language]}</Box>
          <Box sx={{ textAlign: 'center', fontWeight: 700, mb: 2, textWrap: 'balance' }}>
            {reportTitle(period, language)}
          </Box>
        </Box>
        <FigureTable
          {...{ period, figures, previous, language, onOpen }}
          previousName={format.halfYear(previousPeriod, true)}
        />
        <Box sx={{ mt: 3, pr: SHEET_PADDING }}>{SIGNATURE_TEXT[language]}</Box>
      </Box>
    </Box>
  );
}

type TableProps = Omit<AnnexFormProps, 'previousPeriod'> & { previousName: string };

function FigureTable({ period, figures, previous, previousName, language, onOpen }: TableProps) {
  const { t, i18n } = useTranslation('report');
  const format = useFormat();
  return (
    <Box
      component="table"
      aria-label={t('form.table', { period: format.halfYear(period) })}
      sx={{
        // The last column lies outside the sheet, so the table is as much wider than the sheet's text.
        width: `calc(100% + ${MARGIN})`,
        borderCollapse: 'collapse',
        tableLayout: 'fixed',
        lineHeight: 1.3,
        '& .on': {
          border: 1,
          borderColor: 'text.secondary',
          px: 1,
          py: 0.375,
          verticalAlign: 'middle',
          fontWeight: 400,
          textAlign: 'left',
        },
        '& .off': {
          width: `calc(${MARGIN} + ${SHEET_PADDING})`,
          pl: `calc(${SHEET_PADDING} + 12px)`,
          py: 0,
          textAlign: 'left',
          fontFamily: "'Noto Sans', sans-serif",
          fontSize: '0.8125rem',
          fontWeight: 400,
          color: 'text.secondary',
          whiteSpace: 'nowrap',
        },
      }}
    >
      <thead>
        <tr>
          <Box component="th" scope="col" className="on" sx={{ width: '2.75rem' }}>
            <Box sx={{ textAlign: 'center', fontWeight: 700 }}>{COLUMN_TEXTS[0][language]}</Box>
          </Box>
          <Box component="th" scope="col" className="on">
            <Box sx={{ textAlign: 'center', fontWeight: 700 }}>{COLUMN_TEXTS[1][language]}</Box>
          </Box>
          <Box component="th" scope="col" className="on" sx={{ width: '6.75rem' }}>
            <Box sx={{ textAlign: 'center', fontWeight: 700 }}>{COLUMN_TEXTS[2][language]}</Box>
          </Box>
          <Box
            component="th"
            scope="col"
            className="off"
            lang={i18n.language}
            title={t('form.previousHint', { period: previousName })}
          >
            <Box sx={{ whiteSpace: 'normal', lineHeight: 1.2, fontWeight: 600 }}>{previousName}</Box>
          </Box>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="rowgroup" colSpan={3} className="on">
            <Box sx={{ textAlign: 'center', fontWeight: 700 }}>{SECTION_TEXT[language]}</Box>
          </th>
          <td className="off" />
        </tr>
        {ANNEX3_ROWS.map((row) => (
          <FigureRow key={row} {...{ row, figures, previous, language, onOpen }} />
        ))}
      </tbody>
    </Box>
  );
}

function FigureRow({
  row,
  figures,
  previous,
  language,
  onOpen,
}: { row: Annex3Row } & Pick<AnnexFormProps, 'figures' | 'previous' | 'language' | 'onOpen'>) {
  const { t, i18n } = useTranslation('report');
  const number = printedNumber(row);
  const name = rowName(row, currentLanguage());
  const difference = figures[row] - previous[row];
  const change = difference === 0 ? '=' : difference > 0 ? `+${difference}` : `−${-difference}`;
  return (
    <tr>
      <td className="on">
        <Box sx={{ textAlign: 'center' }}>{number}</Box>
      </td>
      <th scope="row" className="on">
        <Box sx={number ? { fontWeight: 700 } : { pl: 2 }}>{ROW_TEXTS[row][language]}</Box>
      </th>
      <td className="on">
        <Box sx={{ textAlign: 'center', fontWeight: number ? 700 : 400 }} lang={i18n.language}>
          <FigureButton
            value={figures[row]}
            label={t('form.figure', { row: name, value: figures[row] })}
            onOpen={() => onOpen(row)}
          />
          {row === '1.5' ? (
            <>
              <span aria-hidden>/</span>
              <FigureButton
                value={figures['1.5.not_recommended']}
                tip={t('form.notRecommendedShort')}
                label={t('form.notRecommended', { row: name, value: figures['1.5.not_recommended'] })}
                onOpen={() => onOpen('1.5.not_recommended')}
              />
            </>
          ) : null}
        </Box>
      </td>
      <td className="off" lang={i18n.language}>
        <span aria-hidden>
          {row === '1.5' ? `${previous['1.5']} / ${previous['1.5.not_recommended']}` : previous[row]}
          <Box component="span" sx={{ ml: 1 }}>
            {change}
          </Box>
        </span>
        <Box component="span" sx={visuallyHidden}>
          {t('form.change', { value: previous[row], difference: change })}
        </Box>
      </td>
    </tr>
  );
}
