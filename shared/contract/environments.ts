import { z } from 'zod'
import { Environment, EnvironmentName, VariableState } from '../model/environment.ts'
import { command, domain, query } from './build.ts'

export const EnvironmentList = z.object({
  /** By name; `file` is relative to the project folder. */
  environments: z.array(Environment.extend({ file: z.string() })),
  active: z.string().nullable(),
  problems: z.array(z.object({ file: z.string(), message: z.string() })),
})
export type EnvironmentList = z.output<typeof EnvironmentList>

export const environments = domain('environments', {
  list: query({ input: z.null(), output: EnvironmentList }),
  /** The variables of an environment (null: of none) as a request sees them. Starts the demo workspace if it is the demo one. */
  variables: query({ input: z.object({ environment: z.string().nullable() }), output: z.array(VariableState) }),
  /** Creates (`previousName` null) or changes; another `name` renames, and the secrets move along. */
  save: command({
    input: z.object({ environment: Environment, previousName: EnvironmentName.nullable() }),
    output: Environment,
  }),
  /** Sets one plain variable and leaves the rest as it is. */
  setVariable: command({
    input: z.object({ environment: z.string(), name: z.string(), value: z.string() }),
    output: z.null(),
  }),
  /** Moves the file to the trash; `restore` brings it back with its secrets until the app ends. */
  remove: command({ input: z.object({ name: z.string() }), output: z.null() }),
  restore: command({ input: z.object({ name: z.string() }), output: Environment }),
  activate: command({ input: z.object({ name: z.string().nullable() }), output: z.null() }),
})
