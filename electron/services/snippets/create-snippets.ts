import type { Input } from '#shared/contract/contract.ts'
import { tokenVariable } from '#shared/model/environment.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { ResolvedCall, Text } from '#shared/request/resolved-call.ts'
import { makeSnippet } from '#shared/snippets/make-snippet.ts'
import type { Snippet } from '#shared/snippets/snippet.ts'
import { snippetCall } from '#shared/snippets/snippet-call.ts'
import { createInputs, type Inputs } from '../resolve/inputs.ts'
import { resolveRequest } from '../resolve/resolve-request.ts'
import { signInOf } from '../send/authorize.ts'
import { plainHttp } from '../send/check-target.ts'
import type { Scopes } from '../variables/scopes.ts'

/** The request as it stands, written for another tool. Throws what `resolveRequest` throws: what is missing is named. */
export function createSnippets({ scopes }: { scopes: Scopes }) {
  return async function make({ request, environment, path, kind, options }: Input<'snippets.make'>): Promise<Snippet> {
    const variables = scopes.sourceFor({ path, variables: request.variables })
    const inputs = createInputs({ asVariables: true })
    const call = await resolveRequest(request, environment, variables, inputs)
    const { header, steps } = await signInOf(call, environment, variables)
    const operation = await operationOf(request.operationId)
    const snippet = makeSnippet(kind, snippetCall(call, { credential: header, operation }), options)
    const home = environment === null ? null : await variables.signIn(environment)
    const notes = [
      ...filledNotes(inputs),
      ...steps.map(({ text }) => `It goes out ${text}.`),
      ...bindingNotes(call, header, home?.origin ?? null),
      ...(home?.kind === 'demo'
        ? ['The demo workspace makes a new token with every start, and nobody else knows it.']
        : []),
    ]
    return { ...snippet, notes: [...notes, ...snippet.notes] }
  }
}

/** A tool does not make values anew. */
export function filledNotes(inputs: Inputs): string[] {
  const steps = inputs.steps()
  if (steps.length === 0) return []
  return [`Filled in once, here and now: ${steps.map(({ text }) => text).join('; ')}.`]
}

async function operationOf(id: string | undefined): Promise<Operation | null> {
  return id === undefined ? null : loadOperation(id).catch(() => null)
}

/** Trowel itself refuses to send a secret elsewhere than to its own origin. A tool does what it is told. */
function bindingNotes(call: ResolvedCall, credential: Text | null, home: string | null): string[] {
  const names = secretNames(call, credential)
  if (names.length === 0) return []
  if (plainHttp(call.origin))
    return [`Without TLS everybody on the way to ${call.origin} could read ${names.join(' and ')}.`]
  if (home === null || home === call.origin) return []
  return [`${names.join(' and ')} belongs to ${home}: Trowel itself would not send it to ${call.origin}.`]
}

function secretNames({ path, headers, body }: ResolvedCall, credential: Text | null): string[] {
  const fields = body.type === 'multipart' ? body.fields.flatMap(({ value }) => ('id' in value ? [] : [value])) : []
  const texts = [path, ...headers.map(({ value }) => value), ...fields, ...(body.type === 'text' ? [body.text] : [])]
  const all = [...texts, ...(credential ? [credential] : [])].flat()
  const names = all.flatMap((part) => (part.type === 'secret' ? [part.name] : []))
  return [...new Set(names)].sort((a, b) => Number(b === tokenVariable) - Number(a === tokenVariable))
}
