import type { SearchHit } from '#shared/contract/collections.ts'
import { nameOf, type RequestEntry } from './tree/entries.ts'
import type { ProjectTree } from './tree/project-tree.ts'

/** So many are shown; the rest is counted. */
const maxHits = 200
const excerptBefore = 24
const excerptLength = 120

interface Searched {
  name: string
  url: string
  text: string
}

/** Folded once: a request is asked for every letter that is typed. */
const folded = new WeakMap<RequestEntry, Searched>()

/** Keys of the file itself are nothing that a person wrote. */
const keys =
  /^[ -]*(?:name|method|url|operation|docs|tags|params|headers|body|auth|options|value|in|enabled|type|text|file|filename|contentType|fields|token):[ \t]*(?:[|>][-+0-9]*)?/gm

function foldedOf(entry: RequestEntry): Searched {
  const known = folded.get(entry)
  if (known) return known
  const { method = '', url = '' } = entry.head ?? {}
  const made = {
    name: nameOf(entry).toLowerCase(),
    url: `${method} ${url}`.toLowerCase(),
    text: entry.text.replace(keys, '').toLowerCase(),
  }
  folded.set(entry, made)
  return made
}

/** Finds requests by words anywhere in them. Names that hold all words come first, then URLs, then what only the text tells. */
export async function searchRequests(tree: ProjectTree, text: string): Promise<{ hits: SearchHit[]; total: number }> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return { hits: [], total: 0 }
  const found: Record<SearchHit['where'], { path: string; entry: RequestEntry }[]> = { name: [], url: [], text: [] }
  for (const one of await tree.requests()) {
    const searched = foldedOf(one.entry)
    const isIn = (part: string) => words.every((word) => part.includes(word))
    if (isIn(searched.name)) found.name.push(one)
    else if (words.every((word) => searched.name.includes(word) || searched.url.includes(word))) found.url.push(one)
    else if (isIn(searched.text)) found.text.push(one)
  }
  const all = (['name', 'url', 'text'] as const).flatMap((where) => found[where].map((one) => ({ where, ...one })))
  const hits = all.slice(0, maxHits).map(({ path, where, entry }) => ({
    path,
    where,
    excerpt: where === 'text' ? excerptOf(entry.text, words[0] ?? '') : '',
  }))
  return { hits, total: all.length }
}

function excerptOf(content: string, word: string): string {
  const plain = content.replace(keys, '')
  const at = plain.toLowerCase().indexOf(word)
  const from = Math.max(0, at - excerptBefore)
  return plain
    .slice(from, from + excerptLength)
    .replace(/\s+/g, ' ')
    .trim()
}
