/**
 * Lines of an act of destruction: what the program itself held and destroyed, and what only a person can confirm (order
 * 227, point 18).
 */
import { z } from 'zod';
import { CARRIERS, RESEARCH_MATERIAL_KINDS, type ResearchRecord, civilDateSchema } from '../records/record';

/** How a line's material was destroyed: `crypto_erase` by the program itself, everything else on a person's word. */
export const DESTRUCTION_WAYS = [
  'crypto_erase',
  'shredding',
  'burning',
  'file_deletion',
  'overwriting',
  'carrier_destruction',
] as const;
export type DestructionWay = (typeof DESTRUCTION_WAYS)[number];

/** The ways a person may confirm, by what the material lies on. */
export const CONFIRMED_WAYS = {
  paper: ['shredding', 'burning'],
  electronic: ['file_deletion', 'overwriting', 'carrier_destruction'],
} as const;

/** One line of the act's table: one kind of material of one research. */
export const actLineSchema = z.object({
  researchId: z.string(),
  /** Registration number of the research: its journal number and year. */
  registration: z.string(),
  title: z.string(),
  end: civilDateSchema,
  keepThrough: civilDateSchema,
  kind: z.enum(RESEARCH_MATERIAL_KINDS),
  carrier: z.enum(CARRIERS),
  /** Forms or electronic records; in the program's own line the items it held. */
  quantity: z.number().int().min(0),
  /**
   * Electronic lines: `program` for items that lay sealed in the vault, `list` for what only the card names, `outside`
   * for what
   * a person adds because it lay elsewhere. Absent on paper and in acts made by earlier versions.
   */
  source: z.enum(['program', 'list', 'outside']).optional(),
  /** In the program's own line: how much electronic material the card names. */
  listed: z.number().int().min(0).optional(),
  /** null: not yet confirmed by a person. */
  way: z.enum(DESTRUCTION_WAYS).nullable(),
  /** Wall-clock text `YYYY-MM-DD HH:MM` (the program's own, from the log) or `YYYY-MM-DD` (confirmed by a person). */
  destroyedAt: z.string().nullable(),
  /** The program's own lines: hash over the list of sealed rows, in hexadecimal; never of content. */
  control: z.string().nullable(),
});
export type ActLine = z.infer<typeof actLineSchema>;

type CommonPart = Pick<ActLine, 'researchId' | 'registration' | 'title' | 'end' | 'keepThrough'>;

/**
 * The lines of one research. Where the program held items, its own line carries their number; electronic material that
 * only
 * the card names is treated like paper, for nothing of it was here to be destroyed. `done` null: not destroyed yet.
 */
export function linesOf(
  common: CommonPart,
  materials: ResearchRecord['materials'],
  items: number,
  done: { at: string; control: string | null } | null,
): ActLine[] {
  const electronic = materials.filter(({ carrier }) => carrier === 'electronic');
  const listed = electronic.reduce((sum, { quantity }) => sum + quantity, 0);
  const own: ActLine = {
    ...common,
    kind: electronic[0]?.kind ?? 'answer_set',
    carrier: 'electronic',
    quantity: items,
    source: 'program',
    ...(electronic.length > 0 ? { listed } : {}),
    way: 'crypto_erase',
    destroyedAt: done?.at ?? null,
    control: done?.control ?? null,
  };
  const open = { way: null, destroyedAt: null, control: null };
  const lines: ActLine[] = [];
  for (const { kind, carrier, quantity } of materials) {
    if (carrier === 'paper') lines.push({ ...common, kind, carrier, quantity, ...open });
    else if (items === 0) lines.push({ ...common, kind, carrier, quantity, source: 'list', ...open });
    else if (!lines.some(({ source }) => source === 'program')) lines.push(own);
  }
  return items > 0 && electronic.length === 0 ? [...lines, own] : lines;
}

/**
 * True when a person has to say how and when the material was destroyed. Electronic lines of earlier versions are among
 * them:
 * they were written from the card, whatever lay in the vault.
 */
export function isPersonsLine(line: Pick<ActLine, 'source'>): boolean {
  return line.source !== 'program';
}

/**
 * Indexes of the lines that keep an act from becoming final: without a way or a day. Only its own line is closed by the
 * program (order 227, point 18; D-11a).
 */
export function openLines(act: { lines: readonly ActLine[] }): number[] {
  return act.lines.flatMap((line, index) =>
    line.way !== null && line.destroyedAt !== null && (line.way !== 'crypto_erase' || line.control !== null)
      ? []
      : [index],
  );
}

/**
 * The totals under the act's table: researches, paper forms, electronic material that a person confirms (order 227,
 * point 18).
 */
export function actTotals(lines: readonly ActLine[]): { researches: number; paper: number; electronic: number } {
  return {
    researches: new Set(lines.map((line) => line.researchId)).size,
    paper: quantityOf(lines, ({ carrier }) => carrier === 'paper'),
    electronic: quantityOf(lines, (line) => line.carrier === 'electronic' && isPersonsLine(line)),
  };
}

/** Items the program held and destroyed. */
export function heldItems(lines: readonly ActLine[]): number {
  return quantityOf(lines, (line) => !isPersonsLine(line));
}

/** Of paper and electronic material together: what nobody has confirmed yet. */
export function unconfirmed(lines: readonly ActLine[]): number {
  return quantityOf(lines, (line) => isPersonsLine(line) && (line.way === null || line.destroyedAt === null));
}

function quantityOf(lines: readonly ActLine[], wanted: (line: ActLine) => boolean): number {
  return lines.reduce((total, line) => (wanted(line) ? total + line.quantity : total), 0);
}

/** A line as a person may leave it in a draft: way and day, where they are theirs to say and fit the carrier. */
export function confirmedLine(known: ActLine, typed: Pick<ActLine, 'way' | 'destroyedAt'>): ActLine {
  if (!isPersonsLine(known)) return known;
  const ways: readonly DestructionWay[] = CONFIRMED_WAYS[known.carrier];
  const way = typed.way !== null && (ways.includes(typed.way) || typed.way === known.way) ? typed.way : null;
  return { ...known, way, destroyedAt: typed.destroyedAt, control: way === 'crypto_erase' ? known.control : null };
}

/** Lines a person added for electronic material that lay outside the program, of researches that are in the act. */
export function addedLines(known: readonly ActLine[], typed: readonly ActLine[]): ActLine[] {
  return typed.flatMap((line) => {
    const own = known.find(({ researchId, source }) => researchId === line.researchId && source === 'program');
    if (line.source !== 'outside' || !own || line.quantity < 1) return [];
    const { researchId, registration, title, end, keepThrough } = own;
    const open: ActLine = {
      researchId,
      registration,
      title,
      end,
      keepThrough,
      kind: line.kind,
      carrier: 'electronic',
      quantity: line.quantity,
      source: 'outside',
      way: null,
      destroyedAt: null,
      control: null,
    };
    return [confirmedLine(open, line)];
  });
}
