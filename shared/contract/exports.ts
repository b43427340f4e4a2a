import { z } from 'zod'
import { exportKindIds } from '../interchange/export/kinds.ts'
import { CollectionPath } from '../model/collection.ts'
import { command, domain } from './build.ts'

export const exports = domain('exports', {
  /**
   * Writes collections, folders and requests for another tool, as bodies that are then downloaded and released. Environments
   * go along where the kind knows them. No secret is in what is written. Errors: `not_found`.
   */
  write: command({
    input: z.object({
      paths: z.array(CollectionPath).min(1).max(10_000),
      kind: z.enum(exportKindIds),
      environments: z.array(z.string()).max(1000),
    }),
    output: z.object({
      files: z.array(z.object({ bodyId: z.string(), name: z.string(), size: z.number().int() })),
      requests: z.number().int(),
      /** Requests that are in no file; the notes say why. */
      left: z.number().int(),
      /** What could not be carried over; `place` names things from the outside in. */
      notes: z.array(
        z.object({
          place: z.string(),
          kind: z.enum(['dropped', 'changed', 'secret', 'script', 'file', 'host']),
          message: z.string(),
        }),
      ),
    }),
    /** Requests read so far. */
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
  }),
})
