import type { SearchHit } from '#shared/contract/collections.ts'
import { nameOf, type RequestEntry } from './tree/entries.ts'
import { type ProjectTree, parentOf } from './tree/project-tree.ts'
import { readProjectFile } from './tree/read-file.ts'

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

/** A body that lies beside its request; a larger one is searched to here. */
const besideLine = /^ {2}file: (\S+\.body(?:-\d+)?\.(?:json|txt))$/m
const maxBeside = 1024 * 1024

/** The text of a large body, which the tree has not read. */
async function readBeside(tree: ProjectTree, path: string, entry: RequestEntry): Promise<string> {
  const [, name] = besideLine.exec(entry.text) ?? []
  if (name === undefined || name.includes('/')) return ''
  const text = await readProjectFile(tree.absolute(`${parentOf(path)}/${name}`)).catch(() => '')
  return text.slice(0, maxBeside)
}

/** Keys of the file itself are nothing that a person wrote. */
const keys =
  /^[ -]*(?:name|method|url|operation|docs|tags|params|headers|body|auth|options|value|in|enabled|type|text|file|filename|contentType|fields|token):[ \t]*(?:[|>][-+0-9]*)?/gm

async function fold(tree: ProjectTree, path: string, entry: RequestEntry): Promise<Searched> {
  const { method = '', url = '' } = entry.head ?? {}
  const made = {
    name: nameOf(entry).toLowerCase(),
    url: `${method} ${url}`.toLowerCase(),
    text: `${entry.text.replace(keys, '')}\n${await readBeside(tree, path, entry)}`.toLowerCase(),
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
    const searched = folded.get(one.entry) ?? (await fold(tree, one.path, one.entry))
    const isIn = (part: string) => words.every((word) => part.includes(word))
    if (isIn(searched.name)) found.name.push(one)
    else if (words.every((word) => searched.name.includes(word) || searched.url.includes(word))) found.url.push(one)
    else if (isIn(searched.text)) found.text.push(one)
  }
  const all = (['name', 'url', 'text'] as const).flatMap((where) => found[where].map((one) => ({ where, ...one })))
  const hits = all.slice(0, maxHits).map(({ path, where, entry }) => ({
    path,
    where,
    excerpt: where === 'text' ? excerptOf(folded.get(entry)?.text ?? '', entry.text, words[0] ?? '') : '',
  }))
  return { hits, total: all.length }
}

/** A line around the word, as it is written where it stands in the request file itself. */
function excerptOf(searched: string, content: string, word: string): string {
  const written = content.replace(keys, '')
  const plain = written.toLowerCase().includes(word) ? written : searched
  const from = Math.max(0, plain.toLowerCase().indexOf(word) - excerptBefore)
  return plain
    .slice(from, from + excerptLength)
    .replace(/\s+/g, ' ')
    .trim()
}
