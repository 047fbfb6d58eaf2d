/**
 * The policy of our origin forbids making code from text; zod is told so once, before any schema is used, instead of
 * trying and being blocked.
 */
import { config } from 'zod';

config({ jitless: true });
