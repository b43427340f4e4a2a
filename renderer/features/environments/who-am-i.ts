import { host } from '#renderer/host/current.ts'
import { parseExact } from '#shared/json/exact-json.ts'
import { isJsonObject } from '#shared/json/exact-value.ts'
import { emptyRequest, type Request } from '#shared/model/request.ts'

export interface Identity {
  status: number
  /** Milliseconds from Send to the last byte. */
  ms: number
  at: number
  userName: string | null
  /** As it stands in the answer, every digit. */
  id: string | null
  groups: readonly string[]
  /** The message of an answer that is not 200. */
  message: string | null
}

const meRequest: Request = { ...emptyRequest(), url: '{{DATABRICKS_HOST}}/api/2.0/preview/scim/v2/Me' }

/** Asks the workspace who the credential of the environment belongs to. Throws AppError when there was no answer. */
export async function whoAmI(environment: string, signal: AbortSignal): Promise<Identity> {
  const request = { request: meRequest, environment, confirmed: false }
  const response = await host().call('request.send', request, { signal })
  try {
    const body = await fetch(new URL(`bodies/${response.bodyId}`, document.baseURI), { signal })
    const facts = readIdentity(await body.text())
    return { status: response.status, ms: Math.round(response.timings.total), at: Date.now(), ...facts }
  } finally {
    host()
      .call('bodies.release', { bodyIds: [response.bodyId] })
      .catch(() => undefined)
  }
}

/** What an answer of SCIM tells; a page that is no JSON tells nothing. */
export function readIdentity(text: string): Pick<Identity, 'userName' | 'id' | 'groups' | 'message'> {
  const string = (value: unknown) => (typeof value === 'string' ? value : null)
  try {
    const answer = parseExact(text)
    if (!isJsonObject(answer)) throw new SyntaxError('not an object')
    const groups = Array.isArray(answer.groups) ? answer.groups : []
    return {
      userName: string(answer.userName) ?? string(answer.displayName),
      id: answer.id === undefined ? null : String(answer.id),
      groups: groups.flatMap((group) => (isJsonObject(group) ? (string(group.display) ?? []) : [])),
      message: string(answer.message) ?? string(answer.detail),
    }
  } catch {
    return { userName: null, id: null, groups: [], message: null }
  }
}
