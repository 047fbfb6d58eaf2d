/** The individual identification number (IIN) in any way it is written, also without the zeros Excel took from it. */
import { parseCivilDate } from '../time/civil-date';

/** True for twelve digits that begin with a birth date and a century. */
export function isIin(digits: string): boolean {
  const match = /^(\d{2})(\d{2})(\d{2})([0-6])\d{5}$/.exec(digits);
  if (!match) return false;
  return parseCivilDate(`${Number(match[4]) >= 5 ? '20' : '19'}${match[1]}-${match[2]}-${match[3]}`) !== null;
}

const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
] as const;

/** True when the twelfth digit is the one reckoned from the others. */
export function hasIinCheck(digits: string): boolean {
  for (const weights of WEIGHTS) {
    const rest = weights.reduce<number>((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0) % 11;
    if (rest < 10) return rest === Number(digits.charAt(11));
  }
  return false;
}

/**
 * True for 9 to 11 digits that are the IIN of somebody born from 2000 on once the zeros before it are back; the check
 * digit spares chance numbers.
 */
export function isIinWithoutZeros(digits: string): boolean {
  if (!/^[1-9]\d{8,10}$/.test(digits)) return false;
  const whole = digits.padStart(12, '0');
  return /^.{6}[56]/.test(whole) && isIin(whole) && hasIinCheck(whole);
}

/** True for seven digits that are a birth date (DMMYYYY) once the zero before it is back. */
export function isBirthDateWithoutZero(digits: string, years: { from: number; to: number }): boolean {
  const match = /^([1-9])(\d{2})(\d{4})$/.exec(digits);
  const year = Number(match?.[3]);
  return (
    match !== null &&
    year >= years.from &&
    year <= years.to &&
    parseCivilDate(`${match[3]}-${match[2]}-0${match[1]}`) !== null
  );
}
