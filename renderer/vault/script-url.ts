/** Trusted Types: the policy for addresses of scripts; it lets only those of our own origin through. */

interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

let policy: ScriptPolicy | null = null;

/**
 * The address of one of our own worker scripts, as `new Worker` wants it under the policy. Throws for any other origin.
 */
export function scriptUrl(url: string): string {
  const factory = (globalThis as unknown as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy('senim', {
    createScriptURL: (candidate) => {
      const resolved = new URL(candidate, globalThis.location.href);
      if (resolved.origin !== globalThis.location.origin) throw new TypeError('foreign script');
      return resolved.href;
    },
  });
  return policy.createScriptURL(url) as string;
}
