/**
 * Every way in which something can go wrong for the person using the program: a closed union of codes.
 * Each code has a text with its cause and a way out in `shared/texts/errors/<language>.ts` (a guard test checks it).
 */
export const ERROR_CODES = [
  // vault
  'vault.passphrase_wrong',
  'vault.passphrase_weak',
  'vault.header_damaged',
  'vault.header_parameters',
  'vault.missing_store',
  'vault.exists',
  'vault.locked',
  'vault.newer',
  'vault.rolled_back',
  'vault.keys_apart',
  'vault.rows_missing',
  'vault.form_lost',
  'vault.lock_unnoted',
  'vault.old_copy_left',
  'vault.no_answer',
  'vault.storage_failed',
  'vault.disk_full',
  'vault.row_damaged',
  'vault.row_set_aside',
  'vault.self_test_failed',
  'vault.keyring_damaged',
  'vault.in_use',
  'vault.no_room',
  'vault.no_memory',
  'vault.place_network',
  'vault.place_cloud',
  'vault.place_temporary',
  'vault.held',
  'vault.passphrase_same',
  'vault.recovery_groups',
  'vault.recovery_code',
  'vault.recovery_incomplete',
  'vault.recovery_old',
  'vault.recovery_none',
  'vault.recovery_check',
  // records: the rules of the order
  'record.invalid',
  'record.not_found',
  'record.version_conflict',
  'record.reason_required',
  'record.destroyed',
  'record.disposed',
  'record.correction_needs_unfavourable',
  'record.contraindications',
  'record.orphans_correction',
  'record.special_needs_request',
  'record.code_shape',
  'record.code_looks_personal',
  'record.impossible_date',
  'record.date_order',
  'record.code_check',
  'record.code_closed',
  'record.text_too_long',
  // codes, appeals, conclusions
  'code.not_found',
  'code.taken',
  'code.member',
  'code.reason',
  'appeal.not_found',
  'appeal.result',
  'appeal.closed',
  'conclusion.other_codes',
  'conclusion.none',
  // research and destruction
  'research.not_ended',
  'research.not_due',
  'research.on_hold',
  'research.notice_first',
  'research.already_destroyed',
  'research.key_lost',
  'research.confirm_mismatch',
  'research.end_locked',
  'research.sealed',
  'research.clock_unsure',
  'research.basis_required',
  'research.material_kept',
  'research.end_future',
  'clock.earlier',
  'act.not_found',
  'act.final',
  'act.incomplete',
  'act.cancelled',
  'act.date',
  'act.scan_type',
  'act.scan_large',
  'disposal.empty',
  'disposal.not_due',
  'disposal.tied',
  'disposal.research_material',
  'disposal.not_final',
  'disposal.done',
  // journal
  'journal.view_name',
  'journal.too_many',
  'journal.too_many_paper',
  // plan
  'plan.approved',
  'plan.not_found',
  'plan.state',
  'plan.empty',
  'plan.date',
  'plan.reason_required',
  'plan.not_today',
  'plan.template_name',
  // sent reports
  'report.not_found',
  'report.not_begun',
  'report.date',
  'report.reason_required',
  'report.checks_open',
  'report.carry_negative',
  'report.carried_on',
  'report.not_today',
  'report.text_too_long',
  // reports of units
  'summary.no_table',
  'summary.empty',
  'summary.not_found',
  // files
  'file.not_exchange',
  'file.newer_version',
  'file.damaged',
  'file.too_large',
  'file.not_writable',
  'file.not_readable',
  'file.name_or_code',
  'file.name_reserved',
  'attachment.empty',
  'attachment.too_large',
  'attachment.too_many',
  'attachment.type',
  'attachment.research',
  'attachment.not_found',
  // tables of an old journal, and taking an import back
  'table.empty',
  'table.too_large',
  'table.old_excel',
  'table.encrypted',
  'table.binary_excel',
  'table.macros',
  'table.external_links',
  'table.open_document',
  'table.not_table',
  'table.web_page',
  'table.exchange_file',
  'table.damaged',
  'table.too_big_inside',
  'table.too_many_cells',
  'table.cell_too_long',
  'table.csv_quotes',
  'table.csv_nul',
  'table.encoding',
  'table.stopped',
  'import.blocked',
  'import.not_found',
  'import.undo_late',
  'import.undo_changed',
  'import.undo_attached',
  'import.undo_reported',
  'import.undo_undone',
  // backups
  'backup.not_backup',
  'backup.newer',
  'backup.head_damaged',
  'backup.damaged',
  'backup.cut',
  'backup.exists',
  'backup.no_space',
  'backup.too_large',
  'backup.sheet_none',
  'backup.sheet_other',
  'backup.not_verified',
  'backup.live_locked',
  'backup.live_unreadable',
  'backup.consent',
  // paper
  'print.unavailable',
  // program
  'busy',
  'cancelled',
  'not_allowed',
  'bad_request',
  'unexpected',
] as const;

/** One of {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal as a value: what happened, where (a form field path such as `examinees.0.code`), and by which clause. */
export interface AppError {
  code: ErrorCode;
  /** Dotted path of the field the message belongs to, when there is one. */
  field?: string;
  /** The rule that asks for it, e.g. `order 227, point 15`; a key of shared/regulation's table of contents. */
  clause?: string;
  /** Values for the text's placeholders; never record content beyond codes and dates. */
  params?: Record<string, string | number> | undefined;
  /** For `record.invalid`: every fault of the form at once. */
  issues?: AppError[];
}

/** Success or a typed refusal. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** A success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal. */
export function fail<T = never>(code: ErrorCode, more: Omit<AppError, 'code'> = {}): Result<T> {
  return { ok: false, error: { code, ...more } };
}

/** `record.invalid` with every finding of a schema at its field. */
export function failShape<T = never>(findings: readonly Parameters<typeof tooLong>[0][]): Result<T> {
  return fail('record.invalid', {
    issues: findings.map(
      (finding) => tooLong(finding) ?? { code: 'record.invalid', field: finding.path.map(String).join('.') },
    ),
  });
}

/** A schema's finding that a text is longer than its field takes, in its own words; null for any other finding. */
export function tooLong(finding: {
  path: readonly PropertyKey[];
  code?: string;
  origin?: unknown;
  maximum?: unknown;
}): AppError | null {
  if (finding.code !== 'too_big' || finding.origin !== 'string') return null;
  return {
    code: 'record.text_too_long',
    field: finding.path.map(String).join('.'),
    params: { max: Number(finding.maximum) },
  };
}
