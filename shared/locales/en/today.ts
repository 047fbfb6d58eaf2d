import type { Texts } from '../texts';
import type { today as kk } from '../kk/today';

export const today: Texts<typeof kk> = {
  title: 'Today',
  enter: 'Enter a consultation',
  quick: { title: 'Enter work', kind: { diagnostics: 'Diagnostics', counselling: 'Consultation', prevention: 'Prevention', correction: 'Correction', special: 'Special direction', research: 'Social research' } },
  due: {
    title: 'What must be done', none: 'Nothing is due soon', noneText: 'Report, plan and destruction appear here when their time comes near.',
    backup: 'It is time for a backup', monitoring: 'Monitoring of the moral-psychological climate, {{subject}}', copies: 'Copies named in act No {{subject}} are not destroyed', drafts: 'Unfinished records: {{subject}}', warnings: 'Records with warnings: {{subject}}', 
    report: 'Half-year report: {{subject}}', plan: 'Quarterly plan: {{subject}}', annual_plan: '{{subject}}', destruction: 'Destruction of material: {{subject}}', research_open: 'A research has been open for long: {{subject}}', act_unsigned: 'A draft act is not made final', act_unsigned_n: 'Act No {{subject}} is not signed', act_unprinted: 'Act No {{subject}} is not printed', draft: 'Unfinished record: {{subject}}',    report_differs: 'The sent report no longer matches the journal: {{subject}}', differsText: 'records have changed since it was sent', appeal: 'Appeal due: No {{subject}}',
    open: { report: 'Open the report', plan: 'Open the plan', annual_plan: 'Open the plan', destruction: 'Open the research', research_open: 'Open the research', act_unprinted: 'Open the act', act_unsigned: 'Open the act', draft: 'Open the record', report_differs: 'Open the difference', appeal: 'Open the appeal', backup: 'Make a backup', monitoring: 'Open the research', copies: 'Open the act', drafts: 'Open the records', warnings: 'Open the records' },
    startMonitoring: 'Begin the research', backupLast: 'the last one was made on {{date}}', copiesText: 'nobody has confirmed that the copies on sticks or in files are gone', warningsText: 'look through them before the report', draftsText: 'not counted in the report', all: 'Show all ({{n}})', fewer: 'Show fewer',
    by: 'by {{date}}', from: 'from {{date}}', on: 'of {{date}}', left: '{{days}} left', today: 'today', overdue: '{{days}} ago', noDate: 'no date',
  },
  figures: { title: 'Figures of the report', text: 'Live figures of Annex 3', row: 'Work', now: 'Now', before: 'Last year', all: 'All rows', totals: 'Totals only', open: 'Open the report', notRecommended: 'of these not recommended for service' },
  work: { title: 'Work by month', text: 'The last twelve months, number of journal entries', table: 'As figures', label: 'records in twelve months. Open the journal', month: 'Month', total: 'Total' },
  unsaved: { title: 'Unsaved records', text: 'Forms that were not finished when the vault locked.', savedAt: 'kept {{time}}', resume: 'Go on', drop: 'Discard', amending: '{{kind}} (amendment)' },
  recent: { title: 'Last entries', all: 'Open the journal', none: 'No records yet', noneText: 'Enter today’s work: it goes into the journal at once and changes the figures of the report.', draftNumber: 'draft' },
  next: {
    title: 'The vault is ready. What next?', enterTitle: 'Enter today’s consultation', enterText: 'A code, a date and a topic are enough: less than a minute.', enter: 'Enter',
    importTitle: 'Import an older journal', importText: 'If earlier records are in a file, they can be checked and added to the vault.', import: 'Choose a file',
    unitTitle: 'Fill in the unit', unitText: 'The name of the body and the signatories are printed on documents.', unit: 'Open the settings',
  },
  notice: {
    mended: 'A fault was found in the vault\'s files and mended from the second copy. Make a backup and have the disk checked.',
    missing: 'Changes not recovered from a damaged spot of the vault: {{n}}. Compare with the last backup.',
    unfinished: 'The destruction is not finished. The program goes on with it when the vault is opened next.', rebuilt: 'The program did not close in good order last time, or its working copy of the data was damaged: the copy was made anew from the vault, everything saved is in place.',
    noticed: 'Research material comes up for destruction: {{what}}. To stop it, put the research on hold with a reason.',
    destroyed: 'Material past its storage term was destroyed: {{what}}. Check and sign the act.', log: 'The action log has a fault: lines were taken out or changed, or its key was lost.', openLog: 'Open the log', openAct: 'Open the act', openResearch: 'Open the researches',
    damaged: 'Some rows did not open ({{what}}): the damaged ones are set aside, the rest works. Restore them from a backup.',
  },
};
