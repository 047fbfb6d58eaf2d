/**
 * All texts of the program: three languages, one file per module and language; Kazakh is the pattern the others are
 * checked against.
 */
import { common as kk_common } from './kk/common';
import { errors as kk_errors } from './kk/errors';
import { frame as kk_frame } from './kk/frame';
import { setup as kk_setup } from './kk/setup';
import { lock as kk_lock } from './kk/lock';
import { today as kk_today } from './kk/today';
import { records as kk_records } from './kk/records';
import { journal as kk_journal } from './kk/journal';
import { journalList as kk_journalList } from './kk/journal-list';
import { codes as kk_codes } from './kk/codes';
import { research as kk_research } from './kk/research';
import { acts as kk_acts } from './kk/acts';
import { actBook as kk_actBook } from './kk/act-book';
import { actPapers as kk_actPapers } from './kk/act-papers';
import { plan as kk_plan } from './kk/plan';
import { planPapers as kk_planPapers } from './kk/plan-papers';
import { planCycle as kk_planCycle } from './kk/plan-cycle';
import { report as kk_report } from './kk/report';
import { settings as kk_settings } from './kk/settings';
import { calendar as kk_calendar } from './kk/calendar';
import { documents as kk_documents } from './kk/documents';
import { exchange as kk_exchange } from './kk/exchange';
import { backup as kk_backup } from './kk/backup';
import { security as kk_security } from './kk/security';
import { actionLog as kk_actionLog } from './kk/action-log';
import { exportLog as kk_exportLog } from './kk/export-log';
import { sending as kk_sending } from './kk/sending';
import { oldJournal as kk_oldJournal } from './kk/old-journal';
import { appeals as kk_appeals } from './kk/appeals';
import { codePapers as kk_codePapers } from './kk/code-papers';
import { entry as kk_entry } from './kk/entry';
import { clock as kk_clock } from './kk/clock';
import { attachments as kk_attachments } from './kk/attachments';
import { unitSummary as kk_unitSummary } from './kk/unit-summary';
import { ownForms as kk_ownForms } from './kk/own-forms';
import { common as ru_common } from './ru/common';
import { errors as ru_errors } from './ru/errors';
import { frame as ru_frame } from './ru/frame';
import { setup as ru_setup } from './ru/setup';
import { lock as ru_lock } from './ru/lock';
import { today as ru_today } from './ru/today';
import { records as ru_records } from './ru/records';
import { journal as ru_journal } from './ru/journal';
import { journalList as ru_journalList } from './ru/journal-list';
import { codes as ru_codes } from './ru/codes';
import { research as ru_research } from './ru/research';
import { acts as ru_acts } from './ru/acts';
import { actBook as ru_actBook } from './ru/act-book';
import { actPapers as ru_actPapers } from './ru/act-papers';
import { plan as ru_plan } from './ru/plan';
import { planPapers as ru_planPapers } from './ru/plan-papers';
import { planCycle as ru_planCycle } from './ru/plan-cycle';
import { report as ru_report } from './ru/report';
import { settings as ru_settings } from './ru/settings';
import { calendar as ru_calendar } from './ru/calendar';
import { documents as ru_documents } from './ru/documents';
import { exchange as ru_exchange } from './ru/exchange';
import { backup as ru_backup } from './ru/backup';
import { security as ru_security } from './ru/security';
import { actionLog as ru_actionLog } from './ru/action-log';
import { exportLog as ru_exportLog } from './ru/export-log';
import { sending as ru_sending } from './ru/sending';
import { oldJournal as ru_oldJournal } from './ru/old-journal';
import { appeals as ru_appeals } from './ru/appeals';
import { codePapers as ru_codePapers } from './ru/code-papers';
import { entry as ru_entry } from './ru/entry';
import { clock as ru_clock } from './ru/clock';
import { attachments as ru_attachments } from './ru/attachments';
import { unitSummary as ru_unitSummary } from './ru/unit-summary';
import { ownForms as ru_ownForms } from './ru/own-forms';
import { common as en_common } from './en/common';
import { errors as en_errors } from './en/errors';
import { frame as en_frame } from './en/frame';
import { setup as en_setup } from './en/setup';
import { lock as en_lock } from './en/lock';
import { today as en_today } from './en/today';
import { records as en_records } from './en/records';
import { journal as en_journal } from './en/journal';
import { journalList as en_journalList } from './en/journal-list';
import { codes as en_codes } from './en/codes';
import { research as en_research } from './en/research';
import { acts as en_acts } from './en/acts';
import { actBook as en_actBook } from './en/act-book';
import { actPapers as en_actPapers } from './en/act-papers';
import { plan as en_plan } from './en/plan';
import { planPapers as en_planPapers } from './en/plan-papers';
import { planCycle as en_planCycle } from './en/plan-cycle';
import { report as en_report } from './en/report';
import { settings as en_settings } from './en/settings';
import { calendar as en_calendar } from './en/calendar';
import { documents as en_documents } from './en/documents';
import { exchange as en_exchange } from './en/exchange';
import { backup as en_backup } from './en/backup';
import { security as en_security } from './en/security';
import { actionLog as en_actionLog } from './en/action-log';
import { exportLog as en_exportLog } from './en/export-log';
import { sending as en_sending } from './en/sending';
import { oldJournal as en_oldJournal } from './en/old-journal';
import { appeals as en_appeals } from './en/appeals';
import { codePapers as en_codePapers } from './en/code-papers';
import { entry as en_entry } from './en/entry';
import { clock as en_clock } from './en/clock';
import { attachments as en_attachments } from './en/attachments';
import { unitSummary as en_unitSummary } from './en/unit-summary';
import { ownForms as en_ownForms } from './en/own-forms';

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
