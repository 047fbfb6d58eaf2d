/** The paper on screen, as it will be printed; for the window only (it adopts the paper's style and fonts). */
import type { ReactElement } from 'react';
import type { PaperDocument } from '../../shared/documents/model';
import { registerFonts } from './fonts';
import { PaperView } from './paper';
import { PAPER_STYLE } from './paper-style';

// adopted, not written into the page: the window's policy allows no style element without its nonce
const style = new CSSStyleSheet();
style.replaceSync(PAPER_STYLE);
globalThis.document.adoptedStyleSheets.push(style);
registerFonts(globalThis.document.fonts);

/** Preview of a document; put it into a container that scrolls. */
export function PaperPreview({ document }: { document: PaperDocument }): ReactElement {
  return <PaperView document={document} />;
}
