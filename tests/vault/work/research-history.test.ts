/**
 * Point 18 over random histories, against a plain reading of its text: material is kept through the same day six months
 * after the end of the research, then destroyed at an opening of a later day than the notice; only a hold stops it; a
 * restored backup brings nothing back; acts are numbered from one without gaps. Dates are counted here by hand.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';

// Hundreds of unlocks; Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

type Vault = ReturnType<Profile['start']>;
const DAY = 86_400_000;
const START = Date.UTC(2025, 8, 5);
const text = (at: number) => new Date(at).toISOString().slice(0, 10);
/** The last day of keeping: the same day number six months later, or that month's last one. */
function lastDay(end: string): string {
  const [year = 0, month = 0, day = 0] = end.split('-').map(Number);
  const months = year * 12 + (month - 1) + 6;
  const days = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-${String(Math.min(day, days)).padStart(2, '0')}`;
}

interface Known {
  end: string | null;
  held: boolean;
  gone: boolean;
  openings: number;
}
type Step = {
  pass: number;
  what: 'begin' | 'end' | 'hold' | 'release' | 'correct' | 'backup' | 'restore' | 'act' | 'nothing';
  which: number;
};
const step = fc.record({
  pass: fc.integer({ min: 1, max: 40 }),
  which: fc.nat(20),
  what: fc.constantFrom<Step['what']>(
    'begin',
    'end',
    'end',
    'hold',
    'release',
    'correct',
    'backup',
    'restore',
    'act',
    'nothing',
    'nothing',
  ),
});

describe('any history of researches', () => {
  let base: Profile;
  beforeAll(async () => {
    base = newProfile();
    const vault = base.start(`${text(START)}T09:00:00+05:00`);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    await vault.lock();
  });
  afterAll(() => base.remove());

  const proof = { reason: 'тексеру', basis: '7-қ', passphrase: PASSPHRASE };

  it('destroys nothing early, keeps nothing longer without a hold, brings nothing back, and leaves no gap among the acts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 14, maxLength: 22 }), async (steps) => {
        const profile = base.copy();
        const medium = join(profile.folder, 'medium');
        mkdirSync(medium);
        let known = new Map<string, Known>();
        const backups: { path: string; of: Map<string, Known> }[] = [];
        const everGone = new Set<string>();
        let now = START;
        /** The day for this opening: an unlock does by itself what is due, and is compared with the text. */
        const open = async (): Promise<Vault> => {
          const today = text(now);
          const vault = profile.start(`${today}T09:00:00+05:00`);
          const { retention } = must(await vault.unlock(PASSPHRASE));
          expect(retention.unfinished).toBeNull();
          for (const id of retention.destroyedIds) {
            const one = known.get(id);
            expect(one, `${id} is known`).toBeDefined();
            expect(one?.held, 'a hold stops it').toBe(false);
            expect(
              one?.end !== null && today > lastDay(one?.end ?? ''),
              `destroyed on ${today}, end ${one?.end ?? '-'}`,
            ).toBe(true);
            expect(one?.openings, 'announced at an earlier opening').toBeGreaterThan(0);
            if (one) one.gone = true;
            everGone.add(id);
          }
          const cards = must(await vault.research());
          for (const { record, electronic, sealed } of cards) {
            const one = known.get(record.id);
            if (!one) throw new Error('a research nobody entered');
            const due = one.end !== null && today > lastDay(one.end) && !one.held;
            if (one.gone || everGone.has(record.id)) expect(electronic, 'stays destroyed').toEqual([]);
            else if (due) {
              expect(sealed, 'sealed from the first day after').toBe(true);
              // The first opening past the term may be the one that announces it; the next later day it is gone.
              expect(one.openings, `kept too long: ${today}, end ${one.end}`).toBeLessThan(1);
              one.openings += 1;
            } else {
              expect(electronic, 'is all there').toHaveLength(1);
              must(await vault.readMaterial(record.id, electronic[0]?.id ?? ''));
              const noticed = one.end !== null && (Date.parse(lastDay(one.end)) + DAY - now) / DAY <= 30 && !one.held;
              if (noticed) one.openings += 1;
            }
          }
          return vault;
        };
        for (const { pass, what, which } of steps) {
          now += pass * DAY;
          const today = text(now);
          const vault = await open();
          const cards = must(await vault.research()).filter(({ record }) => !known.get(record.id)?.gone);
          const card = cards[which % Math.max(1, cards.length)];
          const one = card && known.get(card.record.id);
          if (what === 'begin') {
            const { id } = must(
              await vault.addRecord({
                kind: 'research',
                status: 'active',
                title: 'климат',
                basis: 'head',
                start: civilDate(text(now - which * DAY)),
                end: null,
                headcount: 10,
                returned: 8,
                invalid: 0,
                valid: 8,
                materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 8 }],
              } as unknown as RecordInput),
            );
            must(await vault.addMaterial(id, 'answers.csv', new Uint8Array(300).fill(which + 1)));
            known.set(id, { end: null, held: false, gone: false, openings: 0 });
          } else if (card && one && what === 'end' && one.end === null) {
            const end = text(Math.max(Date.parse(card.record.start), now - which * DAY));
            must(await vault.endResearch(card.record.id, card.record.version, civilDate(end)));
            one.end = end;
          } else if (card && one && what === 'hold' && !one.held) {
            must(await vault.hold(card.record.id, card.record.version, 'hold', proof));
            one.held = true;
          } else if (card && one && what === 'release' && one.held) {
            must(await vault.hold(card.record.id, card.record.version, 'release', proof));
            one.held = false;
          } else if (card && one && what === 'correct' && one.end !== null) {
            const end = text(
              Math.max(Date.parse(card.record.start), Math.min(now, Date.parse(one.end) + (which - 10) * DAY)),
            );
            if ((await vault.correctEnd(card.record.id, card.record.version, civilDate(end), proof)).ok) {
              one.end = end;
              one.openings = 0;
            }
          } else if (what === 'backup') {
            const path = join(medium, `Senim_${today}_${backups.length}.senim`);
            must(
              await vault.makeBackup(must(profile.backups.target(path, must(await vault.backups()).expected)).ticket),
            );
            backups.push({ path, of: structuredClone(known) });
          } else if (what === 'act') {
            for (const act of must(await vault.acts()))
              if (act.state === 'draft' && 'verification' in act) must(await vault.finaliseAct(act.id));
          }
          const acts = must(await vault.acts());
          for (const year of new Set(acts.map((act) => act.year))) {
            const numbers = acts
              .filter((act) => act.year === year && act.number !== null)
              .map((act) => Number(act.number))
              .sort((a, b) => a - b);
            expect(numbers, `acts of ${year}`).toEqual(numbers.map((_, index) => index + 1));
          }
          const told = acts.flatMap((act) =>
            act.lines.flatMap((line) => ('researchId' in line ? [line.researchId] : [])),
          );
          expect([...new Set(told)].sort(), 'each destroyed research is in an act').toEqual([...everGone].sort());
          expect(told.length, 'and in one only').toBe(new Set(told).size);
          await vault.lock();
          profile.quitCleanly();
          const chosen = backups[which % Math.max(1, backups.length)];
          if (what === 'restore' && chosen) {
            const closed = profile.start(`${today}T09:00:00+05:00`);
            must(await closed.previewRestore(must(profile.backups.source(chosen.path)), { passphrase: PASSPHRASE }));
            must(await closed.applyRestore());
            await closed.lock();
            known = structuredClone(chosen.of);
            for (const [id, one] of known) {
              // Past its term it does not come back either: its key stays away.
              if (everGone.has(id)) one.gone = true;
              else if (one.end !== null && today > lastDay(one.end) && !one.held) one.openings = 0;
            }
            now += DAY;
            const after = await open();
            await after.lock();
            profile.quitCleanly();
          }
        }
        profile.remove();
      }),
      {
        numRuns: Number(process.env['SENIM_RUNS'] ?? 4),
        endOnFailure: true,
        ...(process.env['SENIM_SEED'] ? { seed: Number(process.env['SENIM_SEED']) } : {}),
      },
    );
  }, 600_000);
});
