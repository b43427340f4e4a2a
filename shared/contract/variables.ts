import { z } from 'zod'
import { Capture, CaptureResult } from '../model/capture.ts'
import { CollectionPath } from '../model/collection.ts'
import { EnvironmentName, EnvironmentVariable, VariableName, VariableState } from '../model/environment.ts'
import { FileReference } from '../model/request.ts'
import { command, domain, query } from './build.ts'

/** Where a variable is put: a folder or collection by its path, or the project. Those of a request are in its draft. */
export const VariablePlace = z.union([
  z.object({ environment: EnvironmentName }),
  z.object({ folder: CollectionPath }),
  z.object({ project: z.literal(true) }),
])
export type VariablePlace = z.output<typeof VariablePlace>

/** A line of a `.env` file. The value of a credential is not in it. */
export const DotenvRow = z.object({
  name: z.string(),
  line: z.number().int(),
  credential: z.boolean(),
  value: z.string().optional(),
  /** Why it cannot be taken over. */
  problem: z.string().optional(),
})
export type DotenvRow = z.output<typeof DotenvRow>

/** Variables as requests see them from where they stand. */
export const variables = domain('variables', {
  /**
   * What a request at this path sees (null: one that is nowhere saved), without its own plain variables. `secrets`: names of its own
   * secret ones.
   */
  list: query({
    input: z.object({
      environment: z.string().nullable(),
      path: CollectionPath.nullable(),
      secrets: z.array(z.string()).max(1000).optional(),
    }),
    output: z.array(VariableState),
  }),
  project: query({
    input: z.null(),
    output: z.object({ variables: z.array(EnvironmentVariable), problem: z.string().nullable() }),
  }),
  /** Throws `secret_in_file` where a plain value is a credential. */
  saveProject: command({ input: z.object({ variables: z.array(EnvironmentVariable) }), output: z.null() }),
  /** Adds a variable or gives it another value. `secret`: the value goes to the keychain, for this environment. */
  put: command({
    input: z.object({
      place: VariablePlace,
      name: VariableName,
      value: z.string().max(1_000_000),
      secret: z.boolean(),
      environment: z.string().nullable(),
    }),
    output: z.null(),
  }),
  /** Takes a value out of an answer that is still kept, as a send does. */
  capture: command({
    input: z.object({ bodyId: z.string(), capture: Capture, environment: z.string().nullable() }),
    output: CaptureResult,
  }),
  /** Forgets a value of the session. */
  forget: command({ input: z.object({ environment: z.string().nullable(), name: z.string() }), output: z.null() }),
  /** Reads a `.env` file. Nothing is written. */
  readDotenv: command({
    input: z.object({ file: FileReference }),
    output: z.object({ importId: z.string(), rows: z.array(DotenvRow) }),
  }),
  /** Puts the chosen lines of what was read into an environment: credentials into the keychain, the rest into its file. */
  takeDotenv: command({
    input: z.object({
      importId: z.string(),
      environment: EnvironmentName,
      rows: z.array(z.object({ name: VariableName, secret: z.boolean() })).max(10_000),
    }),
    output: z.object({
      taken: z.number().int(),
      /** What the keychain did not take, with the reason. */
      problems: z.array(z.object({ name: z.string(), message: z.string() })),
    }),
  }),
})
