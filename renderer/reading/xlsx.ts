/** A workbook (.xlsx): which parts there are, then strings, styles and sheets in turn. */
import type { Sheet, TableFile } from '../../shared/tables/table';
import { LIMITS } from './limits';
import { ReadRefusal } from './refusal';
import { type XmlHandler, xmlReader } from './xml';
import { type BookContext, sheetReader, unescaped } from './xlsx-sheet';
import { type NumberLook, stylesReader } from './xlsx-styles';
import { type Zip, openZip } from './zip';

const MOST_SHEETS = 300;

/** Reads all sheets; `onProgress` is called with inflated bytes. */
export function readXlsx(bytes: Uint8Array, onProgress: (done: number) => void): TableFile {
  const zip = openZip(bytes);
  refuseOthers(zip);
  let inflated = 0;
  const readPart = (name: string, reader: { push(piece: Uint8Array): void; end(): void }) => {
    zip.read(name, (piece) => {
      // the inflater's pieces may be megabytes; the text of one is enough in memory
      for (let at = 0; at < piece.length; at += 262_144) reader.push(piece.subarray(at, at + 262_144));
      inflated += piece.length;
      onProgress(inflated);
    });
    reader.end();
  };
  const plain = (name: string, handler: XmlHandler) => readPart(name, xmlReader(name, handler));

  const targets = relations(plain, zip);
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  plain('xl/workbook.xml', {
    open(tag, attribute) {
      if (tag === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '');
      if (tag !== 'sheet') return;
      if (sheets.length >= MOST_SHEETS) throw new ReadRefusal('table.too_big_inside');
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        id: attribute('r:id') ?? attribute('id') ?? '',
      });
    },
    close: () => undefined,
  });
  const strings: string[] = [];
  if (zip.has('xl/sharedStrings.xml')) plain('xl/sharedStrings.xml', stringsHandler(strings));
  const looks: NumberLook[] = [];
  if (zip.has('xl/styles.xml')) readPart('xl/styles.xml', stylesReader(looks));

  const book: BookContext = { strings, looks, from1904, spent: { cells: 0, letters: 0 } };
  const read: Sheet[] = [];
  for (const sheet of sheets) {
    const target = targets.get(sheet.id);
    // charts and dialogs are sheets too
    if (!target || !/worksheets\//i.test(target)) continue;
    const { reader, done } = sheetReader(target, sheet.name, sheet.hidden, book);
    readPart(target, reader);
    read.push(done());
  }
  if (read.every((sheet) => sheet.rows.length === 0)) throw new ReadRefusal('table.empty');
  return { format: 'xlsx', sheets: read, misnamed: false, lostLetters: 0, from1904 };
}

/** Other formats in the same wrapping, and parts that do something. */
function refuseOthers(zip: Zip): void {
  if (zip.has('xl/workbook.bin')) throw new ReadRefusal('table.binary_excel');
  if (zip.has('mimetype') || zip.has('META-INF/manifest.xml')) throw new ReadRefusal('table.open_document');
  if (!zip.has('xl/workbook.xml')) throw new ReadRefusal('table.not_table');
  for (const name of zip.names) {
    if (/vbaproject|\/macrosheets\/|\/dialogsheets\/|\/activex\/|customui\//i.test(name))
      throw new ReadRefusal('table.macros', { part: name.slice(0, 80) });
    if (/\/externallinks\//i.test(name)) throw new ReadRefusal('table.external_links', { part: name.slice(0, 80) });
  }
}

/** Where the sheets lie, by the ids of the workbook. */
function relations(plain: (name: string, handler: XmlHandler) => void, zip: Zip): Map<string, string> {
  if (zip.has('[Content_Types].xml')) {
    plain('[Content_Types].xml', {
      open(_, attribute) {
        if (/macroEnabled/i.test(attribute('ContentType') ?? ''))
          throw new ReadRefusal('table.macros', { part: attribute('PartName') ?? 'xl/workbook.xml' });
      },
      close: () => undefined,
    });
  }
  const targets = new Map<string, string>();
  plain('xl/_rels/workbook.xml.rels', {
    open(tag, attribute) {
      if (tag !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      if ((attribute('TargetMode') ?? '').toLowerCase() === 'external')
        throw new ReadRefusal('table.external_links', { part: 'xl/_rels/workbook.xml.rels' });
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      if (targets.size < LIMITS.entries) targets.set(attribute('Id') ?? '', path);
    },
    close: () => undefined,
  });
  return targets;
}

function stringsHandler(strings: string[]): XmlHandler {
  let [current, letters, phonetic, taking] = ['', 0, 0, false];
  return {
    open(tag) {
      if (tag === 'si') current = '';
      else if (tag === 'rPh') phonetic += 1;
      else if (tag === 't') taking = phonetic === 0;
    },
    close(tag) {
      if (tag === 'rPh') phonetic -= 1;
      else if (tag === 't') taking = false;
      else if (tag === 'si') {
        letters += current.length;
        if (letters > LIMITS.letters || strings.length >= LIMITS.strings) throw new ReadRefusal('table.too_many_cells');
        strings.push(unescaped(current));
      }
    },
    text(text) {
      if (!taking) return;
      current += text;
      if (current.length > LIMITS.cell) throw new ReadRefusal('table.cell_too_long', { row: strings.length + 1 });
    },
  };
}
