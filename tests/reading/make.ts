/** Makes workbooks byte by byte, sound and hostile ones. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  name: string;
  data: string | Uint8Array;
  /** What the directory says instead of the truth. */ lie?: {
    size?: number;
    packed?: number;
    crc?: number;
    offset?: number;
    localName?: string;
    flags?: number;
    method?: number;
  };
}

/** A zip of these parts; every field of the directory may be made to lie. */
export function zip(parts: readonly Part[]): Uint8Array {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, data, lie = {} } of parts) {
    const bytes = Buffer.from(data);
    const packed = deflateRawSync(bytes);
    const names = Buffer.from(name);
    const localName = Buffer.from(lie.localName ?? name);
    const [size, packedSize, crc] = [lie.size ?? bytes.length, lie.packed ?? packed.length, lie.crc ?? crc32(bytes)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(lie.flags ?? 0, 6);
    local.writeUInt16LE(lie.method ?? 8, 8);
    local.writeUInt32LE(crc >>> 0, 14);
    local.writeUInt32LE(packedSize, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(localName.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(lie.flags ?? 0, 8);
    central.writeUInt16LE(lie.method ?? 8, 10);
    central.writeUInt32LE(crc >>> 0, 16);
    central.writeUInt32LE(packedSize, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(names.length, 28);
    central.writeUInt32LE(lie.offset ?? offset, 42);
    locals.push(local, localName, packed);
    directory.push(central, names);
    offset += 30 + localName.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, central, end]));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface Book {
  sheet?: string;
  strings?: string;
  styles?: string;
  workbook?: string;
  rels?: string;
  types?: string;
  more?: Part[];
}

/** The parts of a small workbook with one sheet; any of them replaced. */
export function parts({
  sheet = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Күні</t></is></c></row>'),
  strings,
  styles,
  workbook = '',
  rels,
  types,
  more = [],
}: Book): Part[] {
  return [
    {
      name: '[Content_Types].xml',
      data:
        types ??
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="r">${workbook}<sheets><sheet name="Парақ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: rels ?? '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: strings }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', data: styles }]),
    ...more,
  ];
}

export const book = (content: Book): Uint8Array => zip(parts(content));
export const sheetXml = (rows: string, after = ''): string =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
