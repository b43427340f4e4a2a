const short: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
}

const code = /x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|c([\s\S])/y

/** The inside of `$'…'` from `start`; `end` is behind the closing quote. Bytes that are no UTF-8 become the characters of Latin-1. */
export function ansiString(text: string, start: number): { value: string; end: number } {
  let value = ''
  let bytes: number[] = []
  let at = start
  const flush = () => {
    if (bytes.length > 0) value += decode(bytes)
    bytes = []
  }
  while (at < text.length && text[at] !== "'") {
    if (text[at] !== '\\') {
      flush()
      value += text[at++]
      continue
    }
    code.lastIndex = at + 1
    const found = code.exec(text)
    const byte = found?.[1] ?? found?.[4]
    if (found && byte !== undefined) {
      bytes.push(Number.parseInt(byte, found[1] === undefined ? 8 : 16) & 255)
      at += 1 + found[0].length
      continue
    }
    flush()
    if (found) {
      const point = Number.parseInt(found[2] ?? found[3] ?? '0', 16)
      if (found[5] !== undefined) value += String.fromCharCode(found[5].charCodeAt(0) & 31)
      else value += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
      at += 1 + found[0].length
    } else {
      const next = text[at + 1] ?? ''
      value += short[next] ?? `\\${next}`
      at += 2
    }
  }
  flush()
  return { value, end: at + 1 }
}

function decode(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return String.fromCharCode(...bytes)
  }
}
