/** A vault opened with its root in hand: no passphrase to derive, so that many days pass quickly. */
import type { Session } from '../../../renderer/vault/api';
import { asKey } from '../../../renderer/vault/crypto/sodium';
import type { HostPort } from '../../../renderer/vault/host';
import { noteClock, tellDate } from '../../../renderer/vault/modules/access/clock';
import { add } from '../../../renderer/vault/modules/records/records';
import { addMaterial } from '../../../renderer/vault/modules/research/research';
import type { OpenVault } from '../../../renderer/vault/open/open-vault';
import { beginSession, closeVault, createVault, openWithRoot } from '../../../renderer/vault/session/session';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { civilDate as on } from '../../../shared/time/civil-date';
import type { Clock } from '../../../shared/time/instant';
import { PASSPHRASE, type Profile, must, newProfile } from './harness';

export const at = (day: string) => `${day}T09:00:00+05:00`;

/** A research that ended on 31 August 2025: kept through 28 February, destroyed from 1 March 2026. */
export const research = (title: string, more: object = {}): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'gpo',
    start: on('2025-08-01'),
    end: on('2025-08-31'),
    headcount: 10,
    returned: 9,
    invalid: 0,
    valid: 9,
    materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 9 }],
    ...more,
  }) as RecordInput;

export interface Rooted {
  profile: Profile;
  ids: string[];
  open(
    profile: Profile,
    day: string | Clock,
    host?: (host: HostPort) => HostPort,
  ): Promise<{ vault: OpenVault; session: Session }>;
  close(vault: OpenVault): Promise<void>;
  /**
   * Opens on these days with a right clock; the date is confirmed where it is asked for. The last session is given
   * back.
   */
  visit(profile: Profile, ...days: string[]): Promise<Session>;
}

/** A vault of 5 September 2025 with these researches, each with one item of material. */
export async function rooted(...inputs: RecordInput[]): Promise<Rooted> {
  const profile = newProfile();
  const made = must(await createVault(profile.ground(at('2025-09-05')), PASSPHRASE, defaultSettings()));
  const root = { ...made.root, vaultKey: asKey(made.root.vaultKey.slice()) };
  must(await beginSession(made));
  const ids: string[] = [];
  for (const input of inputs) {
    const { id } = must(await add(made, input));
    must(await addMaterial(made, id, 'answers.csv', new TextEncoder().encode('5;4;3\n'.repeat(50))));
    ids.push(id);
  }
  await closeVault(made);
  const self: Rooted = {
    profile,
    ids,
    async open(of, day, host) {
      const vault = must(
        await openWithRoot(of.ground(typeof day === 'string' ? at(day) : day, host), {
          ...root,
          vaultKey: asKey(root.vaultKey.slice()),
        }),
      );
      return { vault, session: must(await beginSession(vault)) };
    },
    async close(vault) {
      await noteClock(vault);
      await closeVault(vault);
    },
    async visit(of, ...days) {
      let session: Session | null = null;
      for (const day of days) {
        const opened = await self.open(of, day);
        ({ session } = opened);
        if (session.clock.state === 'ask') {
          must(await tellDate(opened.vault, on(day), null));
          session = must(await beginSession(opened.vault));
        }
        await self.close(opened.vault);
      }
      if (!session) throw new Error('no day');
      return session;
    },
  };
  return self;
}
