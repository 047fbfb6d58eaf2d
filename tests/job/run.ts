/** Runs `report` as a person would at a terminal and reads its answer. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const SAMPLE = join(root, 'samples/half-year-2026-1.exchange.json');

export interface Answer {
  period: string;
  from: string;
  to: string;
  asOf: string;
  annex3: Record<string, number>;
  refused: { id: string; reason: string }[];
  drafts: string[];
  warnings: { id: string; code: string }[];
  destroyed: { id: string; end: string; keepThrough: string; destroyedOn: string; act: string }[];
  files: string[];
}

export interface Run {
  code: number;
  answer: Answer | null;
  messages: string;
  out: string;
  files: string[];
}

const folders: string[] = [];

/** A folder of its own, removed by {@link cleanUp}. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'senim-report-'));
  folders.push(made);
  return made;
}

export function cleanUp(): void {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
}

/** An exchange file with these records. */
export function fileOf(records: object[], more: object = {}): string {
  const path = join(folder(), 'data.json');
  writeFileSync(
    path,
    JSON.stringify({
      format: 'senim-exchange',
      version: 1,
      unit: { code: 'TEST-02', name: { kk: 'Бөлім', ru: 'Отдел' }, headcount: 10 },
      timeZone: 'Asia/Almaty',
      records,
      ...more,
    }),
  );
  return path;
}

/** `npm run report -- <words>`; `--out` is added unless given. */
export function report(words: string[], env: Record<string, string> = {}): Promise<Run> {
  const given = words.indexOf('--out');
  const out = given >= 0 ? (words[given + 1] ?? '') : join(folder(), 'out');
  const all = given >= 0 ? words : [...words, '--out', out];
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'build/run.mjs'), 'report', ...all], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [text, messages] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      messages += piece.toString();
    });
    child.on('close', (code) => {
      const last = text.trim().split('\n').at(-1) ?? '';
      done({
        code: code ?? -1,
        answer: last.startsWith('{') ? (JSON.parse(last) as Answer) : null,
        messages,
        out,
        files: listing(out),
      });
    });
  });
}

function listing(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}
