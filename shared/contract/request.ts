import { z } from 'zod'
import { CollectionPath } from '../model/collection.ts'
import { Request } from '../model/request.ts'
import { Response, SendProgress } from '../model/response.ts'
import { command, domain, query } from './build.ts'

export const request = domain('request', {
  /** A 404 of the server is a result; an error means that there was no answer. */
  send: command({
    input: z.object({
      request: Request,
      environment: z.string().nullable(),
      /** The person has seen and confirmed what a protected environment asks. */
      confirmed: z.boolean(),
      /** Where the request is saved: the variables of its folders count. */
      path: CollectionPath.nullable().optional(),
      /** Answers to what the request asks for: without them a send fails with `prompt_required`, whose detail names them. */
      values: z.record(z.string(), z.string().max(1_000_000)).optional(),
    }),
    output: Response,
    progress: SendProgress,
  }),
})

/** `spreadsheet` is CSV in which no text can be taken for a formula. `lines` is JSON Lines. */
export const ExportForm = z.enum(['received', 'pretty', 'compact', 'csv', 'spreadsheet', 'lines'])
export type ExportForm = z.output<typeof ExportForm>

export const bodies = domain('bodies', {
  /** Writes a body, or the bytes of one value in it, in another form as a new body, which is then downloaded and released. */
  export: command({
    input: z.object({
      bodyId: z.string(),
      form: ExportForm,
      range: z.object({ from: z.number().int().min(0), to: z.number().int().min(0) }).nullable(),
    }),
    output: z.object({ bodyId: z.string(), size: z.number() }),
    /** Bytes read so far. */
    progress: z.object({ done: z.number(), total: z.number() }),
  }),
  /** The bytes are no longer needed (tab closed, next answer came). Unknown ids are ignored. */
  release: command({ input: z.object({ bodyIds: z.array(z.string()) }), output: z.null() }),
})

export const demo = domain('demo', {
  status: query({
    input: z.null(),
    output: z.object({ running: z.boolean(), origin: z.string().nullable() }),
  }),
  /** Starts it if need be and puts its state back to the sample data. */
  reset: command({ input: z.null(), output: z.null() }),
})
