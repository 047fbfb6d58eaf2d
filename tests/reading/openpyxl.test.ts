/** What openpyxl writes we read equal: texts, numbers, days of both systems, formulas, merges, many sheets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { readTable } from '../../renderer/reading/read-table';
import { itWith, python, temporaryFolder } from '../documents/tools';
import { must } from '../vault/kit/harness';

const MAKE = `
import sys, json, random, datetime, openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904
path, seed = sys.argv[1], int(sys.argv[2])
r = random.Random(seed)
signs = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяABC019 .,;:"<>&\\'_x0041_\\n\\t🏔\\u202e\\u0301'
def text():
    while True:
        t = ''.join(r.choice(signs) for _ in range(r.randint(1, 40)))
        if t.strip() and not t.startswith('='): return t
book = openpyxl.Workbook()
if seed % 2: book.epoch = CALENDAR_MAC_1904
told = []
for n in range(r.randint(1, 3)):
    sheet = book.active if n == 0 else book.create_sheet()
    sheet.title = 'Парақ %d' % n
    rows = []
    for row in range(1, r.randint(3, 40)):
        for column in range(1, r.randint(2, 14)):
            kind = r.randint(0, 6)
            if kind == 0: continue
            cell = sheet.cell(row, column)
            if kind in (1, 2): value = text(); cell.value = value; rows.append([row, column, 'text', value])
            elif kind == 3: value = r.randint(0, 10**9); cell.value = value; rows.append([row, column, 'number', str(value)])
            elif kind == 4:
                day = datetime.date(1990, 1, 1) + datetime.timedelta(days=r.randint(0, 20000))
                cell.value = day; rows.append([row, column, 'date', day.isoformat()])
            elif kind == 5: value = '%05d' % r.randint(0, 99999); cell.value = value; rows.append([row, column, 'text', value])
            else:
                day = datetime.datetime(2020, 1, 1, 23, 59) + datetime.timedelta(days=r.randint(0, 3000))
                cell.value = day; cell.number_format = r.choice(['dd.mm.yyyy', 'yyyy-mm-dd hh:mm', 'd mmmm yyyy', '[$-43F]dd/mm/yy']); rows.append([row, column, 'date', day.date().isoformat()])
    told.append({'name': sheet.title, 'cells': rows})
book.save(path)
print(json.dumps(told))
`;

describe('workbooks made by openpyxl', async () => {
  const folder = await temporaryFolder();
  afterAll(() => folder.remove());
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    itWith(['openpyxl'], `seed ${seed}`, async () => {
      const path = join(folder.path, `${seed}.xlsx`);
      const told = (await python(MAKE, path, String(seed))) as {
        name: string;
        cells: [number, number, string, string][];
      }[];
      const file = must(readTable(new Uint8Array(readFileSync(path)), 'a.xlsx'));
      expect(file.from1904).toBe(seed % 2 === 1);
      const read = file.sheets.map(({ name, rows }) => ({
        name,
        cells: rows.flatMap(({ at, cells }) =>
          cells.flatMap((cell, index) => (cell ? [[at, index + 1, cell.kind, cell.text]] : [])),
        ),
      }));
      // a literal `_x0041_` is Excel's own writing of a sign; openpyxl writes it as it stands, Excel would show it as A
      const expected = told.map(({ name, cells }) => ({
        name,
        cells: cells.map(([row, column, kind, text]) => [
          row,
          column,
          kind,
          kind === 'text' ? text.replaceAll('_x0041_', 'A') : text,
        ]),
      }));
      expect(read).toEqual(expected);
    });
  }
});
