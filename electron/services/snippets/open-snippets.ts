import type { VariableState } from '#shared/model/environment.ts'
import { hostVariable, tokenVariable } from '#shared/model/known-variables.ts'
import type { Request } from '#shared/model/request.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { pathParameters } from '#shared/request/path-parameters.ts'
import type { ResolvedCall, Text } from '#shared/request/resolved-call.ts'
import type { SnippetKindId } from '#shared/snippets/kinds.ts'
import { makeSnippet } from '#shared/snippets/make-snippet.ts'
import type { Snippet, SnippetOptions } from '#shared/snippets/snippet.ts'
import { snippetCall } from '#shared/snippets/snippet-call.ts'
import { parseTemplate } from '#shared/template/parse-template.ts'
import { createInputs } from '../resolve/inputs.ts'
import { resolveRequest } from '../resolve/resolve-request.ts'
import type { VariableSource } from '../resolve/variable-source.ts'
import { filledNotes } from './create-snippets.ts'

/** Stands for the host while the rest of the address is worked out. */
const standIn = 'https://host.invalid'
const environment = 'any'
const bearer = { type: 'text', text: 'Bearer ' } as const

/**
 * A request for another tool without any environment: every `{{NAME}}` is an environment variable there, the host too, and
 * a path parameter without a value is one of its own. Throws what cannot be sent, `unsupported` for what the tool cannot.
 */
export async function openSnippet(given: Request, kind: SnippetKindId, options: SnippetOptions = {}): Promise<Snippet> {
  const { origin, rest } = splitOrigin(given.url)
  const url = origin === null ? given.url : standIn + rest
  const request = { ...given, url, params: withPathValues(given) }
  const inputs = createInputs({ asVariables: true })
  const call = await resolveRequest(request, environment, openVariables(request), inputs)
  const operation = given.operationId === undefined ? null : await loadOperation(given.operationId).catch(() => null)
  const credential = credentialOf(call, origin)
  const snippet = makeSnippet(kind, snippetCall(call, { credential, operation, origin }), options)
  return { ...snippet, notes: [...filledNotes(inputs), ...snippet.notes] }
}

/** Scheme, host and port where they hold variables; null where they hold none. */
function splitOrigin(url: string): { origin: Text | null; rest: string } {
  const start =
    /^\s*((?:[a-z][a-z\d+.-]*:\/\/|\{\{[^{}/]*\}\}:\/\/)?(?:\{\{[^{}/?#]*\}\}|[^/?#{}\s])*)(?=[/?#]|\s*$)/i.exec(url)
  const parts = parseTemplate(start?.[1] ?? '')
  if (!start || !parts.some(({ type }) => type === 'variable')) return { origin: null, rest: url }
  const origin = parts.map((part): Text[number] =>
    part.type === 'variable' ? { type: 'secret', name: part.name } : { type: 'text', text: part.text },
  )
  return { origin, rest: url.slice(start[0].length) }
}

/** That of the environment goes to its workspace only. */
function credentialOf({ auth, headers }: ResolvedCall, origin: Text | null): Text | null {
  if (auth.type === 'none' || headers.some(({ name }) => name.toLowerCase() === 'authorization')) return null
  if (auth.type === 'bearer') return auth.token.length === 0 ? null : [bearer, ...auth.token]
  const [only, ...more] = origin ?? []
  const isHome = only?.type === 'secret' && only.name === hostVariable && more.length === 0
  return isHome ? [bearer, { type: 'secret', name: tokenVariable }] : null
}

function withPathValues({ url, params }: Request): Request['params'] {
  const missing = pathParameters(url).filter(
    (name) => !params.some((row) => row.in === 'path' && row.name === name && row.value !== ''),
  )
  return [
    ...params.filter((row) => row.in !== 'path' || !missing.includes(row.name)),
    ...missing.map((name) => ({ name, value: `{{${name}}}`, in: 'path' as const, enabled: true })),
  ]
}

/** Every name is a variable whose value is not known here. */
function openVariables(request: Request): VariableSource {
  const names = [...JSON.stringify(request).matchAll(/\{\{[ \t]*([A-Za-z_][\w.-]{0,127})[ \t]*\}\}/g)].map(
    ([, name]) => name!,
  )
  const states = [...new Set([tokenVariable, ...names])].map(
    (name): VariableState => ({ name, kind: 'secret', state: 'set', origin: 'another tool' }),
  )
  return {
    variables: async () => states,
    secret: async () => null,
    signIn: async () => ({ kind: 'none', protected: false, origin: null }),
  }
}
