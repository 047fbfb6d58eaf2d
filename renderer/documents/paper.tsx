/**
 * Neutral paper → React elements that look like the A4 page; used by the preview on screen and by the print page. The
 * look is in paper-style.ts.
 */
import type { CSSProperties, ReactElement } from 'react';
import type { Block, Inline, PaperCell, PaperDocument, PaperTable, SignatureLine } from '../../shared/documents/model';
import { blankLine, boundText, cleanText } from './clean';
import { signatureRuns } from './keep';

/** The document as one flowing page. `print` leaves margins and width to the printer's page. */
export function PaperView({ document, print = false }: { document: PaperDocument; print?: boolean }): ReactElement {
  const classes = [
    'paper',
    document.landscape ? 'paper-landscape' : 'paper-portrait',
    print ? 'paper-print' : 'paper-screen',
  ];
  return (
    <article className={classes.join(' ')} lang={document.language} style={{ fontSize: `${document.baseSizePt}pt` }}>
      <BlocksView document={document} />
      {print ? null : <footer className="paper-foot">{cleanText(document.footer)}</footer>}
    </article>
  );
}

/** The blocks; what a signature keeps beside it stands in a part that no page's end cuts. */
function BlocksView({ document: { blocks, baseSizePt } }: { document: PaperDocument }): ReactElement {
  const runs = signatureRuns(blocks);
  const view = (block: Block, index: number) => <BlockView key={index} block={block} sizePt={baseSizePt} />;
  return (
    <>
      {blocks.map((block, index) => {
        const run = runs.find(({ from, to }) => from <= index && index <= to);
        if (!run) return view(block, index);
        return index === run.from ? (
          <div key={index} className={run.table ? 'paper-together paper-after-table' : 'paper-together'}>
            {blocks.slice(run.from, run.to + 1).map(view)}
          </div>
        ) : null;
      })}
    </>
  );
}

function BlockView({ block, sizePt }: { block: Block; sizePt: number }): ReactElement {
  switch (block.kind) {
    case 'paragraph': {
      const classes = [
        'paper-text',
        `paper-${block.align}`,
        block.indentFirst ? 'paper-indent' : '',
        block.bold ? 'paper-bold' : '',
        block.keepWithNext ? 'paper-keep' : '',
      ];
      const style: CSSProperties = {
        marginTop: `${block.spaceBeforePt ?? 0}pt`,
        ...(block.sizePt ? { fontSize: `${block.sizePt}pt` } : {}),
      };
      return (
        <p className={classes.filter(Boolean).join(' ')} style={style}>
          <Runs runs={block.runs} sizePt={block.sizePt ?? sizePt} />
        </p>
      );
    }
    case 'rightBlock':
      return (
        <div className="paper-beside">
          <div className="paper-beside-left">
            {(block.left ?? []).map((line, index) => (
              <p key={index}>
                <Runs runs={line} sizePt={sizePt} />
              </p>
            ))}
          </div>
          <div className="paper-beside-right">
            {block.lines.map((line, index) => (
              <p key={index}>
                <Runs runs={line} sizePt={sizePt} />
              </p>
            ))}
          </div>
        </div>
      );
    case 'splitLine':
      return (
        <div className="paper-split">
          <span>
            <Runs runs={block.left} sizePt={sizePt} />
          </span>
          <span>
            <Runs runs={block.right} sizePt={sizePt} />
          </span>
        </div>
      );
    case 'table':
      return <TableView table={block} />;
    case 'space':
      return <div className="paper-space" style={{ height: `${block.pt}pt` }} />;
    case 'signature':
      return <SignatureView line={block} />;
    case 'pageBreak':
      return <div className="paper-break" />;
  }
}

function Runs({ runs, sizePt }: { runs: Inline[]; sizePt: number }): ReactElement {
  return (
    <>
      {runs.map((run, index) => (
        <Run key={index} run={run} sizePt={sizePt} />
      ))}
    </>
  );
}

function Run({ run, sizePt }: { run: Inline; sizePt: number }): ReactElement {
  if (typeof run === 'string') return <>{boundText(run)}</>;
  if ('blank' in run) return <span className="paper-blank">{blankLine(run.blank, sizePt)}</span>;
  const classes = [
    run.bold ? 'paper-bold' : '',
    run.italic ? 'paper-italic' : '',
    run.underline ? 'paper-underline' : '',
  ]
    .filter(Boolean)
    .join(' ');
  return <span {...(classes ? { className: classes } : {})}>{boundText(run.text)}</span>;
}

function TableView({ table }: { table: PaperTable }): ReactElement {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className="paper-table" {...(table.sizePt ? { style: { fontSize: `${table.sizePt}pt` } } : {})}>
      <colgroup>
        {table.widths.map((width, index) => (
          <col key={index} style={{ width: `${((100 * width) / total).toFixed(3)}%` }} />
        ))}
      </colgroup>
      <thead>
        {table.head.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, index) => (
              <th key={index} scope="col" {...cellProps(cell)}>
                {boundText(cell.text)}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          <tr key={row} {...(cells.length === 1 ? { className: 'paper-keep' } : {})}>
            {cells.map((cell, index) => (
              <td key={index} {...cellProps(cell)}>
                {boundText(cell.text)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellProps(cell: PaperCell): { className: string; colSpan?: number; style?: CSSProperties } {
  const style: CSSProperties = {
    ...(cell.sizePt ? { fontSize: `${cell.sizePt}pt` } : {}),
    ...(cell.indent ? { paddingLeft: `${1 + cell.indent * 4}mm` } : {}),
  };
  return {
    className: `paper-${cell.align ?? 'left'}${cell.bold ? ' paper-bold' : ''}`,
    ...(cell.colSpan ? { colSpan: cell.colSpan } : {}),
    ...(Object.keys(style).length > 0 ? { style } : {}),
  };
}

function SignatureView({ line }: { line: SignatureLine }): ReactElement {
  return (
    <div className="paper-signature">
      <div>{boundText(line.position)}</div>
      <div className="paper-center">
        <div className="paper-rule" />
        {line.captions ? <div className="paper-caption">{boundText(line.captions.signature)}</div> : null}
      </div>
      <div className="paper-center">
        {line.name ? <div>{boundText(line.name)}</div> : <div className="paper-rule" />}
        {line.captions ? <div className="paper-caption">{boundText(line.captions.name)}</div> : null}
      </div>
    </div>
  );
}
