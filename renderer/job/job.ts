/**
 * The page of a job: the main job without a person, through the same vault client, worker, store and main process as a
 * session at the window. `report` answers with the line of JSON that docs/command-line.md describes; `demo` adds the
 * plan and some electronic material, and shows a table.
 */
import { bug } from '../../shared/errors/bug-trace';
import '../no-eval';
import type { AppError, Result } from '../../shared/errors/app-error';
import { ANNEX3_ROWS, type Annex3Figures, type Annex3Key } from '../../shared/domain/report/annex3';
import type { DestructionAct } from '../../shared/domain/acts/act';
import { DESTROY_WORD } from '../../shared/text/confirmation';
import { defaultSettings } from '../../shared/domain/settings/settings';
import { readHeader } from '../../shared/import/exchange/file-header';
import type { ImportPlan } from '../../shared/import/exchange/types';
import { quarterPeriod } from '../../shared/domain/plan/plan';
import type { Job } from '../../shared/ipc/contract';
import { instantIn, parseInstant } from '../../shared/time/instant';
import { parseHalfYear } from '../../shared/time/periods';
import { traceWindow } from '../window/trace';
import { bridge } from '../window/bridge';
import type { OutputFile, ReportView, ResearchCard } from '../vault/api';
import { type VaultClient, endVault, vaultClient } from '../window/vault-client';
import { demoMaterial, demoPlan, figuresTable } from './demo';
import { JobFailure, exitCodeOf, explain } from './failure';

traceWindow();
void main();

async function main(): Promise<void> {
  const { job } = await bridge().call('app.info', {});
  if (!job) return;
  let exitCode = 0;
  try {
    await run(job);
  } catch (error) {
    if (!(error instanceof JobFailure)) bug(error, 'job.run');
    const refusal: AppError = error instanceof JobFailure ? error.refusal : { code: 'unexpected' };
    await say('progress', explain(refusal));
    exitCode = exitCodeOf(refusal);
  }
  await bridge().call('job.end', { exitCode });
}

async function run(job: Job): Promise<void> {
  const period = parseHalfYear(job.period);
  if (!period) throw new JobFailure({ code: 'bad_request' });
  const input = value(await bridge().call('job.input', {}));
  const { timeZone, unit } = value(readHeader(new TextDecoder().decode(input.bytes)));
  const asOf = job.asOf === null ? instantIn(Date.now(), timeZone) : parseInstant(job.asOf);
  if (!asOf) throw new JobFailure({ code: 'bad_request' });
  // The vault lives in the file's time zone from its first moment: it never goes back behind a day it has seen.
  const settings = { ...defaultSettings(), timeZone, periodMode: job.mode };
  if (unit) settings.unit = { ...settings.unit, ...unit, code: latin(unit.code) };

  const passphrase = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) =>
    byte.toString(36).padStart(2, '0'),
  ).join('');
  let vault = vaultClient(asOf);
  await say('progress', 'A new vault under a passphrase, in a temporary profile');
  value(await vault.create(passphrase, settings));

  const preview = value(await vault.previewImport(input.bytes));
  const stored = value(await vault.applyImport(preview.ticket));
  await say(
    'progress',
    `Imported: ${stored.stored} versions; refused: ${preview.plan.refused.length}; drafts: ${preview.plan.drafts.length}; warnings: ${preview.plan.warnings.length}`,
  );

  const before = value(await vault.report(period, asOf, job.mode));
  if (job.kind === 'demo') await demoMaterial(vault, value);
  const acts = await destroyDue(vault);
  // The figures are read anew by a second session on the same vault: what was saved is what is shown.
  await vault.lock();
  endVault();
  vault = vaultClient(asOf);
  value(await vault.unlock(passphrase));
  const view = value(await vault.report(period, asOf, job.mode));
  if (JSON.stringify(view.figures) !== JSON.stringify(before.figures)) throw new JobFailure({ code: 'unexpected' });

  const files = await writeFiles(vault, job, view, acts);
  const destroyed = destructionsOf(acts);
  if (job.kind === 'demo') await say('progress', figuresTable(view, job.language));
  await say('answer', JSON.stringify(answerOf(job, view, preview.plan, destroyed, files)));
  await vault.lock();
}

/**
 * Destroys what is due on the moment's day (order 227, point 18), of active researches only; paper lines stay open for
 * the pen.
 */
async function destroyDue(vault: VaultClient): Promise<DestructionAct[]> {
  const due = value(await vault.research())
    .filter((card) => card.record.status === 'active' && card.state === 'due' && holdsElectronic(card))
    .map((card) => card.record.id);
  if (due.length === 0) return [];
  const act = value(await vault.destroy(due, DESTROY_WORD.en));
  await say(
    'progress',
    `Destroyed electronic material of ${due.length} research(es); sealed rows that still opened afterwards: ${act.verification.rowsTried - act.verification.rowsUnreadable}; pieces found in the files: ${act.verification.samplesFound}`,
  );
  const final = value(await vault.finaliseAct(act.id, true));
  return final.kind === 'disposal' ? [] : [final];
}

function holdsElectronic(card: ResearchCard): boolean {
  return (
    card.sealed ||
    card.electronic.length > 0 ||
    card.record.materials.some((line) => line.carrier === 'electronic' && line.quantity > 0)
  );
}

async function writeFiles(vault: VaultClient, job: Job, view: ReportView, acts: DestructionAct[]): Promise<string[]> {
  const { language, mode } = job;
  const files: string[] = [];
  const write = async (file: OutputFile) => {
    files.push(value(await bridge().call('job.write', file)).name);
  };
  const pdf = async (page: OutputFile) =>
    write({
      name: page.name,
      bytes: value(await bridge().call('documents.pdf', { html: new TextDecoder().decode(page.bytes) })),
    });
  for (const format of ['xlsx', 'docx'] as const)
    await write(value(await vault.reportFile(view.period, format, language, view.asOf, mode)));
  await pdf(value(await vault.reportFile(view.period, 'html', language, view.asOf, mode)));
  await write(value(await vault.journalFile({ from: view.range.from, to: view.range.to }, language, false)));
  // Both languages of the act in the demonstration; the command writes the one it was asked for.
  for (const act of acts) {
    for (const each of job.kind === 'demo' ? (['kk', 'ru'] as const) : [language]) {
      await write(value(await vault.actFile(act.id, 'docx', each)));
      await pdf(value(await vault.actFile(act.id, 'html', each)));
    }
  }
  if (job.kind === 'demo') {
    const quarter = { year: view.period.year, quarter: view.period.half === 1 ? (2 as const) : (4 as const) };
    const paper = { period: quarterPeriod(quarter), kind: 'plan' } as const;
    await demoPlan(vault, quarter, value);
    await write(value(await vault.planFile(paper, 'xlsx', language)));
    await pdf(value(await vault.planFile(paper, 'html', language)));
  }
  return files;
}

interface Destroyed {
  id: string;
  end: string;
  keepThrough: string;
  destroyedOn: string;
  act: string | null;
}

function destructionsOf(acts: DestructionAct[]): Destroyed[] {
  const done = new Map<string, Destroyed>();
  for (const act of acts) {
    for (const line of act.lines)
      done.set(line.researchId, {
        id: line.researchId,
        end: line.end,
        keepThrough: line.keepThrough,
        destroyedOn: act.date,
        act: act.number,
      });
  }
  return [...done.values()];
}

function answerOf(
  job: Job,
  view: ReportView,
  plan: Omit<ImportPlan, 'fresh'>,
  destroyed: Destroyed[],
  files: string[],
) {
  const keys: Annex3Key[] = ANNEX3_ROWS.flatMap((row): Annex3Key[] =>
    row === '1.5' ? ['1.5', '1.5.not_recommended'] : [row],
  );
  const annex3 = Object.fromEntries(keys.map((key) => [key, view.figures[key]])) as Annex3Figures;
  return {
    period: job.period,
    from: view.range.from,
    to: view.range.to,
    asOf: view.asOf,
    annex3,
    refused: plan.refused.map(({ id, reason }) => ({ id, reason })),
    drafts: plan.drafts,
    warnings: plan.warnings.map(({ id, code }) => ({ id, code })),
    destroyed,
    files,
  };
}

/** The value, or the refusal thrown up to {@link main}. */
function value<T>(result: Result<T> | { ok: false; error: AppError }): T {
  if (!result.ok) throw new JobFailure(result.error);
  return result.value;
}

/** A unit code that may stand in a file name. */
function latin(code: string): string {
  return code.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 30) || 'UNIT';
}

async function say(stream: 'progress' | 'answer', text: string): Promise<void> {
  value(await bridge().call('job.say', { stream, text }));
}
