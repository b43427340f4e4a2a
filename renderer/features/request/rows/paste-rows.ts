export interface PastedRow {
  name: string
  value: string
  enabled: boolean
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const separators = { query: /\s*=\s*|\s*:\s+|\t+/, header: /\s*:\s*|\t+/ }

/**
 * Reads pasted rows: one per line (`name: value`, `name=value` or tab-separated; `//` or `#` in front means off), or a
 * query `a=b&c=d`. Null when the text is a plain value that belongs into the one field.
 */
export function parsePastedRows(text: string, kind: 'query' | 'header'): PastedRow[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const separator = separators[kind]
  if (lines.length >= 2) {
    const rows = lines.map((line): PastedRow | null => {
      const off = /^(\/\/|#)\s*/.exec(line)
      const rest = off ? line.slice(off[0].length) : line
      const match = separator.exec(rest)
      if (!match || match.index === 0) return null
      const value = rest.slice(match.index + match[0].length)
      return { name: rest.slice(0, match.index), value, enabled: !off }
    })
    return rows.some((row) => row === null) ? null : (rows as PastedRow[])
  }
  const [line = ''] = lines
  if (kind === 'header') {
    const match = /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line)
    return match ? [{ name: match[1] ?? '', value: match[2] ?? '', enabled: true }] : null
  }
  const pairs = line.replace(/^[?&]/, '').split('&')
  if (pairs.length < 2 && !line.startsWith('?')) return null
  if (!pairs.every((pair) => /^[^=\s]+=/.test(pair))) return null
  return pairs.map((pair) => {
    const equals = pair.indexOf('=')
    return { name: decode(pair.slice(0, equals)), value: decode(pair.slice(equals + 1)), enabled: true }
  })
}
