/** The design system: parts every page is made of. It knows no rule of the order. */
export { Page, type PageProps, Section, type SectionProps } from './page';
export { EmptyState, type EmptyStateProps, LoadingState } from './states';
export { ErrorNotice, type ErrorNoticeProps, fieldError, refusalOf, useErrorText } from './errors';
export { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog';
export { SidePanel, type SidePanelProps } from './side-panel';
export { NumberField, type NumberFieldProps, TextField, type TextFieldProps } from './text-fields';
export { CivilDateField, type CivilDateFieldProps } from './civil-date-field';
export { ChoiceField, type ChoiceFieldProps, type ChoiceOption } from './choice-field';
export { PassphraseField, type PassphraseFieldProps } from './passphrase-field';
export { CodeText } from './code-text';
export { type ShownStatus, StatusChip } from './status-chip';
export { ProgressBar, ProgressDialog, type ProgressDialogProps } from './progress-dialog';
export { type ToastAction, type ToastKind, ToastProvider, useAnnounce, useToast } from './toast';
export { type CountKey, type Formatters, useFormat } from './use-format';
export { compareText } from '../i18n/collation';
export { useSaveFile } from './save-file';
export { LeaveGuard, useConfirmLeave } from './leave-guard';
export { Fold, type FoldProps } from './fold';
