import { z } from 'zod'

/** A mistake in a filter: line and column from 1, length in characters. */
export const JqPlace = z.object({
  message: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  length: z.number().int(),
})
export type JqPlace = z.output<typeof JqPlace>

/** The filter stopped at a value it cannot work with; what came before is kept. */
export const JqFailure = z.object({ message: z.string(), code: z.number().int() })
export type JqFailure = z.output<typeof JqFailure>

/** Where digits may have been lost, because jq calculates in double precision. */
export const JqRounding = z.object({
  /** `seen`: a number of the result was rounded. `possible`: the filter calculates with such numbers. */
  kind: z.enum(['seen', 'possible']),
  /** A number as it was sent, and the key it stood under, where that is known. */
  number: z.string(),
  key: z.string().nullable(),
})
export type JqRounding = z.output<typeof JqRounding>

export const JqResult = z.object({
  /** Names the bytes of the result: `GET /bodies/<bodyId>`. */
  bodyId: z.string(),
  size: z.number().int().nonnegative(),
  /** Values that came out; null where they are not counted (raw texts). */
  outputs: z.number().int().nonnegative().nullable(),
  /** Milliseconds. */
  time: z.number(),
  failure: JqFailure.nullable(),
  rounding: JqRounding.nullable(),
  /** What the filter wrote with `debug` or `stderr`. */
  said: z.string(),
  /** Read item by item, so that the answer was never in memory as a whole. */
  streamed: z.boolean(),
})
export type JqResult = z.output<typeof JqResult>
