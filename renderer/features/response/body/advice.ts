import type { Response } from '#shared/model/response.ts'
import type { PlatformError } from './platform-error.ts'

/** What an error answer means and what to do, one sentence each. The exact body stays below it. */
export interface Advice {
  title: string
  what: string
  likely: string | null
  remedy: string | null
}

function retryAfter({ headers }: Response): string | null {
  const value = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1]
  return value === undefined ? null : /^\d+$/.test(value) ? `${value} s` : value
}

function lookupFailed({ code, message }: PlatformError): boolean {
  return code === 'INVALID_PARAMETER_VALUE' && /does not exist|not found|no such/i.test(message ?? '')
}

export function adviceFor(response: Response, error: PlatformError): Advice | null {
  const { status, statusText, environment, steps } = response
  const bare = steps.find(({ name, state }) => name === 'Sign-in' && state === 'skipped')
  if (status < 400) return null
  const said = error.message ?? statusText
  const where = environment === null ? 'this server' : `the ${environment} environment`
  if (status === 401) {
    return {
      title: 'The sign-in was refused',
      what: said || 'The server does not accept the credential.',
      likely: bare
        ? `The request went ${bare.text}.`
        : 'The token is missing, mistyped, expired or revoked, or it belongs to another workspace.',
      remedy: `Set the token of ${where} again, then send once more.`,
    }
  }
  if (status === 403) {
    return {
      title: 'This call is not allowed',
      what: said || 'The server knows the caller and refused this call.',
      likely:
        'The token is valid, but its owner lacks a permission here, or the workspace admits only listed addresses.',
      remedy: 'Ask an admin or the owner of the object for the permission, or send as another environment.',
    }
  }
  if (status === 404 || lookupFailed(error)) {
    const unknownPath = error.code === 'ENDPOINT_NOT_FOUND' || /no api found/i.test(said)
    return {
      title: unknownPath ? 'There is no such endpoint' : 'It was not found',
      what: said || 'The server does not know what was asked for.',
      likely: unknownPath
        ? 'The path or its version has a typing error, or this workspace does not have the feature.'
        : 'The id or path is mistyped, was deleted, or belongs to another workspace; some objects hide from those who may not see them.',
      remedy: unknownPath
        ? 'Compare the path with the endpoint in the sidebar.'
        : 'Check the id with the matching list call, and that the right environment is active.',
    }
  }
  if (status === 429) {
    const wait = retryAfter(response)
    return {
      title: 'Too many requests',
      what: said || 'The server asks to slow down.',
      likely: 'A rate limit of the workspace was reached, perhaps by other tools.',
      remedy: wait ? `The server asks to wait ${wait}. Then send again.` : 'Wait a moment, then send again.',
    }
  }
  if (status === 503 || status === 502 || status === 504) {
    return {
      title: 'The service is not available right now',
      what: said || 'The server could not handle the request.',
      likely: 'It is busy, restarting, or a gateway in between gave up.',
      remedy: 'Wait a moment, then send again.',
    }
  }
  if (status >= 500) {
    return {
      title: 'The server failed',
      what: said || 'Something broke on the server.',
      likely: null,
      remedy: 'Send again. If it stays, give the request id to support.',
    }
  }
  return {
    title: 'The request was not accepted',
    what: said || 'The server refused the request.',
    likely: null,
    remedy: 'Compare parameters and body with the Docs tab of the request.',
  }
}

export const loginPage: Advice = {
  title: 'A sign-in page came instead of data',
  what: 'The server answered with a web page to sign in.',
  likely: 'No valid credential was sent, or private access to the workspace is not set up for this network.',
  remedy: 'Set the token of the environment, and check that DATABRICKS_HOST is the address of the workspace.',
}
