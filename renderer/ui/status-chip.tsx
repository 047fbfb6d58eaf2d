/**
 * The state of something as a small word; colour only where it has a meaning: amber soon, red overdue and destruction,
 * green done.
 */
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { common } from '../../shared/texts/common/kk';

export type ShownStatus = keyof (typeof common)['status'];

const COLOURS: Partial<Record<ShownStatus, 'success' | 'warning' | 'error' | 'primary'>> = {
  approved: 'success',
  signed: 'success',
  done: 'success',
  active: 'success',
  sent: 'success',
  checked: 'success',
  notice30: 'warning',
  notice14: 'warning',
  notice3: 'warning',
  soon: 'warning',
  late: 'warning',
  differs: 'warning',
  on_hold: 'warning',
  due: 'error',
  overdue: 'error',
  destroyed: 'error',
  running: 'primary',
  live: 'primary',
};

/** A chip for any status of the program. */
export function StatusChip({ status, label }: { status: ShownStatus; label?: string }) {
  const { t } = useTranslation('common');
  return (
    <Chip size="small" variant="outlined" color={COLOURS[status] ?? 'default'} label={label ?? t(`status.${status}`)} />
  );
}
