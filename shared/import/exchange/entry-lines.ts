/** Where the entries of `records` stand in the text, so that a refusal can name a line. */

/**
 * Line (from 1) on which each entry of the top-level list `records` begins. The text is known to be sound JSON; one
 * pass, no recursion.
 */
export function entryLines(text: string): number[] {
  let lines: number[] = [];
  let line = 1;
  let depth = 0;
  let key = '';
  let inRecords = false;
  let expectsEntry = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') line += 1;
    if (sign === '\n' || sign === ' ' || sign === '\t' || sign === '\r' || sign === '\uFEFF') continue;
    if (sign === ']' || sign === '}') {
      depth -= 1;
      if (depth === 1) inRecords = false;
      continue;
    }
    if (expectsEntry) {
      lines.push(line);
      expectsEntry = false;
    }
    if (sign === '"') {
      const end = stringEnd(text, at);
      if (depth === 1) key = text.slice(at, end + 1);
      at = end;
    } else if (sign === '[' || sign === '{') {
      depth += 1;
      if (sign === '[' && depth === 2 && isRecords(key)) {
        // a repeated key: the last one counts, as in JSON.parse
        lines = [];
        inRecords = true;
        expectsEntry = true;
      }
    } else if (sign === ',' && inRecords && depth === 2) expectsEntry = true;
  }
  return lines;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function isRecords(key: string): boolean {
  return key !== '' && JSON.parse(key) === 'records';
}
