import type { Texts } from '../../texts';
import type { clock as kk } from './kk';

/** The date step after an unlock, and the banner of a clock that is wrong. */
export const clock: Texts<typeof kk> = {
  step: {
    title: 'Confirm today’s date',
    jump: 'The clock of this computer says {{clock}}. The vault was last open on {{seen}}. That is a long time: check that the clock is right.',
    year: 'The clock of this computer says {{clock}}. That year may be wrong.',
    marks: 'The mark of the vault’s last day cannot be read. The clock of this computer says {{clock}}.',
    safe: 'Until the date is confirmed nothing is counted and nothing is destroyed.',
    field: 'Today’s date',
    needed: 'Type today’s date',
    other:
      'This is not what the clock says. This time the program works with the date you typed; set the clock of the computer.',
    go: 'Confirm',
    leave: 'Lock',
    opening: 'Opening the vault',
  },
  proof: {
    text: 'The program has already seen {{seen}}, and this date is earlier. If that one was confirmed by mistake, give the reason and the passphrase. The correction goes into the action log.',
    reason: 'Reason for the correction',
    passphrase: 'Passphrase',
  },
  banner: {
    behind:
      'The clock of this computer is behind: {{clock}}. Work goes on with {{today}}, and new records are marked “check the date”. Set the clock and open the vault anew.',
    stated:
      'The clock of this computer says {{clock}}; work goes on with {{today}}, as you confirmed. Set the clock of the computer.',
    correct: 'Correct the date',
  },
  correct: {
    title: 'Correct the latest date seen',
    text: 'The program has seen {{seen}} and counts from it. If that date was confirmed by mistake, give today’s. After the correction nothing is destroyed for at least two later days.',
    save: 'Correct',
    done: 'Date corrected',
  },
};
