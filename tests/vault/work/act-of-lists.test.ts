/**
 * Point 18 in a vault that held only the list of a research's electronic material: the act certifies nothing that did
 * not happen.
 */
import { describe, expect, it } from 'vitest';
import { actOf, list } from '../../../renderer/vault/rows/act-book';
import { finaliseAct, save } from '../../../renderer/vault/modules/acts/acts';
import { destroy } from '../../../renderer/vault/modules/research/destruction';
import { add } from '../../../renderer/vault/modules/records/records';
import { card } from '../../../renderer/vault/modules/research/research';
import { viewsOf } from '../../../renderer/vault/open/open-vault';
import type { DestructionAct } from '../../../shared/domain/acts/act';
import { must, refusal } from '../kit/harness';
import { research, rooted } from '../kit/rooted';

describe('an act of what the program did not hold', () => {
  it('waits for a person, refuses days that cannot be, and is final only then', async () => {
    const made = await rooted();
    const { vault } = await made.open(made.profile, '2025-09-06');
    const { id } = must(
      await add(
        vault,
        research('климат', { materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 240 }] }),
      ),
    );
    await made.close(vault);
    await made.visit(made.profile, '2025-10-15', '2025-11-25', '2026-01-05', '2026-02-10');
    const later = await made.open(made.profile, '2026-03-02');
    const known = later.session.retention.act ?? must(await destroy(later.vault, [id]));
    expect(
      known.lines.map(({ quantity, source, way, destroyedAt, control }) => [
        quantity,
        source,
        way,
        destroyedAt,
        control,
      ]),
    ).toEqual([[240, 'list', null, null, null]]);
    expect(refusal(await finaliseAct(later.vault, known.id, false))).toBe('act.incomplete');
    const typed = (way: 'file_deletion' | 'crypto_erase', destroyedAt: string): DestructionAct => ({
      ...known,
      lines: known.lines.map((line) => ({ ...line, way, destroyedAt, control: 'ff' })),
    });
    for (const day of ['2026-02-28', '2026-03-03'])
      expect(refusal(await save(later.vault, typed('file_deletion', day)))).toBe('act.date');
    must(await save(later.vault, typed('crypto_erase', '2026-03-02')));
    expect(actOf(later.vault, known.id)?.lines[0]).toMatchObject({ way: null, control: null });
    must(await save(later.vault, typed('file_deletion', '2026-03-02')));
    const record = viewsOf(later.vault).current.get(id);
    if (record?.kind !== 'research') throw new Error('no research');
    expect(card(later.vault, record)).toMatchObject({ state: 'destroyed', items: 0 });
    expect(must(await finaliseAct(later.vault, known.id, false))).toMatchObject({ state: 'final', number: '1' });
    expect(list(later.vault)).toHaveLength(1);
    await made.close(later.vault);
    made.profile.remove();
  });
});
