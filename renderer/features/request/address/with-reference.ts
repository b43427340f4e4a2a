import type { Request } from '#shared/model/request.ts'

/** The request with `{{from}}` written as `{{to}}` in all its texts. */
export function withReference(request: Request, from: string, to: string): Request {
  if (from === to) return request
  const old = `{{${from}}}`
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(old, `{{${to}}}`)
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))
  }
  return change(request) as Request
}
