import { contextAt, type FilterContext } from '#shared/jq/context.ts'
import { isJsonPath } from '#shared/jsonpath/jsonpath.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'

/** Something that can be put in at the cursor. */
export interface Suggestion {
  text: string
  /** What it is, in a word: the kind of value, or what a function does. */
  note: string
}

export interface Completion {
  /** The part of the filter that is replaced. */
  from: number
  to: number
  /** The dot is replaced too: keys that are no plain names are written `["…"]`. */
  suggestions: readonly Suggestion[]
}

const mostShown = 50
const plainKey = /^[A-Za-z_]\w*$/

const functions: readonly Suggestion[] = [
  { text: 'select(', note: 'those for which it is true' },
  { text: 'map(', note: 'each item of a list' },
  { text: 'length', note: 'how many, how long' },
  { text: 'keys', note: 'names of an object' },
  { text: 'sort_by(', note: 'a list in order' },
  { text: 'group_by(', note: 'lists of equals' },
  { text: 'unique_by(', note: 'one of each' },
  { text: 'min_by(', note: 'the smallest' },
  { text: 'max_by(', note: 'the largest' },
  { text: 'to_entries', note: 'list of key and value' },
  { text: 'from_entries', note: 'back to an object' },
  { text: 'with_entries(', note: 'each key and value' },
  { text: 'has(', note: 'whether a key is there' },
  { text: 'test(', note: 'matches an expression' },
  { text: 'contains(', note: 'holds a part' },
  { text: 'startswith(', note: 'of a text' },
  { text: 'split(', note: 'a text into a list' },
  { text: 'join(', note: 'a list into a text' },
  { text: 'tostring', note: 'as a text' },
  { text: 'tonumber', note: 'as a number' },
  { text: 'fromjson', note: 'a text that is JSON' },
  { text: 'todate', note: 'seconds as a date' },
  { text: 'add', note: 'sum of a list' },
  { text: 'any', note: 'one is true' },
  { text: 'all', note: 'every one is true' },
  { text: 'first', note: 'of a list' },
  { text: 'last', note: 'of a list' },
  { text: 'limit(', note: 'so many at most' },
  { text: 'reverse', note: 'the other way round' },
  { text: 'unique', note: 'one of each' },
  { text: 'flatten', note: 'lists in lists' },
  { text: 'paths', note: 'of all values' },
  { text: 'del(', note: 'without a key' },
  { text: 'empty', note: 'nothing' },
  { text: 'not', note: 'the opposite' },
]

/** What fits at the cursor, by the form of the answer. Null: nothing does. */
export async function complete(document: DocumentHandle, filter: string, cursor: number): Promise<Completion | null> {
  if (isJsonPath(filter)) return completePath(document, filter, cursor)
  const context = contextAt(filter, cursor)
  if (!context) return null
  const suggestions =
    context.kind === 'word'
      ? byPrefix(functions, context.typed)
      : await keysIn(document, context, context.kind === 'member')
  return { from: context.from, to: cursor, suggestions }
}

/** A JSONPath goes the same way as the filter that it would be. */
function completePath(document: DocumentHandle, filter: string, cursor: number): Promise<Completion | null> {
  const before = filter.slice(0, cursor)
  const start = Math.max(before.lastIndexOf('$'), before.lastIndexOf('@'))
  const inFilter = before[start] === '@'
  const outer = inFilter ? before.slice(before.indexOf('$') + 1, before.lastIndexOf('[?', start)) : ''
  const way = `${outer}${inFilter ? '[*]' : ''}${before.slice(start + 1)}`
  const jq = `${way.startsWith('[') ? '.' : ''}${way}`
    .replaceAll('[*]', '[]')
    .replaceAll('.*', '[]')
    .replaceAll(/\['([^'"\\]*)'\]/g, '["$1"]')
  const context = jq.includes('..') || jq.includes('?') ? null : contextAt(jq, jq.length)
  if (context?.kind !== 'key') return Promise.resolve(null)
  const from = cursor - context.typed.length
  return keysIn(document, context, true).then((suggestions) => ({ from, to: cursor, suggestions }))
}

async function keysIn(document: DocumentHandle, context: FilterContext, plainOnly: boolean): Promise<Suggestion[]> {
  const { keys } = await document.ask('keys', { path: context.path })
  const all = keys
    .filter(({ key }) => !plainOnly || plainKey.test(key))
    .map(({ key, kind }) => ({ text: plainKey.test(key) ? key : JSON.stringify(key), note: kind }))
  return byPrefix(all, context.typed)
}

/** Those that begin so first, then those that hold it; nothing where only the whole of it is left. */
function byPrefix(all: readonly Suggestion[], typed: string): Suggestion[] {
  const wanted = typed.toLowerCase()
  const rank = ({ text }: Suggestion) => text.replace(/^"/, '').toLowerCase().indexOf(wanted)
  const found = all.filter((one) => rank(one) >= 0)
  const ordered = [...found.filter((one) => rank(one) === 0), ...found.filter((one) => rank(one) > 0)].slice(
    0,
    mostShown,
  )
  return ordered.length === 1 && ordered[0]!.text === typed ? [] : ordered
}
