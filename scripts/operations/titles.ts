import type { SourceOperation } from './source.ts'
import { exceptions } from './title-exceptions.ts'
import { alwaysQualified, groupNouns, qualifiers } from './title-nouns.ts'
import { article, isMass, plural, singular, spell, splitName } from './words.ts'

/** Verbs that stand in front of a name as they are, and how they read. */
const verbs: Record<string, string> = Object.fromEntries(
  (
    'get list create delete update edit set put add remove start stop cancel restart resize pin unpin publish unpublish ' +
    'install uninstall enable disable validate approve reject transition search export import move read close upload ' +
    'download generate regenerate rotate migrate revert deploy query scan sync upsert run submit repair trash undelete ' +
    'restore log finalize register unregister rename clone copy assign unassign reset retrieve refresh complete ' +
    'execute send evaluate check apply replace activate optimize test build request count find attach detach ' +
    'revoke exchange transfer failover promote upgrade fetch batch destroy enforce link post rerun suspend resume purge resolve inspect switchover repair'
  )
    .split(' ')
    .map((verb) => [verb, verb]),
)
const readings: Record<string, string> = {
  put: 'set',
  patch: 'update',
  failover: 'fail over',
  switchover: 'switch over',
}

function capital(text: string): string {
  return /^[a-z]+[A-Z]/.test(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The thing a group is about, one of it: "Clusters" → "cluster". */
function groupNoun(group: string): string {
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
  if (/(setting|restriction|embedding access policy|^default .+)( of the account)?$/.test(phrase))
    return `the ${phrase}`
  return isMass(last) ? phrase : `${article(phrase)} ${phrase}`
}

function lastWord(phrase: string, change: (word: string) => string): string {
  const words = phrase.split(' ')
  return [...words.slice(0, -1), change(words.at(-1) ?? '')].join(' ')
}

function phraseOf(verb: string, object: string, many: boolean): string {
  const reading = readings[verb] ?? verb
  const status = /^(.+) status$/.exec(object)?.[1]
  if (status && verb === 'get') return `get the status of ${withArticle(status)}`
  if (verb === 'trash') return `move ${withArticle(object)} to the trash`
  if (verb === 'list' || verb === 'search' || many) return `${reading} ${lastWord(object, plural)}`
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
    /^(alias|tag|tags|history|events|configuration|status|definition|summary|permissions|acl|acls|comments?|lineage|dashboard)$/i
  return ofTheGroup.test(object) && !noun.includes(object) ? `${noun} ${object}` : object
}

const titleParts = /^(\S+(?: over)?) (an? )?(.+)$/

/** Puts words in front of the object of a title. */
function inFront(title: string, words: string): string {
  const [, verb, some, plain] = titleParts.exec(title) ?? []
  if (!verb || !plain) return title
  const phrase = `${words} ${plain}`
  return `${verb} ${some ? `${article(phrase)} ` : ''}${phrase}`
}

/** "Get a version" says too little where it stands alone. */
function clear(title: string, { group }: SourceOperation): string {
  const object = titleParts.exec(title)?.[3] ?? ''
  const found = Object.entries(alwaysQualified[group] ?? {}).find(([, pattern]) => pattern.test(object))
  return found ? inFront(title, found[0]) : title
}

/** The object of a title gets a word of its group in front: "List endpoints" → "List AI Search endpoints". */
function qualified(title: string, { group }: SourceOperation): string {
  if (group.endsWith('(v2)')) return `${title} (v2)`
  const qualifier = /\(legacy\)$/.test(group) ? 'legacy' : qualifiers[group]
  return qualifier ? inFront(title, qualifier) : title
}

/** Where a thing can be replaced and changed in part, the title tells which. */
function partial({ name, method }: SourceOperation, hasPatch: boolean): string | undefined {
  if (name === 'patch' && hasPatch) return 'update a part of'
  return name === 'update' && method === 'PUT' && hasPatch ? 'replace' : undefined
}

function titleOf(operation: SourceOperation, hasPatch: boolean): string {
  const { name, group, method, path } = operation
  const words = splitName(name.replace(/(Proxy|Local|Rpc|Preview|Previews)$/, ''))
  const [first = '', ...rest] = words
  if (first === 'batch' && rest.length > 1 && verbs[rest[0] ?? '']) {
    return `${phraseOf(rest[0] ?? '', spell(rest.slice(1).join(' ')), true)} in one batch`
  }
  const verb = verbs[first] ?? (first === 'patch' ? 'patch' : undefined)
  // A setting cannot be deleted: it goes back to its default.
  if (name === 'delete' && /\/settings\/types\//.test(path)) return `reset ${withArticle(groupNoun(group))}`
  if (verb) {
    const object = rest.length === 0 ? groupNoun(group) : objectOf(rest, group)
    const reading = words.length === 1 ? partial(operation, hasPatch) : undefined
    return reading ? `${reading} ${withArticle(object)}` : phraseOf(verb, object, false)
  }
  const reading =
    { GET: 'get', HEAD: 'check', POST: 'run', PUT: 'set', PATCH: 'update', DELETE: 'delete' }[method] ?? 'run'
  return `${reading} ${withArticle(spell(words.join(' ')))}`
}

/** Distinct within a version and a scope: what still reads the same names its group. */
export function titlesOf(operations: readonly SourceOperation[]): Map<string, string> {
  const place = ({ version, scope }: SourceOperation, title: string) => `${scope} ${version} ${title.toLowerCase()}`
  const groupsWith = (name: string) =>
    new Set(operations.filter((operation) => operation.name === name).map(({ group }) => group))
  const patched = groupsWith('patch')
  const replaced = groupsWith('update')
  const titles = new Map<string, string>()
  const seen = new Map<string, number>()
  for (const operation of operations) {
    const key = operation.id.slice(0, operation.id.lastIndexOf('@'))
    const title =
      exceptions[key] ??
      clear(capital(titleOf(operation, patched.has(operation.group) && replaced.has(operation.group))), operation)
    titles.set(operation.id, title)
    seen.set(place(operation, title), (seen.get(place(operation, title)) ?? 0) + 1)
  }
  for (const operation of operations) {
    const title = titles.get(operation.id) ?? ''
    if ((seen.get(place(operation, title)) ?? 0) > 1) titles.set(operation.id, qualified(title, operation))
  }
  return titles
}
