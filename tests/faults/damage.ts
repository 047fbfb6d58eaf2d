/** What can happen to a file. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

export const DAMAGES = ['flip', 'cut', 'tail', 'empty', 'gone', 'zeros', 'noise'] as const;
export type Damage = (typeof DAMAGES)[number];

/** Damages a file in place; `random` decides where. */
export function damage(path: string, how: Damage, random: () => number): void {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const at = Math.floor(random() * bytes.length);
  if (how === 'gone') rmSync(path);
  else if (how === 'empty') writeFileSync(path, '');
  else if (how === 'cut') writeFileSync(path, bytes.subarray(0, at));
  else if (how === 'tail')
    writeFileSync(path, bytes.subarray(0, Math.max(0, bytes.length - 1 - Math.floor(random() * 10))));
  else if (how === 'flip') {
    if (bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(path, bytes);
  } else {
    const more = Buffer.alloc(512 << Math.floor(random() * 8), 0);
    if (how === 'noise') for (let index = 0; index < more.length; index += 1) more[index] = Math.floor(random() * 256);
    writeFileSync(path, Buffer.concat([bytes, more]));
  }
}
