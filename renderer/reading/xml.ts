/**
 * A small reader of XML in pieces: tags, attributes, text. It has no document types and no entities but the five of XML
 * and numbers, so nothing can be expanded or fetched; length of a tag and nesting are bounded.
 */
import { LIMITS } from './limits';
import { ReadRefusal } from './refusal';

export interface XmlHandler {
  /** Names are without their prefix. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  /** Text and CDATA; may come in several pieces. */
  text?(text: string): void;
}

export interface XmlReader {
  push(bytes: Uint8Array): void;
  end(): void;
}

/** Reads one part; `part` is named in refusals. */
export function xmlReader(part: string, handler: XmlHandler): XmlReader {
  const broken = () => new ReadRefusal('table.damaged', { part });
  const stack: string[] = [];
  let decoder: TextDecoder | null = null;
  let rest = '';
  let started = false;

  const tag = (inside: string) => {
    if (inside.startsWith('?')) return;
    if (inside.startsWith('/')) {
      const name = plainName(inside.slice(1).trim());
      if (stack.pop() !== name) throw broken();
      handler.close(name);
      return;
    }
    const closed = inside.endsWith('/');
    const body = closed ? inside.slice(0, -1) : inside;
    const space = body.search(/\s/);
    const name = plainName(space < 0 ? body : body.slice(0, space));
    if (name === '') throw broken();
    started = true;
    if (stack.push(name) > LIMITS.depth) throw broken();
    handler.open(name, (wanted) => attributeOf(space < 0 ? '' : body.slice(space), wanted, broken));
    if (closed) {
      stack.pop();
      handler.close(name);
    }
  };

  const text = (raw: string) => {
    if (raw === '') return;
    if (stack.length === 0) {
      if (raw.trim() !== '' && raw !== '\uFEFF') throw broken();
      return;
    }
    handler.text?.(decoded(raw, broken));
  };

  const work = (last: boolean) => {
    let at = 0;
    for (;;) {
      const open = rest.indexOf('<', at);
      if (open < 0) {
        // an entity may be cut by the end of the piece
        const keep = last ? rest.length : Math.max(at, rest.length - 16);
        const cut = last ? rest.length : lastSafe(rest, at, keep);
        text(rest.slice(at, cut));
        rest = rest.slice(cut);
        return;
      }
      text(rest.slice(at, open));
      const found = markup(rest, open, broken);
      if (found === null) {
        if (last || rest.length - open > LIMITS.tag) throw broken();
        rest = rest.slice(open);
        return;
      }
      if (found.kind === 'tag') tag(rest.slice(open + 1, found.end - 1));
      else if (found.kind === 'cdata' && stack.length > 0) handler.text?.(rest.slice(open + 9, found.end - 3));
      at = found.end;
    }
  };

  return {
    push(bytes) {
      decoder ??= new TextDecoder(
        bytes[0] === 0xff && bytes[1] === 0xfe
          ? 'utf-16le'
          : bytes[0] === 0xfe && bytes[1] === 0xff
            ? 'utf-16be'
            : 'utf-8',
        { fatal: true },
      );
      try {
        rest += decoder.decode(bytes, { stream: true });
      } catch {
        // Not well-formed: the file is damaged.
        throw broken();
      }
      work(false);
    },
    end() {
      work(true);
      if (stack.length > 0 || !started) throw broken();
    },
  };
}

/** What begins at `open`: where it ends, or null when the end is not there yet. A document type is refused. */
function markup(
  text: string,
  open: number,
  broken: () => ReadRefusal,
): { kind: 'tag' | 'comment' | 'cdata'; end: number } | null {
  if (text.charCodeAt(open + 1) !== 33) {
    const end = tagEnd(text, open + 1);
    return end < 0 ? null : { kind: 'tag', end: end + 1 };
  }
  const ends = (kind: 'comment' | 'cdata', mark: string, from: number) => {
    const found = text.indexOf(mark, from);
    return found < 0 ? null : { kind, end: found + mark.length };
  };
  if (text.startsWith('<!--', open)) return ends('comment', '-->', open + 4);
  if (text.startsWith('<![CDATA[', open)) return ends('cdata', ']]>', open + 9);
  if (text.length - open < 9) return null;
  throw broken();
}

/** The `>` that ends a tag: one inside quotes does not. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  const limit = Math.min(text.length, from + LIMITS.tag);
  for (let at = from; at < limit; at += 1) {
    const sign = text.charCodeAt(at);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === 34 || sign === 39) quote = sign;
    else if (sign === 62) return at;
  }
  return -1;
}

/** Up to where text can be handed on without cutting an entity. */
function lastSafe(text: string, from: number, keep: number): number {
  const amp = text.indexOf('&', keep);
  return amp < 0 ? text.length : Math.max(from, amp);
}

function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(text: string, wanted: string, broken: () => ReadRefusal): string | undefined {
  for (const match of text.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (match[1] === wanted || plainName(match[1] ?? '') === wanted) return decoded(match[2] ?? match[3] ?? '', broken);
  }
  return undefined;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string, broken: () => ReadRefusal): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,12})(;?)/g, (_, name: string, end: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const point = number ? parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16) : -1;
    const value = NAMED.get(name) ?? (point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined);
    if (end === '' || value === undefined) throw broken();
    return value;
  });
}
