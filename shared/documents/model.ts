/**
 * Neutral documents: what a paper or a workbook says, without any library. renderer/documents turns a
 * {@link PaperDocument} into docx and into the print page (and so into PDF and the preview on screen), and a
 * {@link WorkbookModel} into xlsx. One language per document, never mixed in a cell (docs/forms.md, common layout).
 */

/** A run of text; `blank` is a line to write on, of so many millimetres. */
export type Inline =
  string | { text: string; bold?: boolean; italic?: boolean; underline?: boolean } | { blank: number };

export interface Paragraph {
  kind: 'paragraph';
  align: 'left' | 'center' | 'right' | 'justify';
  runs: Inline[];
  bold?: boolean;
  sizePt?: number;
  indentFirst?: boolean;
  spaceBeforePt?: number;
  keepWithNext?: boolean;
}
/**
 * Lines set in a block at the right half of the page, as the approval block is; `left` stands beside it (name of the
 * body).
 */
export interface RightBlock {
  kind: 'rightBlock';
  lines: Inline[][];
  left?: Inline[][];
}
/** Two texts on one line: left and right. */
export interface SplitLine {
  kind: 'splitLine';
  left: Inline[];
  right: Inline[];
}
/**
 * `indent` in steps of 4 mm; `sizePt` when it differs from the table's. A soft hyphen in the text is a place where a
 * word may break.
 */
export interface PaperCell {
  text: string;
  align?: 'left' | 'center' | 'right';
  bold?: boolean;
  indent?: number;
  colSpan?: number;
  sizePt?: number;
}
export interface PaperTable {
  kind: 'table';
  /** Relative widths. */ widths: number[];
  /** Repeated on every page. */ head: PaperCell[][];
  rows: PaperCell[][];
  sizePt?: number;
}
export interface Space {
  kind: 'space';
  pt: number;
}
/** Position - signature line - name; an empty name is a line to write on. The captions stand under the two lines. */
export interface SignatureLine {
  kind: 'signature';
  position: string;
  name: string;
  captions?: { signature: string; name: string };
}
/** Starts a new page. */
export interface PageBreak {
  kind: 'pageBreak';
}

export type Block = Paragraph | RightBlock | SplitLine | PaperTable | Space | SignatureLine | PageBreak;

export interface PaperDocument {
  language: 'kk' | 'ru';
  title: string;
  landscape: boolean;
  /** 14 for texts (docs/forms.md, common layout). */
  baseSizePt: number;
  blocks: Block[];
  /**
   * 8 pt line at the foot of each page: file index, program version, check value; page numbers are added by the writer.
   */
  footer: string;
}

/** A cell: text is written as text even when it begins with = + - @ (fault case X02). */
export interface SheetCell {
  value: string | number | null;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  wrap?: boolean;
  border?: boolean;
  indent?: number;
  sizePt?: number;
  italic?: boolean;
}
export interface SheetModel {
  name: string;
  /** Column widths in characters; `hidden` ones carry figures for machines. */
  columns: { width: number; hidden?: boolean }[];
  /** Row by row from row 1; a null row is empty. */
  rows: (SheetCell[] | null)[];
  merges: string[];
  landscape: boolean;
  /** First and last row that repeat on every printed page, 1-based. */
  repeatRows?: [number, number];
  /** Rows above this 1-based row stay visible while scrolling. */
  freezeRow?: number;
  /** Printed above and below each page, outside the cells; page numbers are added by the writer. */
  header?: string;
  footer?: string;
  /** Of its cells; the note about a cut text is written in it. Kazakh when absent. */
  language?: 'kk' | 'ru';
  /** `A1:C10` with an automatic filter. */
  autoFilter?: string;
}
export interface WorkbookModel {
  sheets: SheetModel[];
  title: string;
}
