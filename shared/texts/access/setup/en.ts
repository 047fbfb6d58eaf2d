import type { Texts } from '../../texts';
import type { setup as kk } from './kk';

export const setup: Texts<typeof kk> = {
  step: 'Step {{n}} of {{total}}',
  creating: 'Making the vault',
  language: { title: 'Welcome to Senim', text: 'Choose the language of the interface. You can change it at any time.' },
  body: {
    title: 'About the unit',
    text: 'These words are printed on the report, the plan and the act. Only the code is needed now, the rest can be filled in later in the settings.',
    later: 'Fill in later',
  },
  passphrase: {
    title: 'Passphrase',
    text: 'The vault is encrypted with this phrase. It is stored nowhere and typed each time the program is opened.',
    field: 'Passphrase',
    repeat: 'Repeat the passphrase',
    repeatNeeded: 'Type the phrase once more',
    different: 'The two phrases differ',
    lost: 'If both the passphrase and the recovery sheet are lost, the data are lost: there is no way around it and no administrator’s key. Make the sheet right after the vault and keep it in a safe in a sealed envelope.',
    understood: 'I understand: without the passphrase and the sheet the data are lost for good',
    mustUnderstand: 'Tick that you have understood this to go on',
    create: 'Create the vault',
  },
  strength: {
    label: 'Strength of the passphrase',
    empty: 'At least 12 characters. Five or six random words are safer than one complicated word.',
    good: 'A strong phrase.',
    bits: 'Estimate: {{bits}} bits, needed: {{needed}}.',
  },
  weak: {
    too_short: 'At least 12 characters are needed.',
    too_long: 'The phrase is too long: at most 1024 bytes.',
    common: 'There is a common word, a name or a date in it. Take it out and add random words.',
    walk: 'There are neighbouring keys or a run of the alphabet. Take words instead.',
    repetition: 'A piece of it is repeated. Take different words.',
    too_simple: 'Still easy to guess. Add a few more words.',
  },
  words: {
    suggest: 'Suggest six words',
    again: 'Other words',
    language: 'Language of the words',
    why: 'The program draws six random words: easy to remember, hard to guess.',
    text: 'The words are drawn at random, {{bits}} bits strong. Type them with the spaces.',
    take: 'Take these words',
  },
};
