import type { SourceOperation } from './source.ts'
import { exceptions, groupNouns } from './title-exceptions.ts'
import { article, isMass, plural, singular, spell, splitName } from './words.ts'

/** Verbs that stand in front of a name as they are, and how they read. */
const verbs: Record<string, string> = Object.fromEntries(
  (
    'get list create delete update edit set put add remove start stop cancel restart resize pin unpin publish unpublish ' +
    'install uninstall enable disable validate approve reject transition search export import move read close upload ' +
    'download generate regenerate rotate migrate revert deploy query scan sync upsert run submit repair trash undelete ' +
    'restore log finalize register unregister rename clone copy assign unassign reset retrieve refresh complete ' +
    'execute send evaluate check apply replace activate optimize test build request count find attach detach ' +
    'revoke exchange transfer failover promote upgrade fetch batch destroy enforce link post rerun suspend resume purge'
  )
    .split(' ')
    .map((verb) => [verb, verb]),
)
const readings: Record<string, string> = {
  put: 'set',
  patch: 'change',
  failover: 'fail over',
  trash: 'trash',
  post: 'post',
}

function capital(text: string): string {
  return /^[a-z]+[A-Z]/.test(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The thing a group is about, one of it: "Clusters" → "cluster". */
export function groupNoun(group: string): string {
  const known = groupNouns[group]
  if (known) return known
  const words = group
    .replace(/\s*\((?!account|workspace).*\)/, '')
    .replace(/\s*\((account|workspace)\)/, '')
    .split(' ')
  const last = words.pop() ?? ''
  return spell([...words, singular(last)].join(' '))
}

function withArticle(phrase: string): string {
  const last = phrase.split(' ').at(-1) ?? ''
  return isMass(last) ? phrase : `${article(phrase)} ${phrase}`
}

function lastWord(phrase: string, change: (word: string) => string): string {
  const words = phrase.split(' ')
  return [...words.slice(0, -1), change(words.at(-1) ?? '')].join(' ')
}

function phraseOf(verb: string, object: string, many: boolean): string {
  const reading = readings[verb] ?? verb
  if (verb === 'list' || many) return `${reading} ${lastWord(object, plural)}`
  return `${reading} ${withArticle(object)}`
}

/** The words after the verb; words about the group as a whole ("permissions") get the group's noun in front. */
function objectOf(words: string[], group: string): string {
  const object = spell(words.join(' '))
  const noun = groupNoun(group)
  if (/^(permissions|permission levels|permission level)$/.test(object)) {
    return `${noun} ${object}`
  }
  const ofTheGroup =
    /^(alias|tag|tags|history|events|config|status|definition|summary|permissions|acl|acls|comments?|lineage|dashboard)$/i
  return ofTheGroup.test(object) && !noun.includes(object) ? `${noun} ${object}` : object
}

function titleOf({ name, group, method }: SourceOperation): string {
  const words = splitName(name)
  const [first = '', ...rest] = words
  if (first === 'batch' && rest.length > 1 && verbs[rest[0] ?? '']) {
    return `${phraseOf(rest[0] ?? '', spell(rest.slice(1).join(' ')), true)} in one batch`
  }
  const verb = verbs[first] ?? (first === 'patch' ? 'patch' : undefined)
  if (verb) {
    const object = rest.length === 0 ? groupNoun(group) : objectOf(rest, group)
    return phraseOf(verb, object, false)
  }
  const reading =
    { GET: 'get', HEAD: 'check', POST: 'run', PUT: 'set', PATCH: 'update', DELETE: 'delete' }[method] ?? 'run'
  return `${reading} ${withArticle(spell(words.join(' ')))}`
}

/** Distinct within a version and a scope: what still reads the same names its group. */
export function titlesOf(operations: readonly SourceOperation[]): Map<string, string> {
  const place = ({ version, scope }: SourceOperation, title: string) => `${scope} ${version} ${title.toLowerCase()}`
  const titles = new Map<string, string>()
  const seen = new Map<string, number>()
  for (const operation of operations) {
    const key = operation.id.slice(0, operation.id.lastIndexOf('@'))
    const title = exceptions[key] ?? capital(titleOf(operation))
    titles.set(operation.id, title)
    seen.set(place(operation, title), (seen.get(place(operation, title)) ?? 0) + 1)
  }
  for (const operation of operations) {
    const title = titles.get(operation.id) ?? ''
    if ((seen.get(place(operation, title)) ?? 0) > 1) titles.set(operation.id, `${title} of ${operation.group}`)
  }
  return titles
}
