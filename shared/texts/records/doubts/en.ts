import type { Texts } from '../../texts';
import type { doubts as kk } from './kk';

/** Words of the doubts that the points of the orders raise, in English: as a sentence, and as a mark in the journal. */
export const doubts: Texts<typeof kk> = {
  sentence: {
    own_request_not_employee:
      'Point 14 speaks of an employee’s own request: check the basis of the candidate or trainee',
    purpose_of_candidate: 'Point 14 names candidates in its first purpose only: check the purpose or the category',
    assignment_missing: 'Number and date of the assignment are not complete',
    paper_after_work: 'The paper is dated after the work began: check both dates',
    request_number_missing: 'The special request has no number (point 22): enter it',
    correction_of_candidate:
      'The code is known as a candidate’s only, and the tasks of point 12 are about employees and trainees: check the code',
    correction_outdated:
      'A later result of this person is favourable: check whether correction is still needed (point 15)',
    contraindications_basis_missing: 'It is not said how the absence of contraindications is known',
    group_of_one: 'The group has only one person: check the form or the codes',
    individual_of_many: 'The individual form has several persons: check the form or the codes',
    duplicate_code: 'One code stands twice in one consultation',
    code_short: 'The code is shorter than four characters: check that it is not somebody’s initials',
    code_of_many: 'A code belongs to work with one person only: check the number of participants',
    text_looks_personal:
      'The text has words that look like a name, an IIN, a telephone number or an e-mail address: write a code instead',
    out_of_season: 'The yearly monitoring is held in the fourth quarter (order 74, point 4): check the dates',
  },
  mark: {
    own_request_not_employee: 'check the basis',
    purpose_of_candidate: 'check the purpose',
    assignment_missing: 'assignment without number or date',
    paper_after_work: 'paper later than the work',
    request_number_missing: 'request without number',
    correction_of_candidate: 'correction of a candidate',
    correction_outdated: 'later favourable result',
    contraindications_basis_missing: 'no basis for contraindications',
    group_of_one: 'group of one',
    individual_of_many: 'several persons in individual form',
    duplicate_code: 'code written twice',
    code_short: 'short code',
    code_of_many: 'code and participants disagree',
    text_looks_personal: 'maybe personal data in the text',
    out_of_season: 'monitoring outside the fourth quarter',
  },
};
