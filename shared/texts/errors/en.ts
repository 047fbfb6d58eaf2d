import type { Texts } from '../texts';
import type { errors as kk } from './kk';

export const errors: Texts<typeof kk> = {
  vault: {
    passphrase_wrong: 'Wrong passphrase. Check the keyboard layout and Caps Lock and type it again.',
    passphrase_weak: 'The passphrase is easy to guess. Think of a longer one or take the six suggested words.',
    header_damaged:
      'The vault’s key file is damaged or missing, neither copy can be read. Restore the vault folder from a backup.',
    header_parameters:
      'The protection settings in the key file are outside the allowed bounds: the file may have been replaced. Do not open the vault, restore it from a backup.',
    no_memory: 'The computer has too little free memory to open the vault. Close other programs and try again.',
    missing_store:
      'The key file is there but the data store is not. Check that the program’s folder was copied whole, or restore it from a backup.',
    exists: 'There is a vault on this computer already. Open it with its passphrase.',
    locked: 'The vault is locked. Type the passphrase to open it again.',
    newer: 'The vault was made by a newer version of the program. Update the program.',
    rolled_back:
      "The vault's files are older than what was saved last: {{count}} later changes are missing. A disk error, an older copy put back or somebody's hand may be the cause. Restore a backup or open what is there.",
    keys_apart:
      'The key files and the data of the vault do not belong together: some of them were put back from a copy of another day. Nothing was changed. Put files of one day in place or restore a backup.',
    form_lost:
      'The disk took nothing more when the vault was locked: what was typed last in a form that was not saved is lost. Everything saved is in place. Free some space before you go on working.',
    lock_unnoted:
      'The vault is locked, but the disk took nothing more: the lock is not in the security log and the last moment was not noted. Everything saved is in place. Free some space or check the access to the folder.',
    rows_missing:
      'The vault’s files are damaged: at least {{count}} rows cannot be recovered (numbers in the journal: {{names}}). Nothing has been written to the files yet. If there is a backup, restore it, or open what is there.',
    old_copy_left:
      'The change is in force, but the old copy of the key file could not be erased: the earlier passphrase or sheet may still open the vault. Check the disk space and the access to the folder, lock the vault and open it again: the program then erases the old copy.',
    no_answer:
      'The program got no answer from the disk. Everything saved is in place. Check the disk, lock the vault and open it again.',
    storage_failed:
      'Writing to the disk failed, the change was not saved. Check the disk and the access to the folder and try again.',
    disk_full: 'There is not enough disk space, the change was not saved. Free some space and try again.',
    no_room:
      'Not enough space to bring the vault’s files into the new form: {{needed}} MB needed, {{free}} MB free. Nothing was changed, the data are whole. Free some disk space and open the vault again.',
    place_network:
      'A vault is made on a disk of this computer only, but the program’s folder is on the network: {{folder}}. If the network breaks off or someone else opens the folder, the data may be damaged. Ask the administrator to put the program’s data folder on this computer.',
    place_cloud:
      'The program’s folder lies in a folder that is copied to a cloud: {{folder}}. No vault is made there. Ask the administrator to move the program’s data folder to this computer’s own disk.',
    place_temporary:
      'Windows could not load your profile and opened a temporary one: {{folder}}. It is deleted at the sign-out, so no vault is made there. Restart the computer; if it repeats, tell the administrator.',
    held: 'Another program holds a file of the vault at this moment (perhaps a virus scan or a backup). Nothing is lost. Try again in a minute; if that does not help, restart the computer.',
    row_damaged: 'This record is damaged and does not open. The rest can be used; restore the record from a backup.',
    row_set_aside:
      'A saved row cannot be read ({{table}} {{id}}). It is kept as it is and is not written over, so this was not saved. Restore the vault from a backup made before the damage; if there is none, give {{id}} to the developer.',
    self_test_failed:
      'The encryption self-test failed, so nothing is written. Open the program again; if it repeats, reinstall it.',
    keyring_damaged:
      'The key file of the researches is damaged: research material does not open. Restore the vault folder from a backup.',
    in_use: 'The vault is open in another window. Close that window and try again.',
    passphrase_same: 'The new passphrase is the present one. Think of another passphrase.',
    recovery_groups: 'Mistyped groups: {{groups}}. Compare them with the sheet and correct them.',
    recovery_code: 'The code is wrong, but the group cannot be told. Compare all groups with the sheet.',
    recovery_incomplete: 'The code is not complete: {{have}} of {{total}} groups are right. Type the rest.',
    recovery_old:
      'This sheet does not open the vault. The sheet in force was made on {{date}}: find the sheet with that date.',
    recovery_none: 'No recovery sheet was made for this vault. Type the passphrase.',
    recovery_check: 'Group {{group}} is not what the sheet says. Look at the sheet and type it again.',
  },
  record: {
    invalid: 'The record was not saved: correct the marked fields.',
    not_found: 'There is no such record. Refresh the journal and look for it again.',
    version_conflict:
      'The record was changed after you opened it. Open it again and make the change on the new version.',
    text_too_long: 'The text is too long: {{max}} characters at most. Shorten it.',
    reason_required: 'Give the reason for the change: it is kept in the record’s history.',
    destroyed: 'The material of this research is destroyed, so it cannot be changed. See the act on the Acts page.',
    disposed:
      'The content of this record was disposed of under act No {{number}}, so it cannot be changed. See the act on the Acts page.',
    correction_needs_unfavourable:
      'Correction is allowed only after an unfavourable result of the same code. First choose or enter that diagnostics record.',
    contraindications:
      'No correction without the statement that there are no contraindications. Suggest that the employee see a doctor.',
    orphans_correction: 'A correction rests on this diagnostics record. Change or delete the correction first.',
    special_needs_request:
      'Work of the special direction needs the prosecutor’s special request. Enter its number and date, or save the record as a draft.',
    code_shape: 'A code is digits only or letters only, at least four signs. Correct the code or make a new one.',
    code_looks_personal:
      'The code looks like something that identifies a person (IIN, birth date, name or initials). Take a new random code.',
    impossible_date: 'There is no such day. Enter the date as dd.mm.yyyy.',
    date_order: 'The start is later than the end. Check the dates.',
    code_check:
      'The last sign of the code, the check sign, does not fit: it looks mistyped. Check the code or take a new one.',
    code_closed: 'Code {{code}} was closed on {{date}}. Open it again on its page to enter new work.',
  },
  research: {
    not_ended: 'The research has not ended. First enter its end date.',
    not_due: 'The six months of storage are not over. The material can be destroyed once it is due.',
    on_hold: 'Destruction of this research is on hold. Lift the hold with a reason first.',
    notice_first:
      'The notice of destruction has not been shown yet. Read it; the destruction runs when the vault is opened on a later day.',
    already_destroyed: 'This material was destroyed before. See the act on the Acts page.',
    key_lost:
      'The key of this research is missing from the key files, so its material does not open and nothing can be added to it. The material is still there: restore a backup that holds the key.',
    confirm_mismatch: 'The confirmation word did not match, nothing was destroyed. Type the word as it is shown.',
    end_locked:
      'Once the notice of destruction was shown, the end date is not changed this way. Use “Correct the date” on the card of the research: it asks for a reason and the passphrase.',
    sealed:
      'The storage term is over, so the material is sealed: it is neither opened nor listed. If it is needed, put the research on hold and give the basis.',
    clock_unsure:
      'The date is not certain yet, so nothing was destroyed. Check the clock of the computer; destruction is possible once the vault was opened on two later days.',
    material_kept:
      'The material of this research is still kept, so the record cannot be deleted: under point 18 it is kept for six months and destroyed under an act. If the research was stopped, enter its end date or mark that it did not take place; take material added by mistake out on the card.',
    basis_required: 'Give the number of the paper the hold rests on.',
    end_future: 'A future date is not possible. Give the day on which it ended.',
  },
  clock: { earlier: 'The program has already seen {{date}}. For an earlier date give the reason and the passphrase.' },
  act: {
    not_found: 'There is no such act. Refresh the list of acts.',
    final: 'The act is final and does not change any more. If it is wrong, make a new act.',
    incomplete:
      'The act has lines where the destruction of paper is not confirmed. Give the way and the date in each line.',
    cancelled: 'This act is cancelled: act No {{number}} was made in its place. Open that one.',
    date: 'This date does not fit: it is before the date of the act or in the future. Give another date.',
    scan_type: 'This file is no PDF, PNG or JPEG. Choose such a copy of the signed act.',
    scan_large: 'The file is larger than 20 MB. Scan the act at a lower quality and choose it again.',
  },
  disposal: {
    empty: 'No record is chosen for the act. Choose records whose term is over.',
    not_due: 'Record No {{record}} is kept through {{date}}. Take it off the list or check the term.',
    tied: 'Record No {{record}} is tied to record No {{other}}: without the content of one of them a figure of the report or the ground of a correction would change. Choose both or leave both.',
    research_material:
      'The material of research No {{record}} is still kept. Destroy it under point 18 and make its act first.',
    not_final: 'Content is removed only once the act is final. Make the act final first.',
    done: 'The content under this act is already removed. Nothing more needs to be done.',
  },
  code: {
    not_found: 'There is no such code: {{code}}. Choose it from the list of codes.',
    taken: 'Code {{code}} is given already. Take another one.',
    member: 'A group has at least two different codes, and no group code among them. Check the list: {{code}}.',
    reason: 'Give a reason: it stays in the history of the code.',
  },
  appeal: {
    not_found: 'There is no such appeal. Refresh the list of appeals.',
    result: 'Write the result to close the appeal.',
    closed: 'The appeal is closed. Open it again to change it.',
  },
  conclusion: {
    other_codes:
      'The text of the conclusion names the code of another person of this session ({{code}}). Correct the text or enter a record for each person.',
    none: 'No conclusion is made of this record: it is not in force or this code was not examined. Check it in the journal.',
  },
  journal: {
    view_name: 'There already is a view called “{{name}}”. Give it another name or rename the earlier one.',
    too_many:
      'One file holds at most {{most}} records, and {{count}} are shown. Choose a shorter period and make several files.',
    too_many_paper:
      'At most {{most}} records are printed at once, and {{count}} are shown. Choose a shorter period or make an Excel file.',
  },
  plan: {
    approved:
      'The plan has been sent for approval or approved, so it does not change. Take the sending back, or make a new version.',
    not_found: 'There is no such plan or version. Choose another one from the list.',
    state: 'The plan has changed its state in the meantime. Open the page again and repeat what you wanted.',
    empty: 'The plan has no lines yet. Add measures first.',
    date: 'This date does not fit: it may not lie in the future, nor before the day the plan was sent for approval. Correct the date.',
    reason_required: 'Give the reason.',
    not_today: 'An approval can be taken back only on the day it was marked. To change the plan, make a new version.',
    template_name: 'Give the template a name.',
  },
  report: {
    not_found: 'There is no such report in the register. Refresh the register and choose again.',
    not_begun: 'This half-year has not begun yet. Choose the current period.',
    date: 'The day of sending must lie within the period, after the earlier version and not after today. Correct the date.',
    reason_required: 'Write the reason: it is kept with the report.',
    checks_open: 'Some findings of the check are still open. Put each right, or go on with a reason.',
    carry_negative:
      'The difference of an earlier report would take a figure below zero, so it cannot be carried over. Send a corrected report for that period first.',
    carried_on: 'The difference of this report has already gone into a later one. Correct that later report.',
    not_today: '"Sent" can be taken back only on the day it was marked. Make a corrected report instead.',
    text_too_long: 'The text is too long: {{max}} characters at most. Shorten the part.',
  },
  summary: {
    empty: 'The file is empty. Ask the unit for the report again or type the figures in.',
    no_table:
      'The file has no table of Annex 3: the names of its rows were not recognised. Choose the right file or type the figures in.',
    not_found: 'This report is not in the summary. Reload the page and choose again.',
  },
  file: {
    not_exchange: 'This is not a Senim exchange file. Choose an exchange file “.json”.',
    newer_version:
      'The file is of a newer version of the format. Update the program or export the file in the former version.',
    damaged: 'The file is damaged or incomplete. Copy it from its source again.',
    too_large: 'The file is too large. Import it in parts.',
    not_writable:
      'The file cannot be written there. If it is open in another program, close it, or choose another folder.',
    not_readable: 'The file cannot be read. Check that it exists and that you have access.',
    name_reserved: 'Windows does not take “{{name}}” for a file’s name. Choose another name.',
    name_or_code: 'The unit code does not fit a file name. In the settings use Latin letters, digits and hyphens only.',
  },
  attachment: {
    empty: '“{{name}}” is an empty file and was not attached. Choose another file.',
    too_large:
      '“{{name}}” is larger than 200 MB and was not attached. Make it smaller or split it and choose it again.',
    too_many: 'No more than {{most}} files can be attached here. Remove those not needed.',
    type: '“{{name}}”: files of this kind are not attached. Choose a scan, a picture, a PDF or an office document.',
    research:
      'Files of a research are added to its material: they are destroyed together with it when its term is over (order 227, point 18). Add the file on the page “Research”.',
    not_found: 'There is no such attached file. Open the page again.',
  },
  table: {
    empty: 'The file has no filled row. Choose the file that holds the journal.',
    too_large: 'The file is larger than 64 MB. Split it in Excel into several files, by years for example.',
    old_excel: 'This is the old Excel format (.xls). Open the file in Excel, save it as “.xlsx” and choose it again.',
    encrypted: 'The file is protected by a password. Take the password off in Excel and save the file as “.xlsx”.',
    binary_excel: 'This is the binary Excel format (.xlsb). Open the file in Excel and save it as “.xlsx”.',
    macros: 'The file holds a macro ({{part}}), so it is not read. Save it in Excel as “.xlsx” (without macros).',
    external_links:
      'The file holds links to other files ({{part}}), so it is not read. Break the links in Excel and save the file again.',
    open_document: 'This is a LibreOffice table (.ods). Save it in LibreOffice as “.xlsx”.',
    not_table:
      'This file is no table (a PDF, a picture or a text document, for example). Choose a table “.xlsx” or “.csv”.',
    web_page:
      'This is a web page or XML named “.xls”, not an Excel workbook. Open it in Excel, save it as “.xlsx” and choose it again.',
    exchange_file: 'This is a Senim exchange file. Import it on the page “Data exchange”.',
    damaged: 'The file is damaged or badly made ({{part}}). Open it in Excel and save it anew as “.xlsx”.',
    too_big_inside:
      'Unpacked, the file turns out too large, so it was not read. Copy the journal’s sheet into a new workbook and choose that.',
    too_many_cells:
      'The table has too many rows, columns or cells. Bring the journal in year by year and delete needless columns.',
    cell_too_long: 'The text of a cell is too long (row {{row}}). Shorten it and save the file again.',
    csv_quotes:
      'In line {{line}} a quotation mark is not closed or one too many. Mend that line and choose the file again.',
    csv_nul:
      'Line {{line}} holds a sign that does not belong in a text (NUL). Save the file anew in Excel as “CSV UTF-8”.',
    encoding: 'How the text was written could not be told. Save the file in Excel as “CSV UTF-8” or “.xlsx”.',
    stopped:
      'Reading the file took too long and was stopped. Copy the journal’s sheet into a new workbook and choose that.',
  },
  import: {
    blocked:
      'The table has a column that tells who people are (name, phone, e-mail or personal number). Leave that column out and check again.',
    not_found: 'There is no such import in the list. Open the page again.',
    undo_late: 'An import can be undone on the same day only. Now delete its records one by one in the journal.',
    undo_attached:
      'A file or material is attached to records of this import, so it cannot be undone as a whole. Take it out of the records first, then try again.',
    undo_changed:
      'Records of this import were changed since, or another record rests on them, so it cannot be undone as a whole. Correct the records one by one in the journal.',
    undo_reported:
      'A report was sent after this import, so it cannot be undone as a whole. Correct the records one by one in the journal.',
    undo_undone: 'This import was undone already. Import the file again if you need it.',
  },
  backup: {
    not_backup: 'This is not a Senim backup. Choose a file “.senim”.',
    newer: 'The backup was made by a newer version of the program. Update the program.',
    head_damaged:
      'The start of the backup (the part with the keys) is damaged, so it does not open. Nothing was changed. Choose another backup.',
    damaged:
      'The backup is damaged: block {{part}} of {{total}} does not open (from byte {{at}} on). Nothing was changed. Choose another backup.',
    cut: 'The backup is incomplete: the file breaks off at byte {{at}}. Nothing was changed. Copy it from its source again or choose another backup.',
    exists:
      'The file “{{name}}” is in this folder already, and a backup is never written over. Try again in a minute or choose another folder.',
    no_space: 'Not enough space: {{needed}} MB needed, {{free}} MB free. Free some space or choose another medium.',
    sheet_none: 'There was no recovery sheet on the day of this backup. Type the passphrase of the backup.',
    sheet_other:
      'This sheet does not open the backup. On its day the sheet of {{date}} was in force: find the sheet with that date.',
    too_large:
      'This medium (FAT32) cannot hold files over 4 GB, and the backup will take about {{needed}} MB. Nothing was written. Choose a medium with exFAT or NTFS.',
    live_locked:
      'The key and the passphrase of the vault were changed after this backup. To learn what was destroyed, type the present passphrase of the vault on this computer as well.',
    live_unreadable:
      'Part of the vault on this computer cannot be read, so it is not known which material was destroyed in it. Nothing was changed. Restore without research material, or open the vault first and mend it.',
    not_verified: 'The check after writing failed, so nothing was replaced. Choose another medium and try again.',
    consent: 'Another vault would be replaced. Type the word shown to agree.',
  },
  print: {
    unavailable: 'This computer could not print. See whether the printer is on, or save the document as a PDF.',
  },
  busy: 'The action before has not finished. Wait for it and try again.',
  cancelled: 'The action was stopped, nothing has changed. Start again if you need to.',
  not_allowed: 'This is not allowed now. Open the page again and retry.',
  bad_request: 'The program did not accept these data. Check the fields and try again.',
  unexpected:
    'Something unexpected happened, the change may not be saved. Open the program again and check the last record.',
};
