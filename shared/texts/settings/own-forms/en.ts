import type { Texts } from '../../texts';
import type { ownForms as kk } from './kk';

/** Words of the settings about forms of documents, in English. */
export const ownForms: Texts<typeof kk> = {
  title: 'Forms of documents',
  text: 'The text of the order loaded into the program came without annexes 1, 2 and 4: the journal and the plans come out in the program\u2019s own form. If you have the annex, change the title and the columns by it.',
  kind: {
    quarter: 'Quarterly plan',
    educational: 'Yearly plan of educational work',
    ideological: 'Yearly plan of ideological work',
    journal: 'Journal',
  },
  program: 'the program\u2019s form, not compared with the annex',
  own: 'your own form, not compared with the annex',
  checked: 'compared with the annex of the order',
  edit: 'Change',
  editNamed: '{{name}}: change the form',
  dialog: 'Form: {{name}}',
  hint: 'An empty field is printed in the program\u2019s words.',
  annex: 'Line about the annex',
  annexHint: 'Top right, for example: Annex 2 to the Rules',
  heading: 'Title',
  headingHint: '{{year}} and {{quarter}} stand for the period of the plan',
  column: 'Column {{n}}',
  isChecked: 'Compared with the annex of the order',
  apply: 'Apply',
  reset: 'The program\u2019s form',
  load: 'Load from a file…',
  save: 'Save to a file…',
  loaded: 'The form was taken from the file: look it through and press “Apply”',
  wrong: 'This file holds no form of this document. Choose a file made with “Save to a file”.',
};
