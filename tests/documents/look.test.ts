/**
 * Writes every document into the folder SENIM_LOOK names, for a person to look at; without it there is nothing to do.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { it } from 'vitest';
import { actPaper } from '../../shared/documents/acts/act-paper';
import { journalPaper } from '../../shared/documents/journal/journal-paper';
import { journalWorkbook } from '../../shared/documents/journal/journal-workbook';
import { planPaper } from '../../shared/documents/plan/plan-paper';
import { planWorkbook } from '../../shared/documents/plan/plan-workbook';
import { reportPaper } from '../../shared/documents/report/report-paper';
import { reportWorkbook } from '../../shared/documents/report/report-workbook';
import { printHtml, writeDocx, writeWorkbook } from '../../renderer/documents';
import { EMPTY_SETTINGS, PLAN_FACTS, SETTINGS, SIGNING, act, journalLines, plan, reportInput } from './sample';

const folder = process.env['SENIM_LOOK'];
const stamp = { programVersion: '0.1.0', checkValue: '9f2c41d07be8a6355d10c2e94fb7a813' };

it.skipIf(!folder)(
  'writes all documents to be looked at (skipped: SENIM_LOOK names no folder)',
  async () => {
    const to = folder ?? '';
    await mkdir(to, { recursive: true });
    await writeFile(join(to, 'report.xlsx'), await writeWorkbook(reportWorkbook(reportInput())));
    for (const language of ['kk', 'ru'] as const) {
      const planInput = { plan: plan(), signing: SIGNING, facts: PLAN_FACTS, stamp };
      const journalOptions = {
        language,
        withResults: true,
        unitName: SETTINGS.unit.name,
        range: null,
        psychologist: SETTINGS.psychologist,
        stamp,
      };
      await writeFile(
        join(to, `journal-${language}.xlsx`),
        await writeWorkbook(journalWorkbook(journalLines(), journalOptions)),
      );
      await writeFile(join(to, `plan-${language}.xlsx`), await writeWorkbook(planWorkbook(planInput, language)));
      const papers = {
        journal: journalPaper(journalLines(), journalOptions),
        report: reportPaper(reportInput(), language),
        plan: planPaper(planInput, language),
        act: actPaper(act(), SETTINGS, language, stamp),
        'act-empty': actPaper(
          act({ number: null, state: 'draft', exportedFiles: [], backups: [] }),
          EMPTY_SETTINGS,
          language,
          stamp,
        ),
      };
      for (const [name, paper] of Object.entries(papers)) {
        await writeFile(join(to, `${name}-${language}.docx`), await writeDocx(paper));
        await writeFile(join(to, `${name}-${language}.html`), withFonts(printHtml(paper)));
      }
    }
  },
  120_000,
);

/** The same page with its fonts inside, since no server answers here. */
function withFonts(html: string): string {
  return html.replace(
    /url\("([^"]*\/)?(tinos-[^"/]+\.woff2)"\)/g,
    (_, _path, name: string) =>
      `url("data:font/woff2;base64,${readFileSync(resolve(import.meta.dirname, '../../node_modules/@fontsource/tinos/files', name)).toString('base64')}")`,
  );
}
