/** The first run on a computer whose clock is wrong: a day that nobody confirmed counts nowhere. */
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../../renderer/vault/modules/exchange/exchange';
import { noteClock, tellDate } from '../../../renderer/vault/modules/access/clock';
import { asKey } from '../../../renderer/vault/crypto/sodium';
import { clockView } from '../../../renderer/vault/open/clock';
import { todayOf } from '../../../renderer/vault/open/open-vault';
import { beginSession, closeVault, createVault, openWithRoot } from '../../../renderer/vault/session/session';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate as on } from '../../../shared/time/civil-date';
import { bytesOf } from '../../reading/foreign-files';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';
import { at } from '../kit/rooted';

const profiles: Profile[] = [];
afterAll(() => {
  for (const profile of profiles) profile.remove();
});

async function createdOn(day: string) {
  const profile = newProfile();
  profiles.push(profile);
  const made = must(await createVault(profile.ground(at(day)), PASSPHRASE, defaultSettings()));
  const root = { ...made.root, vaultKey: asKey(made.root.vaultKey.slice()) };
  const session = must(await beginSession(made));
  const open = async (on2: string) => {
    const vault = must(
      await openWithRoot(profile.ground(at(on2)), { ...root, vaultKey: asKey(root.vaultKey.slice()) }),
    );
    return { vault, session: must(await beginSession(vault)) };
  };
  return { vault: made, session, open };
}

describe('the first run', () => {
  it.each(['2098-01-01', '2031-01-01', '2027-09-01'])(
    'on %s the date is asked; unanswered, it counts nowhere once the clock is right',
    async (wrong) => {
      const { vault, session, open } = await createdOn(wrong);
      expect(session.clock).toMatchObject({ state: 'ask', ask: 'year', clockDay: wrong, lastSeen: null });
      await noteClock(vault);
      await closeVault(vault);
      const next = await open('2025-09-10');
      expect(next.session).toMatchObject({ today: '2025-09-10', clock: { state: 'sane', today: '2025-09-10' } });
      await noteClock(next.vault);
      await closeVault(next.vault);
      const later = await open('2025-09-12');
      expect(clockView(later.vault)).toMatchObject({ state: 'sane', lastSeen: '2025-09-12' });
      await closeVault(later.vault);
    },
    60_000,
  );

  it('a day that was confirmed counts from then on', async () => {
    const { vault, open } = await createdOn('2027-09-01');
    must(await tellDate(vault, on('2027-09-01'), null));
    await noteClock(vault);
    await closeVault(vault);
    const next = await open('2025-09-10');
    expect([clockView(next.vault).state, todayOf(next.vault)]).toEqual(['behind', '2027-09-01']);
    await closeVault(next.vault);
  }, 60_000);

  it('a year ahead of the program is no question', async () => {
    const { vault, session } = await createdOn('2025-09-01');
    expect(session.clock.state).toBe('sane');
    const read = (name: string) => must(readFile(vault, bytesOf(name)));
    expect([
      read('32-exchange-empty.json').fresh.length,
      read('33-exchange-utf16.json').refused.length,
      read('34-exchange-old-offsets.json').fresh.map(({ id }) => id),
    ]).toEqual([0, 0, ['T0', 'T1', 'T2']]);
    // by the zone's offset of then: 29 February 2024, 23:40 at +06:00, is still that day
    expect(read('34-exchange-old-offsets.json').warnings.filter(({ code }) => code === 'late_entry')).toEqual([]);
    await closeVault(vault);
  }, 60_000);
});
