import type { Texts } from '../../texts';
import type { codePapers as kk } from './kk';

/** Working translation of the papers made under one code. */
export const codePapers: Texts<typeof kk> = {
  conclusion: {
    mark: 'ADVISORY AND CONFIDENTIAL',
    title: 'CONCLUSION',
    subject: 'on the results of psychological diagnostics',
    number: 'No {{number}} of the journal of {{year}}',
    draft: 'draft',
    version: 'Version {{version}}. Amended on {{date}}, earlier versions are void',
    code: 'Code',
    category: 'Category',
    basis: 'Basis',
    purpose: 'Purpose',
    date: 'Date',
    methods: 'Methods used',
    outcome: 'Result',
    recommendation: 'Recommendation for service',
    categories: { employee: 'employee', head: 'head', trainee: 'trainee', candidate: 'candidate for service' },
    bases: {
      head: "on the head's assignment",
      own_request: "on the employee's request",
      gpo: "on the General Prosecutor's Office's assignment",
    },
    paper: '{{basis}} (No {{number}}, {{date}})',
    purposes: {
      assessment: 'assessing moral, business and personal qualities, forecast of behaviour',
      group_processes: 'studying socio-psychological processes in the team',
      adaptation: 'degree of socio-psychological adaptation',
      further_help: 'need for further psychological help',
      for_counselling: 'for counselling',
    },
    outcomes: { favourable: 'favourable', unfavourable: 'unfavourable', not_determined: 'not determined' },
    recommendations: {
      recommended: 'recommended for service',
      not_recommended: 'not recommended for service',
      pending: 'conclusion pending',
    },
    conclusion: 'Conclusion',
    advice: 'Recommendations',
    noMethods: 'not given',
    closing:
      'This conclusion is advisory and confidential (point 14 of the Rules approved by order No 227 of the Prosecutor General of 21 November 2022). The material is documented under a cipher by point 17; no name is given.',
  },
  plan: {
    title: 'INDIVIDUAL SUPPORT PLAN',
    code: 'Code: {{code}}',
    mark: 'CONFIDENTIAL',
    start: 'Begun on: {{date}}',
    closed: 'Ended on: {{date}}',
    aim: 'Aim',
    columns: { n: 'No', what: 'What is done', due: 'Term', done: 'Done on', result: 'Result' },
    summary: 'Overall result',
    copies: 'Made in two copies. I received one copy: ',
    signed: ' (signature)',
    signedOn: 'Date: ',
  },
};
