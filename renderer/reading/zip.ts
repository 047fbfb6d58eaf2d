/** The zip around a workbook, looked at before anything in it is read: names, sizes, places, encryption. */
import { inflate } from './inflate';
import { LIMITS } from './limits';
import { ReadRefusal } from './refusal';

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  start: number;
}

export interface Zip {
  names: readonly string[];
  has(name: string): boolean;
  /** The part piece by piece; its length and check value are compared at the end. */
  read(name: string, take: (piece: Uint8Array) => void): void;
}

/** What stands where a number did not fit. */
const LONG = 0xffffffff;

const damaged = (part = 'zip') => new ReadRefusal('table.damaged', { part });

/**
 * Reads and checks the directory; refuses doubles, paths that leave the archive, overlapping or lying entries,
 * encryption.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { end, count, start } = findDirectory(view);
  if (count > LIMITS.entries) throw new ReadRefusal('table.too_big_inside');
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end) throw damaged();
    const { entry, next } = readEntry(view, bytes, at, end);
    entries.push(entry);
    at = next;
  }
  checkNames(entries);
  checkPlaces(entries, start);
  checkSizes(entries);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let total = 0;
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read(name, take) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) throw damaged(name);
      let [size, crc] = [0, 0xffffffff];
      const count = (piece: Uint8Array) => {
        size += piece.length;
        total += piece.length;
        if (size > entry.size) throw damaged(name);
        if (size > LIMITS.part || total > LIMITS.inflated) throw new ReadRefusal('table.too_big_inside');
        crc = crcOf(piece, crc);
        take(piece);
      };
      const packed = bytes.subarray(entry.start, entry.start + entry.packed);
      try {
        if (entry.method === 0) count(packed);
        else inflate(packed, count);
      } catch (error) {
        if (error instanceof ReadRefusal) throw error;
        throw damaged(name);
      }
      if (size !== entry.size || (crc ^ 0xffffffff) >>> 0 !== entry.crc) throw damaged(name);
    },
  };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged();
}

/**
 * Where the directory lies; a file written in the long form (zip64) says so in a record of its own. Other disks have no
 * place here.
 */
function findDirectory(view: DataView): { end: number; count: number; start: number } {
  const end = findEnd(view);
  let directory = {
    end,
    count: view.getUint16(end + 10, true),
    length: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
  const onDisk = view.getUint16(end + 8, true);
  if (view.getUint16(end + 4, true) !== 0 && view.getUint16(end + 4, true) !== 0xffff) throw damaged();
  const isLong = directory.count === 0xffff || directory.length === LONG || directory.start === LONG;
  const locator = end - 20;
  if (isLong && locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
    const record = longNumber(view, locator + 8);
    if (record + 56 > locator || view.getUint32(record, true) !== 0x06064b50) throw damaged();
    directory = {
      end: record,
      count: longNumber(view, record + 32),
      length: longNumber(view, record + 40),
      start: longNumber(view, record + 48),
    };
  } else if (isLong || onDisk !== directory.count) throw damaged();
  if (directory.start + directory.length > directory.end) throw damaged();
  return directory;
}

/** A number of eight bytes; no file this program reads needs more than 53 bits. */
function longNumber(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw damaged();
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}

/** The numbers that stand in the extra field of an entry because their own place holds only ones. */
function longFields(view: DataView, from: number, length: number, places: readonly number[]): number[] {
  const values = [...places];
  const end = from + length;
  for (let at = from; at + 4 <= end;) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) {
      let next = at + 4;
      for (const [index, value] of places.entries()) {
        if (value !== LONG) continue;
        if (next + 8 > Math.min(end, at + 4 + size)) throw damaged();
        values[index] = longNumber(view, next);
        next += 8;
      }
    }
    at += 4 + size;
  }
  return values;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, end: number): { entry: Entry; next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged();
  const u16 = (offset: number) => view.getUint16(at + offset, true);
  const u32 = (offset: number) => view.getUint32(at + offset, true);
  const [flags, nameLength] = [u16(8), u16(28)];
  const next = at + 46 + nameLength + u16(30) + u16(32);
  if (next > end) throw damaged();
  if ((flags & 1) !== 0) throw new ReadRefusal('table.encrypted');
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
  const [size = 0, packed = 0, offset = 0] = longFields(view, at + 46 + nameLength, u16(30), [
    u32(24),
    u32(20),
    u32(42),
  ]);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw damaged(name);
  const [localFlags, localNameLength, localExtra] = [
    view.getUint16(offset + 6, true),
    view.getUint16(offset + 26, true),
    view.getUint16(offset + 28, true),
  ];
  if ((localFlags & 1) !== 0) throw new ReadRefusal('table.encrypted');
  const localName = nameOf(bytes.subarray(offset + 30, offset + 30 + localNameLength));
  const method = u16(10);
  if (localName !== name || (method !== 0 && method !== 8) || view.getUint16(offset + 8, true) !== method)
    throw damaged(name);
  const start = offset + 30 + localNameLength + localExtra;
  if (start > bytes.length) throw damaged(name);
  const [localSize, localPacked] = longFields(view, offset + 30 + localNameLength, localExtra, [
    view.getUint32(offset + 22, true),
    view.getUint32(offset + 18, true),
  ]);
  // with bit 3 the sizes stand after the data, and the local header says nothing
  if ((flags & 8) === 0 && (localPacked !== packed || localSize !== size)) throw damaged(name);
  return { entry: { name, method, crc: u32(16), packed, size, offset, start }, next };
}

/** Some writers part folders with a backslash; it is a slash, and looked at like one. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replaceAll('\\', '/');
}

function checkNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const steps = name.split('/');
    const strange =
      name === '' ||
      name.startsWith('/') ||
      name.includes('\0') ||
      /^[a-z]:/i.test(name) ||
      steps.includes('..') ||
      steps.includes('.');
    const key = name.toLowerCase();
    if (strange || seen.has(key)) throw damaged(name.replaceAll('\0', '').slice(0, 60) || 'zip');
    seen.add(key);
  }
}

function checkPlaces(entries: readonly Entry[], directory: number): void {
  const ordered = [...entries].sort((a, b) => a.offset - b.offset);
  ordered.forEach((entry, index) => {
    const limit = ordered[index + 1]?.offset ?? directory;
    if (entry.start + entry.packed > limit) throw damaged(entry.name.slice(0, 60));
  });
}

function checkSizes(entries: readonly Entry[]): void {
  for (const { size, packed } of entries)
    if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio) throw new ReadRefusal('table.too_big_inside');
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crcOf(bytes: Uint8Array, before: number): number {
  let crc = before;
  for (let at = 0; at < bytes.length; at += 1) crc = (TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8)) >>> 0;
  return crc;
}
