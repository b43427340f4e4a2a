import type { GroupPage } from '#shared/operations/operation.ts'
import { versionRank } from '#shared/operations/version-rank.ts'
import type { SourceOperation } from './source.ts'
import type { GroupText } from './texts.ts'

type Titles = ReadonlyMap<string, { title: string }>

/** A page for every group: written by hand, or made from what is known of its operations. */
export function groupPages(
  operations: readonly SourceOperation[],
  titles: Titles,
  texts: ReadonlyMap<string, GroupText>,
): Record<string, GroupPage> {
  const groups = Map.groupBy(operations, ({ group }) => group)
  const pages = [...groups].map(([group, members]): [string, GroupPage] => {
    const text = texts.get(group)
    const versions = text?.versions ?? versionsOf(members)
    const about = text?.about ?? aboutOf(members)
    const together = text?.together ?? togetherOf(members, titles)
    return [group, { about, together, ...(versions ? { versions } : {}) }]
  })
  return Object.fromEntries(pages.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sentenceList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function versionName(version: string): string {
  return version === 'none' ? 'paths without a version' : `version ${version}`
}

/** What all paths begin with, up to a slash, without parameters. */
function commonPath(members: readonly SourceOperation[]): string {
  const split = members.map(({ path }) => path.split('{')[0]!.split('/'))
  const [first = []] = split
  const until = first.findIndex((segment, at) => split.some((other) => other[at] !== segment))
  return (until < 0 ? first : first.slice(0, until)).join('/').replace(/\/$/, '')
}

function aboutOf(members: readonly SourceOperation[]): string {
  const places = [...new Set(members.map(({ scope }) => scope))].sort().reverse()
  const versions = [...new Set(members.map(({ version }) => version))]
  const path = commonPath(members)
  const where = versions.length === 1 ? `, ${versionName(versions[0]!)}` : ''
  const below = /^\/api\/[^/]+\/./.test(path) ? `, below ${path}` : ''
  const preview = members.every((operation) => operation.preview) ? ' All of it is in preview.' : ''
  const paged = members.some(({ pagination }) => pagination) ? ' Lists come page by page.' : ''
  const goesOn = members.some(({ lro }) => lro) ? ' Some start work that goes on after the answer.' : ''
  const number = count(members.length, 'operation', 'operations')
  return `${number} of the ${places.join(' and of the ')}${where}${below}.${preview}${paged}${goesOn}`
}

const kinds: readonly [string, (method: string) => boolean][] = [
  ['Read', (method) => method === 'GET' || method === 'HEAD'],
  ['Change', (method) => method === 'POST' || method === 'PUT' || method === 'PATCH'],
  ['Remove', (method) => method === 'DELETE'],
]

/** "Read: get a token, list tokens. Remove: revoke a token." */
function togetherOf(members: readonly SourceOperation[], titles: Titles): string {
  return kinds
    .flatMap(([kind, belongs]) => {
      const own = [...new Set(members.filter(({ method }) => belongs(method)).map(({ id }) => spoken(titles, id)))]
      if (own.length === 0) return []
      const shown = own.length > 4 ? [...own.slice(0, 3), `${own.length - 3} more`] : own
      return [`${kind}: ${sentenceList(shown)}.`]
    })
    .join(' ')
}

function spoken(titles: Titles, id: string): string {
  const title = titles.get(id)?.title ?? ''
  return title.slice(0, 1).toLowerCase() + title.slice(1)
}

function versionsOf(members: readonly SourceOperation[]): string | undefined {
  const versions = Map.groupBy(members, ({ version }) => version)
  if (versions.size < 2) return undefined
  const sorted = [...versions].sort(([a], [b]) => versionRank(b) - versionRank(a))
  const parts = sorted.map(([version, own], at) => {
    return `${at === 0 ? 'The newest is' : ''} ${versionName(version)} with ${count(own.length, 'operation', 'operations')}`.trim()
  })
  return `${sentenceList(parts)}.`
}
