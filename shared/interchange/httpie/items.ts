/** What stands between the name and the value of an item, longest first. */
const separators = [':=@', '==@', ':=', '==', '=@', ':@', ':', ';', '=', '@'] as const
type Separator = (typeof separators)[number]

export interface HttpieItem {
  key: string
  separator: Separator
  value: string
}

const special = /[:;=@]/

/** Takes `name:=value` and the like apart at the first separator; a backslash in front of one makes it plain. null: it has none. */
export function httpieItem(word: string): HttpieItem | null {
  let key = ''
  let at = 0
  while (at < word.length) {
    if (word[at] === '\\' && at + 1 < word.length) {
      const next = word[at + 1]!
      key += special.test(next) ? next : `\\${next}`
      at += 2
      continue
    }
    const separator = separators.find((candidate) => word.startsWith(candidate, at))
    if (separator) return { key, separator, value: plain(word.slice(at + separator.length)) }
    key += word[at++]
  }
  return null
}

function plain(text: string): string {
  return text.replace(/\\([\s\S])/g, (pair, next: string) => (special.test(next) ? next : pair))
}
