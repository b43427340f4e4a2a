export interface DotenvLine {
  name: string
  value: string
  /** From 1, where it begins. */
  line: number
  /** What cannot be read there; the value is empty then. */
  problem?: string
}

const start = /^[ \t]*(?:export[ \t]+)?([^\s=#'"]+)[ \t]*(?:=|:[ \t])[ \t]*/
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$', '\n': '' }

/**
 * The lines of a `.env` file: `NAME=value`, `export NAME=value`, comments, values in single, double or back quotes (over several lines;
 * in double quotes with `\n`, `\"` …), a comment behind a value. Nothing is evaluated: `$OTHER` stays as written.
 */
export function parseDotenv(text: string): DotenvLine[] {
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const found: DotenvLine[] = []
  let at = 0
  let line = 1
  while (at < whole.length) {
    const end = lineEnd(whole, at)
    const own = whole.slice(at, end)
    const head = start.exec(own)
    let next = end
    if (own.trim() !== '' && !/^[ \t]*#/.test(own)) {
      if (!head) found.push({ name: own.trim().slice(0, 80), value: '', line, problem: 'This line is no NAME=value.' })
      else {
        const read = readValue(whole, at + head[0].length, end)
        next = read.end
        found.push({ name: head[1]!, line, ...read.told })
      }
    }
    line += (whole.slice(at, next).match(/\n/g)?.length ?? 0) + 1
    at = next + 1
  }
  return found
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** The value that begins here, and the end of the line where it ends. */
function readValue(
  text: string,
  from: number,
  end: number,
): { told: { value: string; problem?: string }; end: number } {
  const quote = text[from]
  if (quote !== '"' && quote !== "'" && quote !== '`') {
    const value = text.slice(from, end).replace(/(?:^|[ \t]+)#.*$/, '')
    return { told: { value: value.trim() }, end }
  }
  let value = ''
  for (let at = from + 1; at < text.length; at++) {
    const c = text[at]!
    if (c === quote) {
      const last = lineEnd(text, at)
      const rest = text.slice(at + 1, last).trim()
      if (rest === '' || rest.startsWith('#')) return { told: { value }, end: last }
      return { told: { value: '', problem: 'Something stands behind the closing quote.' }, end: last }
    }
    const escaped = quote === '"' && c === '\\' ? escapes[text[at + 1] ?? ''] : undefined
    if (escaped !== undefined) at++
    value += escaped ?? c
  }
  return { told: { value: '', problem: 'The closing quote is missing.' }, end }
}
