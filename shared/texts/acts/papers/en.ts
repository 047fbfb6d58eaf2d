import type { Texts } from '../../texts';
import type { actPapers as kk } from './kk';

const plural = (one: string, many: string) => ({ one, few: many, many });

export const actPapers: Texts<typeof kk> = {
  copyMark: 'Copy No {{number}}, {{date}}',
  cancels: '(made in place of act No {{number}} of {{date}}, which is no longer in force)',
  statementAlone:
    'The psychologist confirms the destruction of the following materials, whose six months of keeping after the end of the research are over:',
  byPsychologist: 'Act made by: ',
  datesPrimary: 'First day of destruction: ',
  datesCopies: '; date on which the last copy was destroyed: ',
  heads: 'Last check value of the action log: {{audit}}. Check value of the vault: {{state}}.',
  annex: 'Recorded by the program (not covered by the signatures)',
  checkDone:
    'The destruction of what the program held was checked by the program; the result stands at the end of this act.',
  checkFailed:
    'The destruction of what the program held was not fully confirmed: the check has to be repeated. The result stands at the end of this act.',
  source: {
    program: 'electronic files held by the program',
    programListed: 'electronic files held by the program (the card names {{listed}})',
    list: '(by the list on the card, not held by the program)',
    outside: '(held outside the program)',
  },
  ways: {
    file_deletion: 'deletion of files',
    overwriting: 'deletion with overwriting',
    carrier_destruction: 'destruction of the carrier',
  },
  totalHeld: plural('{{n}} file held by the program', '{{n}} files held by the program'),
  totalOpen: 'Of these, {{n}} are to be confirmed by hand.',
  disposal: {
    subject: 'of selection for destruction of documents not subject to storage',
    basis:
      "Basis: the body's nomenclature of files , {{basis}}; term of storage {{years}}. Order No 227 does not provide for this kind of act; it is made by the body's own record keeping.",
    years: plural('{{n}} year', '{{n}} years'),
    statement:
      'The commission selected for destruction the content of the following records of the journal of psychological work, whose term of storage is over:',
    statementAlone:
      'The psychologist selected for destruction the content of the following records of the journal of psychological work, whose term of storage is over:',
    columns: {
      c1: 'No',
      c2: 'Number in the journal',
      c3: 'Date',
      c4: 'Direction of work',
      c5: 'Term of storage',
      c6: 'Last day of storage',
      c7: 'Note',
    },
    totals: 'In all: {{records}}.',
    totalRecords: plural('{{n}} record', '{{n}} records'),
    kept: 'The number, date and direction of the journal lines and the figures counted in Annex 3 stay; codes, texts and conclusions are destroyed.',
    done: 'Mark of the destruction of the content (date, signature): ',
    limits:
      'The program cannot check data in service areas of the medium, in copies of the operating system and in backups that were not brought in.',
  },
  register: {
    sheet: 'Register',
    title: 'Register of acts of destruction',
    year: '{{year}}',
    empty: 'No acts were made in this year',
    columns: {
      c1: 'No',
      c2: 'Kind of act',
      c3: 'Number',
      c4: 'Date',
      c5: 'Researches or records',
      c6: 'Quantity',
      c7: 'State',
      c8: 'Signed on',
      c9: 'Note',
    },
    kind: { destruction: 'destruction of research material', disposal: 'selection for destruction' },
    state: { draft: 'draft', final: 'final', printed: 'printed', signed: 'signed', cancelled: 'no longer in force' },
    research: 'No {{registration}} {{title}}',
    records: 'journal records {{from}}–{{to}}',
    record: 'journal record {{from}}',
    count: 'paper {{paper}}, electronic {{electronic}}',
    countHeld: 'files in the program {{held}}',
    countRecords: 'records {{n}}',
    cancels: 'in place of act No {{number}}',
    cancelledBy: 'act No {{number}} made in its place',
    openCopies: 'copies not destroyed {{n}}',
    disposed: 'content destroyed {{date}}',
    scan: 'scan attached',
  },
};
