/** The same words in the two languages of the documents. */
import { z } from 'zod';

export const bilingualSchema = z.object({ kk: z.string().max(500), ru: z.string().max(500) });
export type Bilingual = z.infer<typeof bilingualSchema>;
