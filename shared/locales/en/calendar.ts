import type { Texts } from '../texts';
import type { calendar as kk } from '../kk/calendar';

/** Days off and working days, in English. */
export const calendar: Texts<typeof kk> = {
  text: 'The holidays of Kazakhstan are reckoned by the law. Correct here a day moved by the Government or the day of Kurban Ait as announced: the day of the report, the day of destruction and the mark “entered late” follow this calendar.',
  year: 'Year {{year}}', earlier: 'Year before', later: 'Year after', table: 'Days off and moved days of {{year}}', column: { date: 'Date', day: 'Weekday', what: 'Why', action: 'Action' },
  weekday: { d1: 'Monday', d2: 'Tuesday', d3: 'Wednesday', d4: 'Thursday', d5: 'Friday', d6: 'Saturday', d7: 'Sunday' },
  name: {
    newYear: 'New Year', christmas: 'Orthodox Christmas', women: 'International Women’s Day', constitution: 'Constitution Day', nauryz: 'Nauryz', unity: 'Day of Unity of the People of Kazakhstan', defender: 'Defender of the Fatherland Day',
    victory: 'Victory Day', capital: 'Capital City Day', republic: 'Republic Day', president: 'First President Day', independence: 'Independence Day', kurban: 'First day of Kurban Ait',
  },
  movedFrom: '{{name}}: day off moved from {{date}}', added: 'Day off added', worked: 'Marked as a working day', workedHoliday: '{{name}}: marked as a working day', changed: 'changed',
  makeWorking: 'Make it a working day', takeBack: 'Take the change back', makeWorkingOf: '{{date}}: make it a working day', takeBackOf: '{{date}}: take the change back',
  addTitle: 'Add a day', date: 'Date', kind: 'This day', holiday: 'is a day off', working: 'is a working day', add: 'Add',
  done: { holiday: '{{date}} is a day off', working: '{{date}} is a working day', back: '{{date}}: change taken back' }, saveHint: 'Press “Save” to put it in force.',
  fault: { date: 'Enter the date', off: 'This day is a day off already', working: 'This day is a working day already' },
  noAit: 'The program has no day of Kurban Ait for {{year}}: add it when it is announced.',
};
