import { z } from 'zod'
import { VariableName } from '../model/environment.ts'
import { SecretState, SecretStoreState } from '../model/secret.ts'
import { command, domain, query } from './build.ts'

/** Secrets go in and are never read back: the page learns "set" or "missing". */
export const secrets = domain('secrets', {
  store: query({ input: z.null(), output: SecretStoreState }),
  /** States of DATABRICKS_TOKEN (for token sign-in) and of every secret variable of the environment. */
  list: query({
    /** `names`: of other secrets, which a request, a folder or the project names. */
    input: z.object({ environment: z.string(), names: z.array(z.string()).max(1000).optional() }),
    output: z.array(SecretState),
  }),
  /** Sets or replaces; bound to the origin of the environment's DATABRICKS_HOST at this moment. */
  set: command({
    input: z.object({
      environment: z.string(),
      name: VariableName,
      value: z.string().min(1).max(16_384),
      /** A request, a folder or the project names it, and not the environment. */
      elsewhere: z.boolean().optional(),
    }),
    output: SecretState,
  }),
  remove: command({ input: z.object({ environment: z.string(), name: VariableName }), output: z.null() }),
  /** Asks the keychain anew (it was locked or away). */
  retry: command({ input: z.null(), output: SecretStoreState }),
})
