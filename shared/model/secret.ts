import { z } from 'zod'

/** Where secrets are kept in this session, and why there. */
export const SecretStoreState = z.object({
  kind: z.enum(['keychain', 'memory']),
  /** `locked` and `unresponsive` belong to a keychain that is there but does not answer as it should. */
  state: z.enum(['ok', 'locked', 'unresponsive', 'absent']),
  /** One sentence for the status bar and its tooltip. */
  message: z.string(),
})
export type SecretStoreState = z.output<typeof SecretStoreState>

/** All that is ever told of a secret. */
export const SecretState = z.object({
  name: z.string(),
  state: z.enum(['set', 'missing', 'unknown']),
  /** scheme://host:port the secret goes to and no other; `demo` for the demo workspace's own token. */
  origin: z.string().nullable(),
  /** Epoch milliseconds of the last set or replace. */
  savedAt: z.number().int().nullable(),
  /** Set when `state` is `unknown`: why the keychain did not tell. */
  problem: z.string().optional(),
})
export type SecretState = z.output<typeof SecretState>
