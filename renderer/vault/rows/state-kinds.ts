/** Kinds of row the program keeps about the vault itself: the tables `state` and `audit`. */
import { z } from 'zod';
import { civilDateSchema, instantSchema, paperSchema } from '../../../shared/domain/records/record';
import { CLOCK_ROW, DAY_ROW } from '../open/clock';
import { HEAD } from '../open/logged-store';
import type { RowKind } from './kind';

const whole = z.number().int();
const ids = z.array(z.string());

const tombstoneSchema = z.looseObject({
  researchId: z.string(),
  actId: z.string(),
  destroyedOn: civilDateSchema,
  end: civilDateSchema,
  keepThrough: civilDateSchema,
});
const disposedSchema = z.looseObject({ recordId: z.string(), actId: z.string(), act: paperSchema });
const destructionSchema = z.looseObject({
  actId: z.string(),
  researchIds: ids,
  startedAt: z.string(),
  frames: z.array(z.looseObject({ researchId: z.string(), control: z.string(), items: whole, samples: ids })),
});
const backupSchema = z.looseObject({
  name: z.string(),
  at: instantSchema,
  seq: whole,
  records: whole,
  size: z.number(),
  check: z.string(),
  researchIds: ids,
});
const importSchema = z.looseObject({
  id: z.string(),
  format: z.string(),
  name: z.string(),
  checksum: z.string(),
  at: instantSchema,
  stored: whole,
  refused: whole,
  reportsBefore: whole,
});
const attachedSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  pieces: whole,
  sha256: z.string(),
  addedAt: instantSchema,
});

/** State row with the version of the program that has parsed the rows, and up to which frame. */
export const PARSED = 'rows.parsed';
/** Beginning of the ids under which unreadable values of rows that the program makes again are kept. */
export const KEPT = 'kept:';
export const parsedSchema = z.object({
  program: z.string(),
  seq: whole.min(0),
  /** Rows set aside at that time: table and id. */
  aside: z.array(z.tuple([z.string(), z.string()])),
});

export const STATE_KINDS: readonly RowKind[] = [
  {
    table: 'audit',
    id: '',
    schema: z.looseObject({ at: z.string(), event: z.string(), subject: z.string() }),
    restore: 'backup',
  },
  { table: 'state', id: 'destroyed:', schema: tombstoneSchema, restore: 'live' },
  { table: 'state', id: 'disposed:', schema: disposedSchema, restore: 'live' },
  { table: 'state', id: 'backup:', schema: backupSchema, restore: 'live' },
  { table: 'state', id: /^destruction$/, schema: destructionSchema, restore: 'live' },
  { table: 'state', id: /^disposal\.pending$/, schema: z.string(), restore: 'backup' },
  { table: 'state', id: 'noticed:', schema: civilDateSchema, restore: 'backup', renewable: true },
  { table: 'state', id: 'import:', schema: importSchema, restore: 'backup' },
  { table: 'state', id: 'attached:', schema: attachedSchema, restore: 'backup' },
  { table: 'state', id: 'attaching:', schema: z.looseObject({ pieces: whole }), restore: 'backup' },
  {
    table: 'state',
    id: /^recovery$/,
    schema: z.looseObject({ madeOn: civilDateSchema, publicKey: z.string() }),
    restore: 'backup',
  },
  {
    table: 'state',
    id: /^old-journal:mappings$/,
    schema: z.array(z.looseObject({ heading: z.string(), mapping: z.looseObject({}) })),
    restore: 'backup',
  },
  {
    table: 'state',
    id: new RegExp(`^${HEAD.replace('.', '\\.')}$`),
    schema: z.looseObject({ n: whole, link: z.string(), era: whole }),
    restore: 'backup',
    renewable: true,
  },
  {
    table: 'state',
    id: /^audit\.told$/,
    schema: z.looseObject({ damaged: z.string(), broken: z.string() }),
    restore: 'backup',
    renewable: true,
  },
  { table: 'state', id: /^audit\.restored$/, schema: z.string(), restore: 'left', renewable: true },
  { table: 'state', id: new RegExp(`^${DAY_ROW}$`), schema: civilDateSchema, restore: 'live', renewable: true },
  {
    table: 'state',
    id: new RegExp(`^${CLOCK_ROW}$`),
    schema: z.looseObject({ at: z.number() }),
    restore: 'live',
    renewable: true,
  },
  { table: 'state', id: /^ring\.epoch$/, schema: whole, restore: 'live', renewable: true },
  { table: 'state', id: /^rows\.parsed$/, schema: parsedSchema, restore: 'left', renewable: true },
];
