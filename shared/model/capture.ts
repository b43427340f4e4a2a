import { z } from 'zod'

/** A value that is taken from each answer below 300 and kept as a variable. While it is edited, name and path may be empty. */
export const Capture = z.object({
  name: z.string(),
  /** JSONPath (`$.cluster_id`) or a jq filter. */
  path: z.string(),
  /** `session`: until the app ends. */
  to: z.enum(['session', 'environment']),
  /** Kept like a secret: in the keychain, or for the session in memory, and never shown. */
  secret: z.boolean(),
  enabled: z.boolean(),
})
export type Capture = z.output<typeof Capture>

/** What came of a capture. */
export const CaptureResult = z.object({
  name: z.string(),
  state: z.enum(['ok', 'failed']),
  /** Where it is kept, or why it is not, for people. */
  text: z.string(),
  /** Of plain values, with every digit; long ones are cut. */
  value: z.string().optional(),
})
export type CaptureResult = z.output<typeof CaptureResult>
