/** A workbook (.xlsx): which parts there are, then strings, styles and sheets in turn. */
import type { Sheet, TableFile } from '../../shared/tables/table';
import { LIMITS } from './limits';
import { ReadRefusal } from './refusal';
import { type XmlHandler, xmlReader } from './xml';
import { type BookContext, type SharedString, sheetReader, unescaped } from './xlsx-sheet';
import { type CellLook, isOn, stylesReader } from './xlsx-styles';
import { type Zip, openZip } from './zip';

const MOST_SHEETS = 300;

/** Reads all sheets; `onProgress` is called with inflated bytes. */
export function readXlsx(bytes: Uint8Array, onProgress: (done: number) => void): TableFile {
  const zip = openZip(bytes);
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
  const plain: Plain = (name, handler) => readPart(name, xmlReader(name, handler));

  const main = mainPart(plain, zip);
  refuseOthers(zip, main);
  const parts = relations(plain, zip, main);
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  plain(main, {
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
  const partOf = (type: string, usual: string) =>
    [...parts.values()].find((part) => part.type === type && zip.has(part.path))?.path ?? besides(main, usual);
  const [stringsPart, stylesPart] = [partOf('sharedstrings', 'sharedStrings.xml'), partOf('styles', 'styles.xml')];
  const strings: SharedString[] = [];
  if (zip.has(stringsPart)) plain(stringsPart, stringsHandler(strings));
  const looks: CellLook[] = [];
  if (zip.has(stylesPart)) readPart(stylesPart, stylesReader(looks, stylesPart));

  const book: BookContext = { strings, looks, from1904, spent: { cells: 0, letters: 0 } };
  const read: Sheet[] = [];
  for (const sheet of sheets) {
    const part = parts.get(sheet.id);
    // charts and dialogs are sheets too
    if (!part || (part.type === '' ? !/worksheets\//i.test(part.path) : part.type !== 'worksheet')) continue;
    const { reader, done } = sheetReader(part.path, sheet.name, sheet.hidden, book);
    readPart(part.path, reader);
    read.push(done());
  }
  if (read.every((sheet) => sheet.rows.length === 0)) throw new ReadRefusal('table.empty');
  return { format: 'xlsx', sheets: read, misnamed: false, lostLetters: 0, from1904 };
}

type Plain = (name: string, handler: XmlHandler) => void;

/** The workbook's own part, by the relationships of the package; its name is free. */
function mainPart(plain: Plain, zip: Zip): string {
  let found = '';
  if (zip.has('_rels/.rels')) {
    plain('_rels/.rels', {
      open(tag, attribute) {
        if (tag === 'Relationship' && found === '' && typeOf(attribute('Type')) === 'officedocument')
          found = besides('', attribute('Target') ?? '');
      },
      close: () => undefined,
    });
  }
  return found !== '' && zip.has(found) ? found : 'xl/workbook.xml';
}

/** Last step of a relationship's type: the same in both namespaces of the standard. */
function typeOf(type: string | undefined): string {
  return (type ?? '').split('/').at(-1)?.toLowerCase() ?? '';
}

/** A target as it is meant by the part that names it. */
function besides(part: string, target: string): string {
  const plainTarget = decodedTarget(target).replaceAll('\\', '/');
  const steps = plainTarget.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of plainTarget.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodedTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch (error) {
    // a per cent sign that is none of an address: the name stands as it is
    if (error instanceof URIError) return target;
    throw error;
  }
}

/** Other formats in the same wrapping, and parts that do something. */
function refuseOthers(zip: Zip, main: string): void {
  if (zip.has('xl/workbook.bin') || main.endsWith('.bin')) throw new ReadRefusal('table.binary_excel');
  if (zip.has('mimetype') || zip.has('META-INF/manifest.xml')) throw new ReadRefusal('table.open_document');
  if (!zip.has(main) || /^(?:word|ppt|visio)\//i.test(main)) throw new ReadRefusal('table.not_table');
  for (const name of zip.names) {
    if (/vbaproject|\/macrosheets\/|\/dialogsheets\/|\/activex\/|customui\//i.test(name))
      throw new ReadRefusal('table.macros', { part: name.slice(0, 80) });
    if (/\/externallinks\//i.test(name)) throw new ReadRefusal('table.external_links', { part: name.slice(0, 80) });
  }
}

interface Part {
  path: string;
  /** Empty where the file does not say. */ type: string;
}

/** Where the parts of the workbook lie, by the ids it calls them. */
function relations(plain: Plain, zip: Zip, main: string): Map<string, Part> {
  if (zip.has('[Content_Types].xml')) {
    plain('[Content_Types].xml', {
      open(_, attribute) {
        if (/macroEnabled/i.test(attribute('ContentType') ?? ''))
          throw new ReadRefusal('table.macros', { part: attribute('PartName') ?? main });
      },
      close: () => undefined,
    });
  }
  const parts = new Map<string, Part>();
  const own = main.replace(/([^/]*)$/, '_rels/$1.rels');
  plain(own, {
    open(tag, attribute) {
      if (tag !== 'Relationship') return;
      if ((attribute('TargetMode') ?? '').toLowerCase() === 'external')
        throw new ReadRefusal('table.external_links', { part: own });
      if (parts.size < LIMITS.entries)
        parts.set(attribute('Id') ?? '', {
          path: besides(main, attribute('Target') ?? ''),
          type: typeOf(attribute('Type')),
        });
    },
    close: () => undefined,
  });
  return parts;
}

function stringsHandler(strings: SharedString[]): XmlHandler {
  let [current, letters, phonetic, taking] = ['', 0, 0, false];
  let [struck, plainLetters, inRun] = [false, 0, false];
  return {
    open(tag, attribute) {
      if (tag === 'si') [current, plainLetters] = ['', 0];
      else if (tag === 'r') [inRun, struck] = [true, false];
      else if (tag === 'strike') struck = isOn(attribute('val'));
      else if (tag === 'rPh') phonetic += 1;
      else if (tag === 't') taking = phonetic === 0;
    },
    close(tag) {
      if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'r') [inRun, struck] = [false, false];
      else if (tag === 't') taking = false;
      else if (tag === 'si') {
        letters += current.length;
        if (letters > LIMITS.letters || strings.length >= LIMITS.strings) throw new ReadRefusal('table.too_many_cells');
        strings.push({ text: unescaped(current), struck: current.trim() !== '' && plainLetters === 0 });
      }
    },
    text(text) {
      if (!taking) return;
      current += text;
      if (!(inRun && struck)) plainLetters += text.trim().length;
      if (current.length > LIMITS.cell) throw new ReadRefusal('table.cell_too_long', { row: strings.length + 1 });
    },
  };
}
