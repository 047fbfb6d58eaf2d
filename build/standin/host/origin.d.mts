/** See origin.mjs. */
export const SUFFIX: string;
export const OWN_HOST: string;
export const schemes: Map<string, { privileges: Record<string, boolean> }>;
export function toChromium(url: string): string;
export function toApp(url: string): string;
export function originOf(url: string): string;
export function headerToChromium(name: string, value: string): string;
export function headerToApp(value: string): string;
