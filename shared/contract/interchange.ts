import { z } from 'zod'
import { CollectionPath, ItemName } from '../model/collection.ts'
import { EnvironmentName } from '../model/environment.ts'
import { FileReference } from '../model/request.ts'
import { command, domain, query } from './build.ts'

/** The value of a secret is null. */
const Variables = z.array(z.object({ name: z.string(), value: z.string().nullable() }))

/** What was read from files of other tools, to be looked through. Values of credentials are not in it. */
export const ImportReview = z.object({
  /** Names what was read, until it is taken over or discarded. */
  importId: z.string(),
  /** "Postman", "HAR" …, with commas between several. */
  source: z.string(),
  /** Each folder before what lies in it; a number that names one is its place in this list. */
  nodes: z.array(
    z.object({
      kind: z.enum(['collection', 'folder', 'request']),
      parent: z.number().int().nullable(),
      name: z.string(),
      method: z.string().optional(),
      url: z.string().optional(),
      operationId: z.string().optional(),
      /** Of collections and folders that have some. */
      variables: Variables.optional(),
    }),
  ),
  environments: z.array(z.object({ name: z.string(), variables: Variables })),
  /** Credentials that were found; `environment` is the place of the imported environment that one belongs to. */
  secrets: z.array(
    z.object({
      name: z.string(),
      environment: z.number().int().nullable(),
      /** Requests that use it, and where the first of them are. */
      count: z.number().int(),
      places: z.array(z.string()),
      /** Where those requests go. */
      hosts: z.array(z.string()),
    }),
  ),
  /** Where requests go; `requests` is null where that cannot be told apart. Kept as it is where `becomes` is null. */
  hosts: z.array(z.object({ host: z.string(), requests: z.number().int().nullable(), becomes: z.string().nullable() })),
  /** What could not be carried over, or deserves a look; `place` names things from the outside in. */
  notes: z.array(
    z.object({
      place: z.string(),
      kind: z.enum(['dropped', 'changed', 'secret', 'script', 'file', 'host']),
      message: z.string(),
      /** What was left out, for reading: a script. Credentials in it are covered. */
      text: z.string().optional(),
    }),
  ),
})
export type ImportReview = z.output<typeof ImportReview>

const Place = z.number().int().nonnegative()

/** What of an import is written, and where. */
export const ImportChoice = z.object({
  importId: z.string(),
  /** Places in `nodes` that are left out, with all that lies in them. */
  without: z.array(Place).max(1_000_000),
  /** Other names for collections. */
  names: z.array(z.object({ node: Place, name: ItemName })).max(10_000),
  /** The folder that each collection becomes a folder in; null: collections of their own. */
  into: CollectionPath.nullable(),
  /** Imported environments that are made; an environment for `host` is made beside them, for a workspace that has none. */
  environments: z.array(Place).max(10_000),
  newEnvironment: z.object({ name: EnvironmentName, host: z.string().max(2048) }).nullable(),
  /**
   * Credentials that go into the keychain: of the environment with this name, or of the one that is imported (null).
   * One that is set already is only replaced when that is said.
   */
  secrets: z.array(z.object({ secret: Place, environment: z.string().nullable(), replace: z.boolean() })).max(10_000),
})
export type ImportChoice = z.output<typeof ImportChoice>

export const interchange = domain('interchange', {
  /** What can be read, by label. */
  kinds: query({ input: z.null(), output: z.array(z.object({ id: z.string(), label: z.string() })) }),
  /**
   * Reads files of other tools; `path` is from the folder that was chosen, `kind` null: told by their content. Nothing is
   * written, sent or run, and uploads are removed as soon as they are read. Errors: `import_failed`.
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
   * Writes what was chosen into the project, beside what is there: all of it, or after an error or a stop nothing.
   * Errors: `not_found`, `file_unwritable`.
   */
  accept: command({
    input: ImportChoice,
    output: z.object({
      /** Of `undo`. */
      undoId: z.string(),
      requests: z.number().int(),
      /** Folders and collections that were made, without those in them. */
      collections: z.array(CollectionPath),
      environments: z.array(z.string()),
      /** Credentials that are in the keychain now. */
      secrets: z.number().int(),
      /** Credentials that the keychain did not take, with the reason. */
      problems: z.array(z.object({ name: z.string(), message: z.string() })),
    }),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
  }),
  /** Moves what an import wrote to the trash, and takes its credentials out of the keychain. Errors: `not_found`. */
  undo: command({ input: z.object({ undoId: z.string() }), output: z.null() }),
  /** Forgets what was read, and removes uploads that were not. */
  discard: command({
    input: z.object({ importId: z.string().nullable(), files: z.array(FileReference).max(10_000) }),
    output: z.null(),
  }),
})
