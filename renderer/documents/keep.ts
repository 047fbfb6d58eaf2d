/** What a signature does not leave behind: no page holds nothing but signatures. */
import type { Block } from '../../shared/documents/model';

/**
 * Blocks `from` to `to`, the last of them a signature, that stand on one page; `table`: the last line of the table
 * before them stays there too.
 */
export interface Together {
  from: number;
  to: number;
  table: boolean;
}

/** Every run of signatures with the room and the text above it, and the heading of that text. */
export function signatureRuns(blocks: readonly Block[]): Together[] {
  const runs: Together[] = [];
  const isRoom = (index: number) => blocks[index]?.kind === 'space';
  blocks.forEach((block, to) => {
    if (block.kind !== 'signature') return;
    let from = to;
    while (isRoom(from - 1)) from -= 1;
    const last = runs.at(-1);
    if (last && last.to === from - 1) {
      last.to = to;
      return;
    }
    const table = blocks[from - 1]?.kind === 'table';
    if (blocks[from - 1]?.kind === 'paragraph') {
      from -= 1;
      for (let above = blocks[from - 1]; above?.kind === 'paragraph' && above.keepWithNext; above = blocks[from - 1])
        from -= 1;
    }
    runs.push({ from, to, table });
  });
  return runs;
}
