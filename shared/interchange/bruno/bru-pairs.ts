import type { BruBlock } from './bru-blocks.ts'

/** A line `name: value` of a block; `~` in front switches it off. */
export interface BruPair {
  name: string
  value: string
  enabled: boolean
}

const multiline = "'''"

/** The pairs of a block. Annotations and comments say nothing that is carried over. */
export function pairsOf({ lines }: Pick<BruBlock, 'lines'>): BruPair[] {
  const pairs: BruPair[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!.trim()
    if (line === '' || line.startsWith('#') || line.startsWith('//')) continue
    if (/^@[\w-]+(?:\(|$)/.test(line)) {
      at = endOfAnnotation(lines, at)
      continue
    }
    const { name, rest } = keyOf(line)
    const enabled = !name.startsWith('~')
    const given = enabled ? name : name.slice(1)
    if (rest === '[' || (rest.startsWith(multiline) && rest.indexOf(multiline, 3) < 0)) {
      const end = rest === '[' ? ']' : multiline
      const start = at + 1
      for (at = start; at < lines.length && !lines[at]!.trim().startsWith(end); at += 1);
      const after = (lines[at] ?? '').trim().slice(end.length)
      const first = rest === '[' ? [] : [rest.slice(3)].filter((text) => text !== '')
      const inside = [...first, ...lines.slice(start, at).map((each) => each.replace(/^ {1,4}/, ''))]
      pairs.push({ name: given, value: `${inside.join('\n').trim()}${after}`, enabled })
      continue
    }
    const isShort = rest.startsWith(multiline) && rest.endsWith(multiline)
    pairs.push({ name: given, value: isShort ? rest.slice(3, -3).trim() : rest, enabled })
  }
  return pairs
}

/** The name before the colon: plain, or in quotes where it has blanks or colons of its own. */
function keyOf(line: string): { name: string; rest: string } {
  const off = line.startsWith('~') ? '~' : ''
  const text = line.slice(off.length)
  const [quoted, name = ''] = /^"((?:[^"\\]|\\.)*)"[ \t]*:/.exec(text) ?? []
  if (quoted !== undefined) return { name: off + name.replaceAll('\\"', '"'), rest: text.slice(quoted.length).trim() }
  const colon = text.indexOf(':')
  if (colon < 0) return { name: off + text.trim(), rest: '' }
  return { name: off + text.slice(0, colon).trim(), rest: text.slice(colon + 1).trim() }
}

/** `@description('''` goes on to the line that closes it. */
function endOfAnnotation(lines: readonly string[], at: number): number {
  const line = lines[at]!
  const opens = line.indexOf(multiline)
  if (opens < 0 || line.indexOf(multiline, opens + 3) >= 0) return at
  let end = at + 1
  while (end < lines.length && !lines[end]!.includes(multiline)) end += 1
  return end
}
