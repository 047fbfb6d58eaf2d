import type { Texts } from '../texts';
import type { planCycle as kk } from '../kk/plan-cycle';

export const planCycle: Texts<typeof kk> = {
  tab: { label: 'Plans', quarter: 'Quarter', educational: 'Educational work', ideological: 'Ideological work' },
  name: { quarter: 'Quarterly plan, {{year}}', educational: 'Plan of educational work for {{year}}', ideological: 'Plan of ideological work for {{year}}' },
  title: { quarter: 'Quarterly plan', educational: 'Plan of educational work', ideological: 'Plan of ideological work' },
  lead: {
    quarter: 'Plan of psychological support (order 227, point 24). Actual figures come from the journal.',
    educational: 'Plan of the responsible unit for a year (order 227, point 9). Completion is marked by hand.',
    ideological: 'Plan of the responsible unit for a year (order 227, point 31). Completion is marked by hand.',
  },
  year: { label: 'Year', name: '{{year}}', earlier: 'Earlier year', later: 'Later year' },
  annual: { suggestion: 'It is made from the forms and directions the order names. Amend it and save.', empty: 'No plan for this year', emptyHint: 'Add the first measure.', termHint: 'For example: during the year; second quarter; 12.05.2027' },
  target: 'To be approved by {{date}}', version: 'version {{n}}',
  group: { '29.1': 'Countering religious extremism', '29.2': 'Shielding personnel from harmful information', '28': 'Other tasks of ideological work', all: 'Measures' },
  column: { formMethod: 'Form, method', direction: 'Direction', responsible: 'Responsible', completion: 'How it ends', done: 'Completion' },
  field: {
    inRussian: 'The words in Russian', russianHint: 'Printed in the Russian document. Left empty, the main words are taken.', inKazakh: 'The words in Kazakh', kazakhHint: 'Printed in the Kazakh document. Left empty, the main words are taken.',
    task: 'Task of point 12', unit: 'Unit', unitCounted: 'Unit: {{unit}}', form: 'Form (point 4)', method: 'Method (point 7)', means: 'Means (point 6)', ownMeans: 'Further means or measure',
    direction: 'Direction (points 28 and 29)', completion: 'How it ends', completionHint: 'For example: minutes, a note, a photo report', none: 'Not given',
    headsWork: 'Individual educational work is done by heads of every level (order 227, point 5). Check the executor.',
    done: 'Done', outcome: 'Execution', outcomeHint: 'What was done, when, with what result. Goes into the execution report.', remark: 'Note', execution: 'About its execution', save: 'Save',
  },
  unit: { plain: 'no unit', persons: 'persons', consultations: 'consultations', events: 'events', materials: 'materials', requests: 'requests', research: 'researches', sessions: 'sessions', documents: 'documents' },
  line: { point: 'point {{point}}, {{n}})', none: 'not needed', marked: 'Saved', automatic: 'Added by its date' },
  cycle: {
    send: 'Sent for approval…', sendTitle: 'Has the plan been sent for approval?', sendText: 'Give the day on which the plan was sent for approval. From then on its lines do not change; the sending can be taken back.', sendDate: 'Sent on', sendConfirm: 'Mark as sent',
    approve: 'Approved…', approveText: 'Say when and by whom the plan was approved. An approved plan does not change; it is corrected by a new version.', approvedBy: 'Approved by',
    returned: 'Take the sending back…', returnedTitle: 'Take the sending back?', returnedText: 'The plan becomes a draft again. What was done, and why, is kept.', returnedDone: 'The plan is a draft again',
    unapprove: 'Take the approval back…', unapproveTitle: 'Take the approval mark off?', unapproveText: 'This is for a mark set by mistake, on the same day. The plan goes back to sent for approval.', unapproveDone: 'The approval mark was taken off',
    reason: 'Reason', confirm: 'Take back',
    newVersion: 'New version…', newTitle: 'A new version of the plan', newText: 'The approved plan is kept, and stays in force until the new version is approved.', newConfirm: 'Make a draft', newDone: 'Draft of version {{n}} made',
    drop: 'Throw the draft away…', dropTitle: 'Throw the draft of this version away?', dropText: 'The changes of this version are lost. The approved version stays in force; completion marks are kept.', dropConfirm: 'Throw away', dropDone: 'The draft was thrown away',
    sentInfo: 'The plan was sent for approval on {{date}}. Its lines do not change.', sentInfoNoDate: 'The plan was sent for approval. Its lines do not change.', approvedInfo: 'The plan was approved on {{date}} and does not change. Completion can be marked.', approver: 'Approved by: {{who}}.',
    draftInfo: 'This is the draft of version {{n}}. Until it is approved, version {{before}} is in force. Reason: {{reason}}', lastReturned: 'The plan was returned: {{reason}}',
    oldInfo: 'This is version {{n}}, opened for reading only.', toLatest: 'To the latest version',
  },
  menu: { fill: 'Add lines', more: 'More', versions: 'Versions…', execution: 'Execution report…', templates: 'Templates…', saveTemplate: 'Save as template…', duty: 'Responsible unit…', print: 'Print' },
  source: {
    title: 'Add lines to the plan', text: 'Tick the lines you want and add them to the plan. Lines the plan has already are not ticked.', from: 'Taken from', period: 'Plan', template: 'Template',
    unfinished: 'Not carried out', earlier: 'Earlier plan', templates: 'Template', calendar: 'By dates', standard: 'Usual lines',
    none: { unfinished: 'The plan before has no line left undone', earlier: 'There is no earlier saved plan', templates: 'No templates yet. Save a plan as a template from the menu “More”.', calendar: 'No dates ask for a line in this period', standard: 'No usual lines' },
    all: 'Tick all', present: 'in the plan already', left: 'left: {{n}}', add: 'Add ({{n}})', added: 'Lines added: {{n}}', undo: 'Undo',
  },
  template: {
    title: 'Templates of plans', text: 'Lines and name of a template can be changed. Plans stay as they are.', empty: 'No templates', emptyText: 'Save a plan as a template from the menu “More” of the plan page.',
    saveTitle: 'Save as template', name: 'Name of the template', lines: 'lines: {{n}}', save: 'Save', saved: 'Template saved', edit: 'Edit', editNamed: 'Edit: {{name}}', remove: 'Remove: {{name}}', removed: 'Template removed', undo: 'Put back', editing: 'Editing a template', back: 'To the list',
    replace: 'Replace a template', asNew: 'New template',
  },
  versions: { title: 'Versions of the plan', version: 'Version', state: 'State', sentOn: 'Sent', approvedOn: 'Approved', reason: 'Reason', open: 'Open', openNamed: 'Open version {{n}}', print: 'Print', printNamed: 'Print version {{n}}', in_force: 'in force', replaced: 'replaced', draft: 'draft', sent: 'sent for approval', takenBack: 'Taken back: {{reason}}', empty: 'The plan has not been saved yet' },
  execution: {
    title: 'Report on the plan\'s execution', sum: 'Lines: {{all}}; done {{done}}, not done {{open}}, not needed {{none}}.', conclusion: 'Conclusion', hint: 'Made from how the lines stand; it can be changed.', suggested: 'Back to the suggested text', save: 'Save', saved: 'Conclusion saved',
    text: 'The report is submitted to the authorised head. Execution and note of each line are filled in in the table of the plan.', preview: 'Preview and print', unsaved: 'Save first',
  },
  print: { title: 'Print the plan' },
  duty: {
    title: 'Responsible unit (person)', text: 'Named by the head of the prosecution body (order 227, point {{point}}). This person signs the plan and the report.',
    unit: 'Unit', person: 'Responsible person', namedBy: 'Named by', decision: 'No {{number}}, {{date}}', remind: 'Remind of the plan\'s date on Today', remindHint: 'Untick it when another unit makes this plan.', saved: 'Saved', shown: 'Responsible: {{unit}}', none: 'No responsible unit named', set: 'Name it', toSettings: 'Change in the settings',
  },
};
