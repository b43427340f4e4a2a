import type { VariableState } from '#shared/model/environment.ts'
import { hostVariable, tokenVariable } from '#shared/model/known-variables.ts'
import type { Request } from '#shared/model/request.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { pathParameters } from '#shared/request/path-parameters.ts'
import type { SnippetKindId } from '#shared/snippets/kinds.ts'
import { makeSnippet } from '#shared/snippets/make-snippet.ts'
import type { Snippet, SnippetOptions } from '#shared/snippets/snippet.ts'
import { snippetCall } from '#shared/snippets/snippet-call.ts'
import { createInputs } from '../resolve/inputs.ts'
import { resolveRequest } from '../resolve/resolve-request.ts'
import type { VariableSource } from '../resolve/variable-source.ts'
import { signInOf } from '../send/authorize.ts'
import { filledNotes } from './create-snippets.ts'

/** Stands for the host while the rest of the address is worked out. */
const standIn = 'https://host.invalid'
const environment = 'any'

/**
 * A request for another tool without any environment: every `{{NAME}}` is an environment variable there, the host too, and
 * a path parameter without a value is one of its own. Throws what cannot be sent, `unsupported` for what the tool cannot.
 */
export async function openSnippet(given: Request, kind: SnippetKindId, options: SnippetOptions = {}): Promise<Snippet> {
  const found = /^\s*\{\{[ \t]*([A-Za-z_][A-Za-z0-9_.-]{0,127})[ \t]*\}\}(?=[/?#]|\s*$)/.exec(given.url)
  const host = found?.[1] ?? null
  const url = found ? standIn + given.url.slice(found[0].length) : given.url
  const request = { ...given, url, params: withPathValues(given) }
  const variables = openVariables(request, host === hostVariable)
  const inputs = createInputs({ asVariables: true })
  const call = await resolveRequest(request, environment, variables, inputs)
  const { header } = await signInOf(call, environment, variables)
  const operation = given.operationId === undefined ? null : await loadOperation(given.operationId).catch(() => null)
  const snippet = makeSnippet(kind, snippetCall(call, { credential: header, operation, host }), options)
  return { ...snippet, notes: [...filledNotes(inputs), ...snippet.notes] }
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
function openVariables(request: Request, isHome: boolean): VariableSource {
  const names = [...JSON.stringify(request).matchAll(/\{\{[ \t]*([A-Za-z_][\w.-]{0,127})[ \t]*\}\}/g)].map(
    ([, name]) => name!,
  )
  const states = [...new Set([tokenVariable, ...names])].map(
    (name): VariableState => ({ name, kind: 'secret', state: 'set', origin: 'another tool' }),
  )
  return {
    variables: async () => states,
    secret: async () => null,
    signIn: async () => ({ kind: 'token', protected: false, origin: isHome ? standIn : null }),
  }
}
