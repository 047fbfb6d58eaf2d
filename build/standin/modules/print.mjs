/**
 * printToPDF: Electron's options in the protocol's words; the file comes back as a stream, so its size does not matter.
 */
/** Inches. */
const SIZES = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  LETTER: [8.5, 11],
  LEGAL: [8.5, 14],
  TABLOID: [11, 17],
  LEDGER: [17, 11],
};

function paper(pageSize) {
  if (pageSize === undefined) return [8.5, 11];
  if (typeof pageSize === 'string') {
    const size = SIZES[pageSize.toUpperCase()];
    if (!size) throw new Error(`Invalid pageSize ${pageSize}`);
    return size;
  }
  return [pageSize.width, pageSize.height];
}

/** @param {import('../host/page.mjs').Page} page @returns {Promise<Buffer>} */
export async function printToPDF(page, options) {
  const { margins = {} } = options;
  const none = margins.marginType === 'none';
  const [paperWidth, paperHeight] = paper(options.pageSize);
  const margin = (side) => margins[side] ?? (none ? 0 : 0.4);
  const { session } = page;
  const { stream } = await session.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margin('top'),
    marginBottom: margin('bottom'),
    marginLeft: margin('left'),
    marginRight: margin('right'),
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    transferMode: 'ReturnAsStream',
  });
  const parts = [];
  for (let done = false; !done;) {
    const chunk = await session.send('IO.read', { handle: stream, size: 4 * 1024 * 1024 });
    parts.push(Buffer.from(chunk.data, chunk.base64Encoded ? 'base64' : 'utf8'));
    done = chunk.eof;
  }
  await session.try('IO.close', { handle: stream });
  return Buffer.concat(parts);
}
