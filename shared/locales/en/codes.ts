import type { Texts } from '../texts';
import type { codes as kk } from '../kk/codes';

/** Words of the page of ciphers, in English. */
export const codes: Texts<typeof kk> = {
  title: 'Codes', lead: 'Material of diagnostics and counselling is documented without names, under a digit or letter cipher (point 17). The cipher key is not kept in the program.',
  make: 'New code', search: 'Search codes', column: { code: 'Code', category: 'Category', first: 'First date', last: 'Last date', works: 'Works', kinds: 'Directions' },
  empty: { title: 'No codes yet', text: 'A code appears with a record of diagnostics or counselling. If you need one beforehand, take a new one.', noneTitle: 'There is no such code', none: 'Check the beginning of the code.' },
  fresh: { title: 'New code', text: 'The code was drawn at random and nobody has it yet. Until a record holds it, it belongs to nobody.', rule: 'Point 17: a code is all digits or all letters; names, birth dates and IINs are not used. Write whose code it is into the key – outside the program, in a protected place.', copy: 'Copy', copied: 'Code copied', another: 'Take another', copyFailed: 'Copying failed: write the code down by hand', code: 'Code' },
  timeline: { title: 'Code {{code}}', summary: '{{records}}, {{first}} – {{last}}', open: 'Open record No {{number}}', openDraft: 'Open the draft', add: 'Record with this code', unfavourable: 'unfavourable result', journal: 'Show in the journal' },
};
