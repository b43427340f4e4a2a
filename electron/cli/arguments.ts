import { parseArgs } from 'node:util'
import { UsageError } from './usage.ts'

export interface Arguments {
  command: string | undefined
  words: string[]
  json: boolean
  help: boolean
  include: boolean
  yes: boolean
  environment: string | undefined
  body: string | undefined
  headers: string[]
  /** Answers to prompts, as NAME=VALUE. */
  values: string[]
  data: string | undefined
  project: string | undefined
  /** A filter for the answer. */
  jq: string | undefined
  rawOutput: boolean
  /** Of import and convert: name what can be read and written. */
  list: boolean
  /** Kinds of what is converted or exported. */
  from: string | undefined
  to: string | undefined
  /** The file of a result; standard output where not given. */
  output: string | undefined
  /** Write over it. */
  force: boolean
}

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  include: { type: 'boolean', short: 'i' },
  yes: { type: 'boolean', short: 'y' },
  env: { type: 'string' },
  body: { type: 'string' },
  header: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  data: { type: 'string' },
  project: { type: 'string' },
  jq: { type: 'string' },
  'raw-output': { type: 'boolean', short: 'r' },
  list: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
} as const

export function parseArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    const [command, ...words] = positionals
    return {
      command,
      words,
      json: values.json ?? false,
      help: values.help ?? false,
      include: values.include ?? false,
      yes: values.yes ?? false,
      environment: values.env,
      body: values.body,
      headers: values.header ?? [],
      values: values.set ?? [],
      data: values.data,
      project: values.project,
      jq: values.jq,
      rawOutput: values['raw-output'] ?? false,
      list: values.list ?? false,
      from: values.from,
      to: values.to,
      output: values.output,
      force: values.force ?? false,
    }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
