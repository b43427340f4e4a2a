import type { OperationSummary } from './operation.ts'
import { loadIndex, type OperationIndex } from './operation-index.ts'
import { versionRank } from './version-rank.ts'

export interface OperationMatch {
  operationId: string
  /** Values of the path parameters as they stand in the URL, still percent-encoded. */
  pathValues: Record<string, string>
}

interface Template {
  operation: OperationSummary
  pattern: RegExp
  names: readonly string[]
  /** Characters that are not parameters: the more, the more specific. */
  fixed: number
}

/** Templates by method and by the first fixed segments: a lookup tries a handful of patterns. */
type Matcher = ReadonlyMap<string, readonly Template[]>

/** Like `matchOperation`, at once. */
export type MatchOperation = (method: string, urlOrPath: string) => OperationMatch | null

let matcher: Promise<MatchOperation> | undefined

/**
 * Finds the operation of a call as it was written or sent: with host or `{{DATABRICKS_HOST}}`, ids filled in, a query.
 * The most specific path wins, then the newest version; null when it is none of the known ones.
 */
export async function matchOperation(method: string, urlOrPath: string): Promise<OperationMatch | null> {
  matcher ??= loadIndex().then(createMatcher)
  return (await matcher)(method, urlOrPath)
}

export function createMatcher(index: Pick<OperationIndex, 'list' | 'catchAll'>): MatchOperation {
  const templates = buildMatcher(index)
  return (method, urlOrPath) => findIn(templates, method, pathOf(urlOrPath))
}

function findIn(templates: Matcher, method: string, path: string): OperationMatch | null {
  for (const key of keysOf(method.toUpperCase(), path)) {
    for (const { operation, pattern, names } of templates.get(key) ?? []) {
      const found = pattern.exec(path)
      if (!found) continue
      return {
        operationId: operation.id,
        pathValues: Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ''])),
      }
    }
  }
  return null
}

function pathOf(urlOrPath: string): string {
  const path = urlOrPath
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '')
    .replace(/^\{\{[^}]*\}\}/, '')
  const rooted = path.startsWith('/') ? path : `/${path.replace(/^[^/]*[.:][^/]*(?=\/)/, '').replace(/^\//, '')}`
  return rooted.length > 1 ? rooted.replace(/\/+$/, '') : rooted
}

/** `GET /api/2.1/clusters`: three segments are enough to tell most apart and hold no parameter in any template but few. */
function keysOf(method: string, path: string): string[] {
  const segments = path.split('/')
  return [4, 3, 2, 1].map((count) => `${method} ${segments.slice(0, count).join('/')}`)
}

function buildMatcher({ list, catchAll }: Pick<OperationIndex, 'list' | 'catchAll'>): Matcher {
  const templates = new Map<string, Template[]>()
  for (const operation of list) {
    const fixedPart = operation.path.split('{')[0]!
    const whole = fixedPart === operation.path ? fixedPart : fixedPart.slice(0, fixedPart.lastIndexOf('/'))
    const key = `${operation.method} ${whole.split('/').slice(0, 4).join('/')}`
    const template = templateOf(operation, catchAll.has(operation.id))
    templates.set(key, [...(templates.get(key) ?? []), template])
  }
  for (const members of templates.values()) {
    members.sort((a, b) => b.fixed - a.fixed || versionRank(b.operation.version) - versionRank(a.operation.version))
  }
  return templates
}

function templateOf(operation: OperationSummary, catchAll: boolean): Template {
  const names: string[] = []
  let fixed = 0
  const source = operation.path.replace(/\{(\w+)\}|[^{]+/g, (part, name: string | undefined, at: number) => {
    if (!name) {
      fixed += part.length
      return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    }
    names.push(name)
    const before = operation.path[at - 1]
    const after = operation.path[at + part.length]
    // A parameter that is glued to its segment holds slashes of its own: /fs/files{file_path}.
    if (before !== '/' && before !== '.') return '(\\/.+)'
    if (catchAll) return '(.+)'
    return before === '.' || after === '.' ? '([^/.]+)' : after === ':' ? '([^/:]+)' : '([^/]+)'
  })
  return { operation, pattern: new RegExp(`^${source}$`), names, fixed }
}
