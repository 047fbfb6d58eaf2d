/**
 * Programs of the machine that documents are checked with. A missing one is said in the test's name, never passed over.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { it } from 'vitest';

const run = promisify(execFile);

/** Tools a test may ask for. */
export type Tool = 'soffice' | 'pdftotext' | 'pdffonts' | 'openpyxl' | 'python-docx' | 'chromium';

const PYTHON = '/usr/bin/python3';
const CHROMIUM = '/usr/lib/chromium/chromium';

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

async function pythonHas(module: string): Promise<boolean> {
  return (
    existsSync(PYTHON) &&
    run(PYTHON, ['-c', `import ${module}`]).then(
      () => true,
      () => false,
    )
  );
}

const present: Record<Tool, boolean> = {
  soffice: onPath('soffice'),
  pdftotext: onPath('pdftotext'),
  pdffonts: onPath('pdffonts'),
  chromium: existsSync(CHROMIUM),
  openpyxl: await pythonHas('openpyxl'),
  'python-docx': await pythonHas('docx'),
};

/** A test that needs tools; without them it is reported as skipped, with the reason in its name. */
export function itWith(tools: Tool[], name: string, body: () => Promise<void>): void {
  const missing = tools.filter((tool) => !present[tool]);
  if (missing.length > 0) it.skip(`${name} (skipped: ${missing.join(', ')} not installed)`, body);
  else it(name, body, 120_000);
}

/** A folder of its own for one test file; `remove` it in afterAll. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'senim-documents-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Converts office files to PDF with a profile of its own; returns the names of the PDFs made. */
export async function toPdf(files: string[], folder: string): Promise<string[]> {
  const out = join(folder, 'pdf');
  await mkdir(out, { recursive: true });
  await run(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'office-profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      ...files,
    ],
    { timeout: 110_000, env: { ...process.env, HOME: folder } },
  );
  return (await readdir(out)).sort();
}

/** Prints a page of HTML to PDF with headless Chromium; the file may refer to nothing outside itself. */
export async function printToPdf(htmlFile: string, pdfFile: string, folder: string): Promise<void> {
  await run(
    CHROMIUM,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'chromium-profile')}`,
      `--print-to-pdf=${pdfFile}`,
      `file://${htmlFile}`,
    ],
    { timeout: 60_000, env: { ...process.env, HOME: folder, TMPDIR: folder } },
  );
}

/** Text of a PDF, laid out as on the page. */
export async function pdfText(file: string): Promise<string> {
  return (await run('pdftotext', ['-layout', file, '-'])).stdout;
}

/** Lines of `pdffonts` below its heading. */
export async function pdfFonts(file: string): Promise<string[]> {
  return (await run('pdffonts', [file])).stdout.trim().split('\n').slice(2);
}

/** Runs Python code with arguments and parses what it prints as JSON. */
export async function python(code: string, ...args: string[]): Promise<unknown> {
  return JSON.parse((await run(PYTHON, ['-c', code, ...args], { maxBuffer: 64 * 1024 * 1024 })).stdout) as unknown;
}
