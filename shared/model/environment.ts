import { z } from 'zod'
import { isPlatformReference } from '../template/platform-reference.ts'

export const environmentColours = ['graphite', 'blue', 'teal', 'green', 'yellow', 'orange', 'red', 'pink'] as const
export const EnvironmentColour = z.enum(environmentColours)
export type EnvironmentColour = z.output<typeof EnvironmentColour>

/** Where the credential comes from. `demo`: host and token of the demo workspace inside the app. */
export const signInKinds = ['token', 'demo', 'none'] as const
export const SignInKind = z.enum(signInKinds)
export type SignInKind = z.output<typeof SignInKind>

/** `{{NAME}}`: letters, digits, `_`, `-` and `.`, not beginning with a digit, and no reference that jobs resolve. */
export const VariableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/, {
    error: 'A variable name has letters, digits, "_", "-" or "." and begins with a letter or "_".',
  })
  .refine((name) => !isPlatformReference(name), {
    error: 'Names such as "job.id" or "tasks.…" are filled in by jobs when they run. Choose another name.',
  })

/** A plain variable has its value in the file; of a secret one only the name is ever written. */
export const EnvironmentVariable = z.union([
  z.object({ name: VariableName, secret: z.literal(true) }),
  z.object({ name: VariableName, value: z.string() }),
])
export type EnvironmentVariable = z.output<typeof EnvironmentVariable>

export const EnvironmentName = z
  .string()
  .trim()
  .min(1, { error: 'An environment needs a name.' })
  .max(64, { error: 'An environment name has at most 64 characters.' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .regex(/^[^\u0000-\u001f\u007f/\\]+$/, { error: 'An environment name cannot hold slashes or control characters.' })

export const Environment = z.object({
  name: EnvironmentName,
  colour: EnvironmentColour,
  protected: z.boolean(),
  signIn: SignInKind,
  /** DATABRICKS_HOST is one of these. Names are unique within an environment. */
  variables: z.array(EnvironmentVariable),
})
export type Environment = z.output<typeof Environment>

export { hostVariable, tokenVariable } from './known-variables.ts'

/** Where a variable may be kept, the narrowest first: the narrowest that has it gives the value. `session` ends with the app. */
const variableScopes = ['session', 'request', 'folder', 'collection', 'environment', 'project'] as const

/** A variable as a request sees it. A secret's value never appears here. */
export const VariableState = z.object({
  name: z.string(),
  kind: z.enum(['plain', 'secret']),
  state: z.enum(['set', 'missing']),
  /** Of plain variables that are set. */
  value: z.string().optional(),
  /** Where the value comes from, for people: "environment dev", "keychain", "demo workspace". */
  origin: z.string(),
  scope: z.enum(variableScopes).optional(),
  /** Origins of wider variables of this name, which do not count here. */
  hides: z.array(z.string()).optional(),
})
export type VariableState = z.output<typeof VariableState>
