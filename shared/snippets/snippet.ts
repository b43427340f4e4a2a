import type { ErrorCode } from '../errors.ts'
import { AppError } from '../errors.ts'
import type { Operation } from '../operations/operation.ts'
import type { ResolvedBody, Text } from '../request/resolved-call.ts'
import type { SnippetKindId } from './kinds.ts'

/** What can be chosen; a kind takes what it knows and leaves the rest. */
export interface SnippetOptions {
  /** How curl is quoted. PowerShell 7.3 or newer. */
  shell?: 'bash' | 'powershell' | undefined
  /** Where curl takes the credential from: `$DATABRICKS_TOKEN` or `~/.netrc`. */
  credential?: 'variable' | 'netrc' | undefined
  /** The query of curl as `--get --data-urlencode …` in the place of a long URL. */
  get?: boolean | undefined
  /** A filter that the answer is piped through; empty: none. */
  jq?: string | undefined
}

/**
 * A call for generators: everything that is asked for stands in it. The parts of type `secret` are names of environment
 * variables; no value of a secret is here.
 */
export interface SnippetCall {
  method: string
  /** scheme://host[:port], or a variable that holds it. */
  origin: Text
  /** Path and query, percent-encoded. */
  path: Text
  /** Typed headers, Content-Type of the body, then the credential. */
  headers: readonly { name: string; value: Text }[]
  body: ResolvedBody
  followRedirects: boolean
  /** The variable that the credential of the environment comes from. */
  tokenVariable: string | null
  /** Environment variables that must be set, and whether their value has to be percent-encoded for tools that cannot do it. */
  variables: readonly { name: string; encoded: boolean }[]
  /** What the call is, where it is one of the known ones. */
  operation: Operation | null
}

export interface Snippet {
  kind: SnippetKindId
  /** For highlighting. */
  language: SnippetLanguage
  text: string
  /** How the secrets get to it, as text to run or to follow. Empty where there are none. */
  setToken: string
  /** Where the tool does other than Trowel, and what it needs. */
  notes: string[]
  /** Environment variables that have to be set. */
  variables: SnippetCall['variables']
}

export type SnippetLanguage = 'shell' | 'powershell' | 'python' | 'javascript' | 'go' | 'java' | 'hcl'

/** What a generator makes: its text, and what to know about it. */
export interface Written {
  text: string
  notes?: string[]
}

export type Generator = (call: SnippetCall, options: SnippetOptions) => Written

/** The tool cannot send this. */
export function cannot(message: string, remedy = 'Choose another kind of snippet.', code: ErrorCode = 'unsupported') {
  return new AppError(code, message, { remedy })
}
