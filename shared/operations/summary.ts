import { flags } from './index-file.ts'
import { ownKey, parentOf } from './path-words.ts'

/** What a summary is made from. */
export interface Described {
  title: string
  path: string
  /** Bits of `flags`. */
  flags: number
  paramNames: readonly string[]
  replacedBy: string | null
}

const adverb = /^[A-Z][a-z]+ly /
const thirdPerson: readonly [RegExp, string][] = [
  [/^Get\b/, 'Returns'],
  [/^Update\b/, 'Changes'],
  [/^([A-Z][a-z]*[^aeiou])y\b/, '$1ies'],
  [/^([A-Z][a-z]*(?:s|sh|ch|x|z|o))\b/, '$1es'],
  [/^([A-Z][a-z]*)\b/, '$1s'],
]

/** One to three sentences made from the facts: "Lists schedules of one dashboard, page by page." */
export function summaryOf(operation: Described): string {
  const sentences = isSetting(operation.path) ? settingSentences(operation) : [mainSentence(operation)]
  const has = (bit: number) => (operation.flags & bit) !== 0
  if (has(flags.returnsOperation)) sentences.push('Returns an operation to poll until it is done.')
  else if (has(flags.longRunning)) sentences.push('The work goes on after the answer.')
  if (has(flags.emptyAnswer)) sentences.push('The answer is empty.')
  sentences.push(...paramSentences(operation))
  if (operation.replacedBy) sentences.push(`Replaced by version ${operation.replacedBy.split('@')[1]}.`)
  else if (has(flags.deprecated)) sentences.push('Deprecated.')
  return sentences.join(' ')
}

function mainSentence({ title, path, flags: bits, paramNames }: Described): string {
  const [, object] = /^Update (.+)$/.exec(title) ?? []
  const place = placeOf(title, path)
  const returned = bits & flags.returnsIt && /^(Create|Update|Add|Start|Set up)\b/.test(title)
  const end = `${bits & flags.paged ? ', page by page' : ''}`
  if (object && paramNames.includes('update_mask')) {
    return `Changes the fields of ${object}${place} that update_mask names${returned ? ' and returns the result' : ''}.`
  }
  const key = ownKey(path, title)
  const given = key && !/by (its|external) /.test(title) ? `, given ${key}` : ''
  return `${spoken(title)}${place}${given}${returned ? `${given ? ',' : ''} and returns ${object ? 'the result' : 'it'}` : ''}${end}.`
}

/** " of one dashboard", unless the title says it. */
function placeOf(title: string, path: string): string {
  const parent = parentOf(path, title)
  const collection = /^(List|Search) /.test(title)
  const made = /^(Create|Add|Send|Start) /.test(title)
  if (!parent || (!collection && !made && title.toLowerCase().includes(parent))) return ''
  return ` ${made ? 'for' : 'of'} one ${parent}`
}

function isSetting(path: string): boolean {
  return /\/settings\/types\/[^/]+\/names\//.test(path)
}

/** Settings of one value each: read, changed, and put back to their default. */
function settingSentences({ title, paramNames }: Described): string[] {
  const [, verb = '', setting] = /^(\w+) (.+)$/.exec(title) ?? []
  const etag = paramNames.includes('etag')
  if (verb === 'Get') return [`Returns ${setting}${etag ? ', with the etag for a later change' : ''}.`]
  if (verb === 'Update') return [`Changes ${setting} in the fields that field_mask names.`]
  const guard = etag ? ' The etag of the last read keeps newer changes from being lost.' : ''
  return [`Puts ${setting} back to its default.${guard}`]
}

/** What single parameters do, where they mean the same everywhere. */
function paramSentences({ title, path, paramNames }: Described): string[] {
  const found: string[] = []
  const has = (name: string) => paramNames.includes(name)
  const listed = /^(List|Search)\b/.test(title)
  if (listed && has('filter')) found.push('filter narrows the list.')
  if (listed && has('include_browse')) found.push('include_browse=true adds what the caller may only browse.')
  if (has('allow_missing') && !isSetting(path)) {
    if (title.startsWith('Delete')) found.push('With allow_missing it is no error when there is none.')
    if (title.startsWith('Update')) found.push('With allow_missing it is created when there is none.')
  }
  return found
}

/** "Permanently delete a cluster" → "Permanently deletes a cluster". */
function spoken(title: string): string {
  const before = adverb.exec(title)?.[0] ?? ''
  const verbFirst = before ? capital(title.slice(before.length)) : title
  const rule = thirdPerson.find(([pattern]) => pattern.test(verbFirst))
  const said = rule ? verbFirst.replace(...rule) : verbFirst
  return before ? before + said.slice(0, 1).toLowerCase() + said.slice(1) : said
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
