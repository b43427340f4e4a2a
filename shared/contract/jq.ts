import { z } from 'zod'
import { JqResult } from '../model/jq.ts'
import { command, domain, query } from './build.ts'

export const jq = domain('jq', {
  /** Throws `jq_filter` as `run` does, when there is nothing yet to run it on. */
  check: query({ input: z.object({ filter: z.string().max(100_000) }), output: z.null() }),
  /**
   * Runs a jq filter, or a JSONPath (it begins with `$`), over the kept bytes of an answer; what comes out is kept as a body of its own. Throws `jq_filter` with the
   * places of the mistakes in its detail (`{ places: JqPlace[] }`), `jq_timeout`, `jq_memory`.
   */
  run: command({
    input: z.object({
      bodyId: z.string(),
      filter: z.string().max(100_000),
      /** Blanks a level; null: one line an output. */
      indent: z.number().int().min(0).max(7).nullable(),
      /** Texts without quotes and escapes. */
      raw: z.boolean(),
      /** Milliseconds. */
      timeLimit: z.number().int().min(1).max(3_600_000),
    }),
    output: JqResult,
    /** Bytes of the answer read so far. */
    progress: z.object({ read: z.number().int().nonnegative(), total: z.number().int().nonnegative() }),
  }),
})
