import { matchOperation } from '#shared/operations/match-operation.ts'
import type { ResolvedCall } from '#shared/request/resolved-call.ts'
import { showParts } from '#shared/template/resolve-template.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

const methods: Record<string, string> = {
  DELETE: 'DELETE removes what the address names',
  PUT: 'PUT replaces what the address names',
  PATCH: 'PATCH changes what the address names',
}

/** Words in the last part of a POST's path that take something away or put something in the place of another. */
const risky =
  /^(delete|remove|edit|update|reset|replace|terminate|overwrite|permanent|purge|destroy|trash|truncate|put|set|cancel|stop|restart|revoke|rotate|detach|uninstall|move|rename|transfer|change|upsert|migrate|revert|failover|switchover|transition|resize|unpublish|disable|reject|enforce)$/

const riskySql =
  /\b(drop|delete|truncate|update|insert|merge|alter|replace|overwrite|vacuum|restore|grant|revoke|undrop|purge|copy\s+into)\b/i

/** Why a call could destroy or replace something, as a sentence without its full stop; null: it does not. */
export async function riskOf(call: ResolvedCall): Promise<string | null> {
  const { method } = call
  if (harmless.has(method)) return null
  if (method !== 'POST') return methods[method] ?? `${method} is not known to be harmless`
  const [path = '', query = ''] = showParts(call.path).split('?')
  const last = path.split('/').findLast((segment) => segment !== '') ?? ''
  const word = wordsOf(last).find((candidate) => risky.test(candidate))
  if (word !== undefined) return `"${last}" can remove or replace what is there ("${word}")`
  const text = bodyText(call)
  if (/(^|&)overwrite=true(&|$)/i.test(query) || /"overwrite"\s*:\s*true|(^|&)overwrite=true(&|$)/i.test(text)) {
    return 'It overwrites what is there'
  }
  if (/\/(sql\/statements|commands\/execute|contexts\/execute)\/?$/.test(path)) {
    const statement = riskySql.exec(text)
    return statement ? `The code it runs says "${statement[0]}"` : null
  }
  const known = await matchOperation('POST', path)
  if (!known) return 'This POST is none of the known operations, and what it does is not known'
  return Object.values(known.pathValues).some((value) => path.endsWith(`/${value}`))
    ? 'It changes what the address names'
    : null
}

function wordsOf(segment: string): string[] {
  return segment
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
}

function bodyText({ body }: ResolvedCall): string {
  if (body.type === 'text') return showParts(body.text)
  if (body.type !== 'multipart') return ''
  return body.fields.map(({ name, value }) => ('id' in value ? '' : `${name}=${showParts(value)}`)).join('&')
}
