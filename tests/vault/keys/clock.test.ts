/**
 * Point 18 under clocks that lie: on real files, the vault opened with its root in hand so that many days pass quickly.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add } from '../../../renderer/vault/modules/records/records';
import { addMaterial, cards, readMaterial } from '../../../renderer/vault/modules/research/research';
import { destroy } from '../../../renderer/vault/modules/research/destruction';
import { lookAtClock, tellDate } from '../../../renderer/vault/modules/access/clock';
import { clockView } from '../../../renderer/vault/open/clock';
import { type OpenVault, nowOf, todayOf } from '../../../renderer/vault/open/open-vault';
import { beginSession, closeVault } from '../../../renderer/vault/session/session';
import { addDays, type CivilDate, civilDate as on } from '../../../shared/time/civil-date';
import type { Clock } from '../../../shared/time/instant';
import { PASSPHRASE, type Profile, must, refusal } from '../kit/harness';
import { type Rooted, research, rooted } from '../kit/rooted';

const DUE = on('2026-03-01');

describe('a vault under a clock', () => {
  let made: Rooted;
  let first: Profile;
  let id = '';
  const profiles: Profile[] = [];
  beforeAll(async () => {
    made = await rooted(research('климат'));
    first = made.profile;
    [id] = made.ids as [string];
    profiles.push(first);
  });
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });

  const copy = () => {
    const profile = first.copy();
    profiles.push(profile);
    return profile;
  };
  const openOn = (profile: Profile, day: string | Clock) => made.open(profile, day);
  const close = (vault: OpenVault) => made.close(vault);
  const visit = (profile: Profile, ...days: string[]) => made.visit(profile, ...days);

  it('C02: nothing counts until the date is confirmed; then it is sealed, and shredded on the second later day', async () => {
    const profile = copy();
    const { vault, session } = await openOn(profile, '2026-06-01');
    expect(session.clock).toMatchObject({
      state: 'ask',
      ask: 'jump',
      clockDay: '2026-06-01',
      lastSeen: '2025-09-05',
      today: '2025-09-05',
    });
    expect(session.retention).toEqual({ noticed: [], destroyedIds: [], act: null, unfinished: null });
    await close(vault);
    // Nobody answered: the next unlock asks again, the day has not moved.
    const again = await openOn(profile, '2026-06-02');
    expect(again.session.clock).toMatchObject({ state: 'ask', lastSeen: '2025-09-05' });
    must(await tellDate(again.vault, on('2026-06-02'), null));
    const opened = must(await beginSession(again.vault));
    expect(opened).toMatchObject({
      today: '2026-06-02',
      retention: { noticed: [id], act: null },
      clock: { state: 'sane' },
    });
    expect(cards(again.vault)).toMatchObject([{ sealed: true, electronic: [], state: 'due' }]);
    expect(refusal(await readMaterial(again.vault, id, 'whatever'))).toBe('research.sealed');
    expect(refusal(await destroy(again.vault, [id]))).toBe('research.clock_unsure');
    await close(again.vault);
    // C09 is the same: off for most of a year, sealed at once, shredded on the second distinct day.
    expect((await visit(profile, '2026-06-03', '2026-06-03')).retention.act).toBeNull();
    expect((await visit(profile, '2026-06-04')).retention.destroyedIds).toEqual([id]);
  });

  it('another date is the one that counts for this session, and is asked for again', async () => {
    const profile = copy();
    await visit(profile, '2025-10-10');
    const { vault } = await openOn(profile, '2036-01-01');
    must(await tellDate(vault, on('2025-10-12'), null));
    const session = must(await beginSession(vault));
    expect(session).toMatchObject({ today: '2025-10-12', clock: { state: 'stated', clockDay: '2036-01-01' } });
    expect(nowOf(vault).slice(0, 10)).toBe('2025-10-12');
    await close(vault);
    const next = await openOn(profile, '2036-01-02');
    expect(next.session.clock).toMatchObject({ state: 'ask', lastSeen: '2025-10-12' });
    await close(next.vault);
  });

  it('C01: a clock set back changes nothing: the latest day stands, nothing is destroyed, nothing opens again', async () => {
    const profile = copy();
    await visit(profile, '2025-10-15', '2025-11-25', '2026-01-05', '2026-02-10', '2026-02-28');
    const { vault, session } = await openOn(profile, '2026-02-20');
    expect(session).toMatchObject({
      today: '2026-02-28',
      clock: { state: 'behind', clockDay: '2026-02-20' },
      retention: { act: null },
    });
    const saved = must(await add(vault, research('екінші', { end: null })));
    expect(saved.warnings).toContain('clock_unsure');
    await close(vault);
    expect((await visit(profile, '2026-03-01')).retention.destroyedIds).toEqual([id]);
    const back = await openOn(profile, '2025-09-06');
    expect(todayOf(back.vault)).toBe('2026-03-01');
    expect(cards(back.vault).find((card) => card.record.id === id)?.electronic).toEqual([]);
    await close(back.vault);
  });

  it('C10: a day confirmed by mistake is put right with the passphrase and a reason, and destroys nothing meanwhile', async () => {
    const profile = copy();
    await visit(profile, '2036-05-05');
    const { vault, session } = await openOn(profile, '2025-10-12');
    expect(session).toMatchObject({
      today: '2036-05-05',
      clock: { state: 'behind' },
      retention: { noticed: [id], act: null },
    });
    expect(refusal(await tellDate(vault, on('2025-10-12'), null))).toBe('clock.earlier');
    expect(refusal(await tellDate(vault, on('2025-10-12'), { reason: ' ', passphrase: PASSPHRASE }))).toBe(
      'record.reason_required',
    );
    expect(refusal(await tellDate(vault, on('2025-10-12'), { reason: 'қате', passphrase: 'басқа' }))).toBe(
      'vault.passphrase_wrong',
    );
    expect(todayOf(vault)).toBe('2036-05-05');
    must(await tellDate(vault, on('2025-10-12'), { reason: 'қате расталды', passphrase: PASSPHRASE }));
    expect(clockView(vault)).toMatchObject({ state: 'sane', today: '2025-10-12', lastSeen: '2025-10-12' });
    expect(cards(vault)).toMatchObject([{ sealed: false, state: 'keeping', electronic: [{ name: 'answers.csv' }] }]);
    await close(vault);
    // From here on the clock is sane: announced anew, and gone on the first day it may be.
    expect((await visit(profile, '2025-11-20', '2025-12-31', '2026-02-05')).retention).toMatchObject({
      noticed: [id],
      act: null,
    });
    expect((await visit(profile, '2026-02-28')).retention.act).toBeNull();
    expect((await visit(profile, '2026-03-01')).retention.destroyedIds).toEqual([id]);
  }, 60_000);

  it('C10: a mark that is no day is put together from the log, and the date is asked for', async () => {
    const profile = copy();
    const opened = await openOn(profile, '2025-09-10');
    must(await opened.vault.store.write([{ table: 'state', id: 'latestDay', value: '9999-99-99' }]));
    await closeVault(opened.vault);
    const { vault, session } = await openOn(profile, '2025-09-11');
    expect(session.clock).toMatchObject({ state: 'ask', ask: 'marks', lastSeen: '2025-09-10' });
    await close(vault);
  });

  it('C04: midnight while open seals and is noted once; a leap while open is not followed', async () => {
    const profile = copy();
    await visit(profile, '2025-10-15', '2025-11-25', '2026-01-05', '2026-02-10');
    const clock = {
      wall: Date.parse('2026-02-28T23:50:00+05:00'),
      ran: 0,
      now() {
        return this.wall;
      },
      elapsed() {
        return this.ran;
      },
    };
    const { vault } = await openOn(profile, clock);
    expect(cards(vault)).toMatchObject([{ sealed: false, electronic: [{ name: 'answers.csv' }] }]);
    clock.wall += 20 * 60_000;
    clock.ran += 20 * 60_000;
    expect(must(await lookAtClock(vault))).toMatchObject({
      state: 'sane',
      today: '2026-03-01',
      lastSeen: '2026-03-01',
    });
    expect(cards(vault)).toMatchObject([{ sealed: true, electronic: [] }]);
    // What was being typed when the day ended is taken and sealed with the rest (D08).
    must(await addMaterial(vault, id, 'typed.txt', new TextEncoder().encode('4;4')));
    expect(cards(vault)).toMatchObject([{ sealed: true, electronic: [] }]);
    clock.wall += 100 * 86_400_000;
    expect(must(await lookAtClock(vault))).toMatchObject({ state: 'ask', ask: 'jump', today: '2026-03-01' });
    await close(vault);
    expect((await openOn(profile, '2026-03-02')).session.clock).toMatchObject({
      state: 'sane',
      lastSeen: '2026-03-01',
    });
  });

  it('whatever the clock does, nothing is destroyed early or unannounced, and nothing is kept for ever', async () => {
    /** Days that pass before an unlock, and by how many the clock is wrong then: behind, or far ahead. */
    const step = fc.record({
      pass: fc.integer({ min: 0, max: 60 }),
      wrong: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        fc.integer({ min: -400, max: -1 }),
        fc.integer({ min: 110, max: 3000 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const profile = first.copy();
        try {
          let real: CivilDate = on('2025-09-05');
          let announced: CivilDate | null = null;
          const unlock = async (clock: CivilDate): Promise<boolean> => {
            const opened = await openOn(profile, clock);
            let { session } = opened;
            if (session.clock.state === 'ask') {
              must(await tellDate(opened.vault, real, null));
              session = must(await beginSession(opened.vault));
            }
            const { retention, today } = session;
            if (retention.destroyedIds.length) {
              expect(real >= DUE).toBe(true);
              expect(announced !== null && announced < today).toBe(true);
            }
            if (retention.noticed.length) announced ??= today;
            if (today >= DUE && !retention.destroyedIds.length) expect(cards(opened.vault)[0]?.electronic).toEqual([]);
            await close(opened.vault);
            return retention.destroyedIds.length > 0;
          };
          let gone = false;
          for (const { pass, wrong } of steps) {
            real = addDays(real, pass);
            gone = (await unlock(addDays(real, wrong))) || gone;
          }
          // The clock is put right and the vault opened daily: within four days past the term it is over.
          if (real < DUE) real = DUE;
          for (let day = 0; day < 5; day += 1) {
            gone = (await unlock(real)) || gone;
            real = addDays(real, 1);
          }
          expect(gone).toBe(true);
        } finally {
          profile.remove();
        }
      }),
      { numRuns: 25 },
    );
  }, 240_000);
});
