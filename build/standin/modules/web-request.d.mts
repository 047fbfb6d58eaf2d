/** See web-request.mjs. */
export function matcher(pattern: string): (url: string) => boolean;
