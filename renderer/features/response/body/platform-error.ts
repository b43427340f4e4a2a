import { JsonDocument } from '../../../json/engine/json-document.ts'

/** What an error answer of the platform says of itself, in whichever of its forms. */
export interface PlatformError {
  /** "PERMISSION_DENIED", "SCIM_404"; null where none is given. */
  code: string | null
  message: string | null
  requestId: string | null
}

/** Texts of the members of a JSON object by key (the last of equal keys), or null when it is none. */
function members(text: string): Map<string, string> | null {
  const document = new JsonDocument()
  document.append(new TextEncoder().encode(text))
  document.finish()
  if (!text.trimStart().startsWith('{')) return null
  document.expansion.openToDepth(1)
  return new Map(
    document
      .rows(1, 60)
      .filter((row) => row.depth === 1 && row.kind !== 'null')
      .map((row) => [row.key ?? '', document.valueText(row.node)]),
  )
}

function fromJson(fields: Map<string, string>, status: number): PlatformError {
  const requestId = fields.get('request_id') ?? null
  const detail = fields.get('detail')
  if (fields.has('error_code') || fields.has('message')) {
    return { code: fields.get('error_code') ?? null, message: fields.get('message') ?? null, requestId }
  }
  if (detail !== undefined || fields.has('scimType') || fields.has('schemas')) {
    const message = detail === undefined || detail === 'null' ? null : detail
    return { code: `SCIM_${fields.get('status') ?? status}`, message, requestId }
  }
  // API 1.2 has `error` alone; OAuth has it with a description.
  const description = fields.get('error_description')
  const error = fields.get('error') ?? null
  return description === undefined
    ? { code: null, message: error, requestId }
    : { code: error, message: description, requestId }
}

function fromHtml(text: string): PlatformError {
  const pre = /<pre[^>]*>([\s\S]*?)<\/pre>/i.exec(text)?.[1]
  const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(text)?.[1]
  const message = (pre ?? title ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { code: null, message: message || null, requestId: null }
}

export function readPlatformError(text: string, status: number): PlatformError {
  const trimmed = text.trim()
  const fields = members(trimmed)
  if (fields) return fromJson(fields, status)
  if (/^</.test(trimmed)) return fromHtml(trimmed)
  const coded = /^([A-Z][A-Z0-9_]{2,}):\s+([\s\S]+)$/.exec(trimmed)
  if (coded) return { code: coded[1]!, message: coded[2]!, requestId: null }
  return { code: null, message: trimmed.slice(0, 600) || null, requestId: null }
}

/** A page to sign in, sent with 200 where data was asked for. */
export function isLoginPage(text: string): boolean {
  return /^\s*</.test(text) && /login\.html|\/login\?|name="password"|<title>[^<]*(sign|log)[ -]?in/i.test(text)
}
