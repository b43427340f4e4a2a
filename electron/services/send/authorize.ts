import { AppError } from '#shared/errors.ts'
import { tokenVariable } from '#shared/model/environment.ts'
import type { ResolvedRequest, SendStep } from '#shared/model/response.ts'
import type { ResolvedCall, Text } from '#shared/request/resolved-call.ts'
import { showParts } from '#shared/template/resolve-template.ts'
import type { Files } from '../files/files.ts'
import type { Inputs } from '../resolve/inputs.ts'
import { checkHeaderValue } from '../resolve/resolve-headers.ts'
import type { VariableSource } from '../resolve/variable-source.ts'
import { checkTarget, plainHttp } from './check-target.ts'
import { fillWith, secretsIn } from './fill.ts'
import { newBoundary } from './multipart.ts'
import type { OutgoingRequest } from './outgoing.ts'
import { isFile, outgoingBody } from './outgoing-body.ts'
import { type HeaderText, outgoingHeaders, typedBoundary } from './outgoing-headers.ts'
import { createRedactor, type Redactor } from './redact.ts'

export interface Authorized {
  outgoing: OutgoingRequest
  /** The same to show and keep. */
  shown: ResolvedRequest
  /** The body as text with secrets as `{{NAME}}`; empty where it is no text. */
  bodyText: string
  redactor: Redactor
  /** What the Log says first: that the request goes out without the credential of its environment. */
  steps: SendStep[]
}

interface AuthorizeDeps {
  variables: VariableSource
  files: Files
  version: string
  /** Has the answers to secret prompts. */
  inputs?: Inputs | undefined
}

/** How a request is signed in; no header with a step that tells why. */
interface SignIn {
  header: Text | null
  steps: SendStep[]
}

const unsigned: SignIn = { header: null, steps: [] }

const bearer = { type: 'text', text: 'Bearer ' } as const

/**
 * Adds the credential and fills in secrets: the only place of the send pipeline where their values appear. A secret goes to the origin
 * it is bound to and nowhere else. Throws `secret_missing`, `credential_origin`, or what the keychain says.
 */
export async function authorize(
  call: ResolvedCall,
  environment: string | null,
  { variables, files, version, inputs }: AuthorizeDeps,
): Promise<Authorized> {
  const { header: credential, steps } = await signInOf(call, environment, variables)
  const bodyTexts = textsOf(call)
  const headerTexts = [...call.headers.map(({ value }) => value), ...(credential ? [credential] : [])]
  const names = secretsIn([call.path, ...headerTexts, ...bodyTexts])
  const values = await reveal(names, call.origin, environment, { variables, inputs })
  const fill = fillWith(values)
  const boundary = call.body.type === 'multipart' ? (typedBoundary(call) ?? newBoundary()) : ''
  const body = await outgoingBody(call.body, fill, files, boundary)
  const headers = outgoingHeaders(call, { credential, bodySize: body?.size ?? null, boundary, version })
  const redactor = createRedactor([...values.values(), ...typedCredentials(headers)])
  return {
    outgoing: {
      method: call.method,
      origin: call.origin,
      path: fill(call.path, 'url'),
      headers: headers.map(({ name, value }) => [name, checked(name, fill(value, 'raw'))]),
      body,
      bodyHoldsSecret: secretsIn(bodyTexts).length > 0,
    },
    shown: {
      method: call.method,
      url: call.origin + showParts(call.path),
      headers: headers.map(({ name, value }) => [name, redactor.text(showParts(value))]),
      bodySize: body?.size ?? 0,
    },
    bodyText: redactor.text(call.body.type === 'text' ? showParts(call.body.text) : ''),
    redactor,
    steps,
  }
}

const withoutAuth = 'set Auth to "None"'

/**
 * A typed Authorization header is what the person wants: nothing is added then. A call that does not go to the host of its environment
 * goes out unsigned, like a presigned link has to.
 */
export async function signInOf(
  { auth, headers, origin }: Pick<ResolvedCall, 'auth' | 'headers' | 'origin'>,
  environment: string | null,
  variables: VariableSource,
): Promise<SignIn> {
  if (auth.type === 'none' || headers.some(({ name }) => name.toLowerCase() === 'authorization')) return unsigned
  if (auth.type === 'bearer') {
    if (auth.token.length === 0) throw missing('The bearer token of this request is empty.', 'Fill it in under Auth.')
    if (plainHttp(origin)) checkTarget({ what: 'The bearer token', bound: null, origin, without: withoutAuth })
    return { header: [bearer, ...auth.token], steps: [] }
  }
  if (environment === null) return unsigned
  const home = await variables.signIn(environment)
  if (home.kind === 'none') return unsigned
  if (home.origin !== origin) {
    const whose = home.origin === null ? 'which has no DATABRICKS_HOST' : `which signs in to ${home.origin} only`
    const text = `without the credential of ${environment}, ${whose}`
    return { header: null, steps: [{ name: 'Sign-in', state: 'skipped', text, ms: null }] }
  }
  return { header: [bearer, { type: 'secret', name: tokenVariable }], steps: [] }
}

async function reveal(
  names: readonly string[],
  origin: string,
  environment: string | null,
  { variables, inputs }: Pick<AuthorizeDeps, 'variables' | 'inputs'>,
): Promise<Map<string, string>> {
  const found = names.map(async (name): Promise<[string, string]> => {
    const answer = inputs?.secret(name)
    if (answer !== undefined) {
      // Typed for this one call: it goes where the call goes, but not in the clear.
      const what = `The value of {{${name}}}`
      if (plainHttp(origin)) checkTarget({ what, bound: null, origin, without: `take {{${name}}} out of the request` })
      return [name, answer]
    }
    const stored = environment === null ? null : await variables.secret(environment, name)
    if (!stored)
      throw missing(
        environment === null
          ? `The secret ${name} is not set: no environment is active.`
          : `The secret ${name} of the environment ${environment} is not set.`,
        `Set ${name} in the environment.`,
      )
    const without = name === tokenVariable ? withoutAuth : `take {{${name}}} out of the request`
    checkTarget({ what: `The secret ${name}`, bound: stored.origin, origin, without })
    return [name, stored.value.reveal()]
  })
  return new Map(await Promise.all(found))
}

/** A credential that was typed as it is counts as a secret too, once it is about to be shown. */
function typedCredentials(headers: readonly HeaderText[]): string[] {
  return headers
    .filter(({ name }) => /^((proxy-)?authorization|x-databricks-azure-sp-management-token)$/i.test(name))
    .flatMap(({ value }) => value.flatMap((part) => (part.type === 'text' ? [part.text.replace(/^\w+\s+/, '')] : [])))
}

function textsOf({ body }: ResolvedCall): Text[] {
  if (body.type === 'text') return [body.text]
  if (body.type !== 'multipart') return []
  return body.fields.flatMap(({ value }) => (isFile(value) ? [] : [value]))
}

function checked(name: string, value: string): string {
  checkHeaderValue(name, value)
  return value
}

function missing(message: string, remedy: string): AppError {
  return new AppError('secret_missing', message, { remedy })
}
