/** Recovery sheets in tests: drawn, and read from their paper. */
import { expect } from 'vitest';
import type { PaperDocument } from '../../../shared/documents/model';
import { type Profile, must } from './harness';

type Vault = ReturnType<Profile['start']>;

/** The code as it stands on the printed sheet. */
function codeOf(paper: PaperDocument): string[] {
  const table = paper.blocks.find((block) => block.kind === 'table');
  return (table?.rows ?? [])
    .flat()
    .filter((cell) => cell.bold)
    .map((cell) => cell.text.replaceAll(' ', ''));
}

/** Draws a sheet on an open (or half-open) vault and reads its paper. */
export async function drawn(vault: Vault): Promise<{ code: string; asked: string[] }> {
  const { asked } = must(await vault.drawRecoverySheet());
  const groups = codeOf(must(await vault.recoverySheetDocument('ru')));
  expect(groups).toHaveLength(18);
  return { code: groups.join(' '), asked: asked.map((n) => groups[n - 1] ?? '') };
}
