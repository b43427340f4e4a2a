import type { FileReference } from '../model/request.ts'
import { isNamedOnly } from '../request/named-file.ts'
import type { ResolvedField, Text } from '../request/resolved-call.ts'
import type { SnippetCall } from './snippet.ts'

type Header = SnippetCall['headers'][number]

/** The address as text with variables. */
export function urlOf({ origin, path }: SnippetCall): Text {
  return append(origin, path)
}

/** Two texts as one. */
export function append(before: Text, after: Text): Text {
  const last = before.at(-1)
  const [first, ...rest] = after
  if (last?.type !== 'text' || first?.type !== 'text') return [...before, ...after]
  return [...before.slice(0, -1), { type: 'text', text: last.text + first.text }, ...rest]
}

/** The text parts of an address, for looking at its characters. */
export function fixedText(text: Text): string {
  return text.map((part) => (part.type === 'text' ? part.text : 'x')).join('')
}

/** Headers for tools that take each name once: repeated ones as the list that HTTP defines them to be. */
export function joinedHeaders(headers: readonly Header[]): { headers: Header[]; notes: string[] } {
  const byName = new Map<string, Header>()
  const repeated = new Set<string>()
  for (const { name, value } of headers) {
    const key = name.toLowerCase()
    const before = byName.get(key)
    if (before) repeated.add(before.name)
    const between = key === 'cookie' ? '; ' : ', '
    byName.set(
      key,
      before
        ? { name: before.name, value: [...before.value, { type: 'text', text: between }, ...value] }
        : { name, value },
    )
  }
  const notes = [...repeated].map(
    (name) => `${name} stands in the request several times; here its values are one list.`,
  )
  return { headers: [...byName.values()], notes }
}

export function isFile(value: ResolvedField['value']): value is FileReference {
  return 'id' in value
}

/** A file by its name, so that no name is taken for an option. */
export function filePath(file: FileReference): string {
  const plain = file.name.replaceAll('\0', '')
  const name = isNamedOnly(file) ? plain : plain.replaceAll('/', '_')
  return /^[-@]/.test(name) ? `./${name}` : name
}

export function fileNote(names: readonly string[]): string[] {
  const list = [...new Set(names)]
  return list.length === 0 ? [] : [`Run it in the folder with ${list.join(' and ')}.`]
}

/** Where the address would not arrive as written because a tool tidies addresses up. */
export function oddAddress(call: SnippetCall): {
  dots: boolean
  hash: boolean
  escapedPlain: boolean
  apostrophe: boolean
} {
  const text = fixedText(call.path)
  const mark = text.indexOf('?')
  const path = mark < 0 ? text : text.slice(0, mark)
  return {
    dots: /\/(?:\.|%2e){1,2}(?=[/?#]|$)/i.test(path),
    hash: text.includes('#'),
    escapedPlain: /%(?:2d|2e|5f|7e|3\d|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])/i.test(text),
    apostrophe: mark >= 0 && text.slice(mark).includes("'"),
  }
}

/** Longer than what one argument of a program may be on Linux (128 KiB), with room for quotes. */
export function tooLongForArgument(text: Text): boolean {
  return fixedText(text).length > 40_000
}
