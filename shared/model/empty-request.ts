import type { Request, SendOptions } from './request.ts'

// Beside the schemas and not among them: the page starts with these, and has no use for a validator until later.

export const defaultSendOptions: SendOptions = {
  followRedirects: true,
  connectTimeoutMs: 10_000,
  idleTimeoutMs: 60_000,
  totalTimeoutMs: 0,
}

export function emptyRequest(): Request {
  return {
    method: 'GET',
    url: '{{DATABRICKS_HOST}}',
    params: [],
    headers: [],
    body: { type: 'none' },
    auth: { type: 'environment' },
    options: { ...defaultSendOptions },
  }
}
