import type { Texts } from '../../texts';
import type { planPapers as kk } from './kk';

export const planPapers: Texts<typeof kk> = {
  subject: { educational: 'of educational work for {{year}}', ideological: 'of ideological work for {{year}}' },
  columns: {
    educational: {
      c1: 'No',
      c2: 'Measure',
      c3: 'Form',
      c4: 'Method',
      c5: 'Term',
      c6: 'Responsible',
      c7: 'How it ends',
      c8: 'Completion mark',
    },
    ideological: {
      c1: 'No',
      c2: 'Measure',
      c3: 'Direction',
      c4: 'Term',
      c5: 'Responsible',
      c6: 'How it ends',
      c7: 'Completion mark',
    },
  },
  headings: {
    extremism: 'I. Countering religious extremism',
    information: 'II. Shielding personnel from harmful information',
    tasks: 'III. Other tasks of ideological work',
  },
  documents: { one: '{{n}} document', few: '{{n}} documents', many: '{{n}} documents' },
  responsible: 'Responsible person',
  execution: {
    sheet: 'Execution',
    word: 'REPORT',
    about: 'on the execution of the plan {{plan}}',
    to: 'To: {{name}}',
    notYet: 'not yet done',
    sumNotYet: 'Not yet done before the end of the period: {{n}}.',
    columns: { c1: 'No', c2: 'Measure', c3: 'Term', c4: 'Execution', c5: 'Note' },
    done: 'done',
    open: 'not done',
    none: 'no need arose',
    counted: 'planned {{planned}}, done {{fact}} ({{percent}}\u00A0%)',
    countedOnly: 'done {{fact}}',
    conclusion: 'Conclusion',
    sum: 'Measures planned: {{all}}, carried out: {{done}}.',
    sumOpen: 'Not carried out: {{n}}.',
    sumNone: 'Measures for which no need arose: {{n}}.',
  },
};
