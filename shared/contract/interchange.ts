import { z } from 'zod'
import { FileReference } from '../model/request.ts'
import { command, domain, query } from './build.ts'

/** What was read from files of other tools, to be looked through. Values of credentials are not in it. */
export const ImportReview = z.object({
  /** Names what was read, until it is taken over or discarded. */
  importId: z.string(),
  /** "Postman", "HAR" …, with commas between several. */
  source: z.string(),
  collections: z.array(z.object({ name: z.string(), requests: z.number().int(), folders: z.number().int() })),
  environments: z.array(z.object({ name: z.string(), variables: z.number().int(), secrets: z.array(z.string()) })),
  /** Names of the credentials that were taken out of the collections. */
  secrets: z.array(z.string()),
  /** What could not be carried over, or deserves a look; `place` names things from the outside in. */
  notes: z.array(
    z.object({
      place: z.string(),
      kind: z.enum(['dropped', 'changed', 'secret', 'script', 'file', 'host']),
      message: z.string(),
    }),
  ),
})
export type ImportReview = z.output<typeof ImportReview>

export const interchange = domain('interchange', {
  /** What can be read. */
  kinds: query({ input: z.null(), output: z.array(z.object({ id: z.string(), label: z.string() })) }),
  /**
   * Reads files of another tool; `path` is from the folder that was chosen, `kind` null: told by their content. Nothing is
   * written, sent or run. Errors: `import_failed`.
   */
  read: command({
    input: z.object({
      files: z
        .array(z.object({ file: FileReference, path: z.string().max(4096) }))
        .min(1)
        .max(10_000),
      kind: z.string().nullable(),
    }),
    output: ImportReview,
  }),
  /**
   * Writes what was read into the project, beside what is there. Credentials go into the keychain for the environment
   * that is named, bound to its host; with null they are forgotten. Those of imported environments go with them.
   */
  accept: command({
    input: z.object({ importId: z.string(), secretsTo: z.string().nullable() }),
    output: z.object({
      collections: z.array(z.string()),
      environments: z.array(z.string()),
      /** Credentials that the keychain did not take, with the reason. */
      problems: z.array(z.object({ name: z.string(), message: z.string() })),
    }),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
  }),
  discard: command({ input: z.object({ importId: z.string() }), output: z.null() }),
})
