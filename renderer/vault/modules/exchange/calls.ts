/** Handlers of exchange files. */
import { fail, ok } from '../../../../shared/errors/app-error';
import type { ImportPlan } from '../../../../shared/import/exchange/types';
import type { ChosenFile } from '../../api';
import type { exchange as contract } from '../../contract/exchange';
import { randomBytes, toHex } from '../../crypto/sodium';
import * as exchange from './exchange';
import { sha256 } from './imports';
import type { Handling } from '../context';

/** A file is judged first and stored under the ticket of its preview. */
export const exchangeCalls: Handling<typeof contract> = (context) => {
  const tickets = new Map<string, { plan: ImportPlan; file: ChosenFile }>();
  context.onLock(() => tickets.clear());
  return {
    async previewImport(vault, bytes, onProgress, name = '') {
      onProgress?.({ step: 'reading', done: 0, total: bytes.length });
      const read = exchange.readFile(vault, bytes);
      if (!read.ok) return read;
      const ticket = toHex(randomBytes(8));
      tickets.clear();
      tickets.set(ticket, { plan: read.value, file: { name, checksum: await sha256(bytes) } });
      return ok({ ticket, plan: { ...read.value, fresh: read.value.fresh.length } });
    },
    async applyImport(vault, ticket, onProgress) {
      const wanted = tickets.get(ticket);
      if (!wanted) return fail('bad_request');
      const stored = await exchange.storeFile(vault, wanted.plan, wanted.file, onProgress);
      if (stored.ok) tickets.delete(ticket);
      return stored;
    },
    exportExchange: (vault) => ok(exchange.exportFile(vault)),
  };
};
