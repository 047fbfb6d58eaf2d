/**
 * All texts of the program: three languages, one file per module and language; Kazakh is the pattern the others are
 * checked against.
 */
import { common as kk_common } from './common/kk';
import { errors as kk_errors } from './errors/kk';
import { frame as kk_frame } from './shell/kk';
import { setup as kk_setup } from './access/setup/kk';
import { lock as kk_lock } from './access/lock/kk';
import { today as kk_today } from './today/kk';
import { records as kk_records } from './records/kk';
import { journal as kk_journal } from './journal/kk';
import { journalList as kk_journalList } from './journal/list/kk';
import { codes as kk_codes } from './codes/kk';
import { research as kk_research } from './research/kk';
import { acts as kk_acts } from './acts/kk';
import { actBook as kk_actBook } from './acts/book/kk';
import { actPapers as kk_actPapers } from './acts/papers/kk';
import { plan as kk_plan } from './plan/kk';
import { planPapers as kk_planPapers } from './plan/papers/kk';
import { planCycle as kk_planCycle } from './plan/cycle/kk';
import { report as kk_report } from './report/kk';
import { settings as kk_settings } from './settings/kk';
import { calendar as kk_calendar } from './settings/calendar/kk';
import { documents as kk_documents } from './documents/kk';
import { exchange as kk_exchange } from './exchange/kk';
import { backup as kk_backup } from './backup/kk';
import { security as kk_security } from './access/security/kk';
import { actionLog as kk_actionLog } from './action-log/kk';
import { exportLog as kk_exportLog } from './action-log/exports/kk';
import { sending as kk_sending } from './report/sending/kk';
import { oldJournal as kk_oldJournal } from './old-journal/kk';
import { appeals as kk_appeals } from './codes/appeals/kk';
import { codePapers as kk_codePapers } from './codes/papers/kk';
import { entry as kk_entry } from './records/entry/kk';
import { clock as kk_clock } from './access/clock/kk';
import { attachments as kk_attachments } from './attachments/kk';
import { unitSummary as kk_unitSummary } from './unit-summary/kk';
import { ownForms as kk_ownForms } from './settings/own-forms/kk';
import { common as ru_common } from './common/ru';
import { errors as ru_errors } from './errors/ru';
import { frame as ru_frame } from './shell/ru';
import { setup as ru_setup } from './access/setup/ru';
import { lock as ru_lock } from './access/lock/ru';
import { today as ru_today } from './today/ru';
import { records as ru_records } from './records/ru';
import { journal as ru_journal } from './journal/ru';
import { journalList as ru_journalList } from './journal/list/ru';
import { codes as ru_codes } from './codes/ru';
import { research as ru_research } from './research/ru';
import { acts as ru_acts } from './acts/ru';
import { actBook as ru_actBook } from './acts/book/ru';
import { actPapers as ru_actPapers } from './acts/papers/ru';
import { plan as ru_plan } from './plan/ru';
import { planPapers as ru_planPapers } from './plan/papers/ru';
import { planCycle as ru_planCycle } from './plan/cycle/ru';
import { report as ru_report } from './report/ru';
import { settings as ru_settings } from './settings/ru';
import { calendar as ru_calendar } from './settings/calendar/ru';
import { documents as ru_documents } from './documents/ru';
import { exchange as ru_exchange } from './exchange/ru';
import { backup as ru_backup } from './backup/ru';
import { security as ru_security } from './access/security/ru';
import { actionLog as ru_actionLog } from './action-log/ru';
import { exportLog as ru_exportLog } from './action-log/exports/ru';
import { sending as ru_sending } from './report/sending/ru';
import { oldJournal as ru_oldJournal } from './old-journal/ru';
import { appeals as ru_appeals } from './codes/appeals/ru';
import { codePapers as ru_codePapers } from './codes/papers/ru';
import { entry as ru_entry } from './records/entry/ru';
import { clock as ru_clock } from './access/clock/ru';
import { attachments as ru_attachments } from './attachments/ru';
import { unitSummary as ru_unitSummary } from './unit-summary/ru';
import { ownForms as ru_ownForms } from './settings/own-forms/ru';
import { common as en_common } from './common/en';
import { errors as en_errors } from './errors/en';
import { frame as en_frame } from './shell/en';
import { setup as en_setup } from './access/setup/en';
import { lock as en_lock } from './access/lock/en';
import { today as en_today } from './today/en';
import { records as en_records } from './records/en';
import { journal as en_journal } from './journal/en';
import { journalList as en_journalList } from './journal/list/en';
import { codes as en_codes } from './codes/en';
import { research as en_research } from './research/en';
import { acts as en_acts } from './acts/en';
import { actBook as en_actBook } from './acts/book/en';
import { actPapers as en_actPapers } from './acts/papers/en';
import { plan as en_plan } from './plan/en';
import { planPapers as en_planPapers } from './plan/papers/en';
import { planCycle as en_planCycle } from './plan/cycle/en';
import { report as en_report } from './report/en';
import { settings as en_settings } from './settings/en';
import { calendar as en_calendar } from './settings/calendar/en';
import { documents as en_documents } from './documents/en';
import { exchange as en_exchange } from './exchange/en';
import { backup as en_backup } from './backup/en';
import { security as en_security } from './access/security/en';
import { actionLog as en_actionLog } from './action-log/en';
import { exportLog as en_exportLog } from './action-log/exports/en';
import { sending as en_sending } from './report/sending/en';
import { oldJournal as en_oldJournal } from './old-journal/en';
import { appeals as en_appeals } from './codes/appeals/en';
import { codePapers as en_codePapers } from './codes/papers/en';
import { entry as en_entry } from './records/entry/en';
import { clock as en_clock } from './access/clock/en';
import { attachments as en_attachments } from './attachments/en';
import { unitSummary as en_unitSummary } from './unit-summary/en';
import { ownForms as en_ownForms } from './settings/own-forms/en';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const kk = {
  common: kk_common,
  errors: kk_errors,
  frame: kk_frame,
  setup: kk_setup,
  lock: kk_lock,
  today: kk_today,
  records: kk_records,
  journal: kk_journal,
  journalList: kk_journalList,
  codes: kk_codes,
  research: kk_research,
  acts: kk_acts,
  actBook: kk_actBook,
  actPapers: kk_actPapers,
  plan: kk_plan,
  planPapers: kk_planPapers,
  planCycle: kk_planCycle,
  report: kk_report,
  settings: kk_settings,
  calendar: kk_calendar,
  documents: kk_documents,
  exchange: kk_exchange,
  backup: kk_backup,
  security: kk_security,
  actionLog: kk_actionLog,
  exportLog: kk_exportLog,
  sending: kk_sending,
  oldJournal: kk_oldJournal,
  appeals: kk_appeals,
  codePapers: kk_codePapers,
  entry: kk_entry,
  clock: kk_clock,
  attachments: kk_attachments,
  unitSummary: kk_unitSummary,
  ownForms: kk_ownForms,
};
const ru = {
  common: ru_common,
  errors: ru_errors,
  frame: ru_frame,
  setup: ru_setup,
  lock: ru_lock,
  today: ru_today,
  records: ru_records,
  journal: ru_journal,
  journalList: ru_journalList,
  codes: ru_codes,
  research: ru_research,
  acts: ru_acts,
  actBook: ru_actBook,
  actPapers: ru_actPapers,
  plan: ru_plan,
  planPapers: ru_planPapers,
  planCycle: ru_planCycle,
  report: ru_report,
  settings: ru_settings,
  calendar: ru_calendar,
  documents: ru_documents,
  exchange: ru_exchange,
  backup: ru_backup,
  security: ru_security,
  actionLog: ru_actionLog,
  exportLog: ru_exportLog,
  sending: ru_sending,
  oldJournal: ru_oldJournal,
  appeals: ru_appeals,
  codePapers: ru_codePapers,
  entry: ru_entry,
  clock: ru_clock,
  attachments: ru_attachments,
  unitSummary: ru_unitSummary,
  ownForms: ru_ownForms,
};
const en = {
  common: en_common,
  errors: en_errors,
  frame: en_frame,
  setup: en_setup,
  lock: en_lock,
  today: en_today,
  records: en_records,
  journal: en_journal,
  journalList: en_journalList,
  codes: en_codes,
  research: en_research,
  acts: en_acts,
  actBook: en_actBook,
  actPapers: en_actPapers,
  plan: en_plan,
  planPapers: en_planPapers,
  planCycle: en_planCycle,
  report: en_report,
  settings: en_settings,
  calendar: en_calendar,
  documents: en_documents,
  exchange: en_exchange,
  backup: en_backup,
  security: en_security,
  actionLog: en_actionLog,
  exportLog: en_exportLog,
  sending: en_sending,
  oldJournal: en_oldJournal,
  appeals: en_appeals,
  codePapers: en_codePapers,
  entry: en_entry,
  clock: en_clock,
  attachments: en_attachments,
  unitSummary: en_unitSummary,
  ownForms: en_ownForms,
};

/** Texts by language, module and key. Modules are i18next namespaces. */
export const locales = { kk, ru, en } as const;
/** Name of a module of texts. */
export type TextModule = keyof typeof kk;
