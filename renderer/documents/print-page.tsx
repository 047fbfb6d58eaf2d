/** Neutral paper → a full HTML page for printing and for PDF: no script, styles inside, fonts from the bundle. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { PaperDocument } from '../../shared/documents/model';
import { cleanText } from './clean';
import { FONT_FACES } from './fonts';
import { A4_MM, MARGINS_MM } from './page';
import { PaperView } from './paper';
import { PAPER_STYLE } from './paper-style';

/** The document as a page of HTML; print it with the size the CSS names (`preferCSSPageSize`). */
export function printHtml(document: PaperDocument): string {
  const markup = renderToStaticMarkup(
    <html lang={document.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{cleanText(document.title)}</title>
        <style dangerouslySetInnerHTML={{ __html: `${FONT_FACES}\n${PAPER_STYLE}\n${pageCss(document)}` }} />
      </head>
      <body>
        <PaperView document={document} print />
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

/** Page size, margins, and the foot with page numbers in the page's margin boxes. */
function pageCss({ landscape, footer }: PaperDocument): string {
  const [width, height] = landscape ? [A4_MM.height, A4_MM.width] : [A4_MM.width, A4_MM.height];
  const foot = 'font-family:Tinos,"Times New Roman",serif;font-size:8pt;color:#000;vertical-align:top;padding-top:4mm';
  return [
    'html,body{margin:0;padding:0;background:#fff}',
    `@page{size:${width}mm ${height}mm;margin:${MARGINS_MM.top}mm ${MARGINS_MM.right}mm ${MARGINS_MM.bottom}mm ${MARGINS_MM.left}mm;` +
      `@bottom-left{content:${cssString(footer)};width:85%;text-align:left;${foot}}` +
      `@bottom-right{content:counter(page) " / " counter(pages);width:15%;text-align:right;${foot}}}`,
  ].join('\n');
}

/** A text as a CSS string that can close neither the string nor the style element. */
function cssString(text: string): string {
  return `"${cleanText(text).replace(/["\\<>\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
