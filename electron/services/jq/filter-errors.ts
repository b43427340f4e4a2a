import type { JqPlace } from '#shared/model/jq.ts'

const placed = /^jq: error: (.*) at <top-level>, line (\d+), column (\d+):$/

/** The mistakes of a filter that jq could not compile, with their places. */
export function filterErrors(text: string): JqPlace[] {
  const places: JqPlace[] = []
  const lines = text.split('\n')
  for (const [at, line] of lines.entries()) {
    const found = placed.exec(line)
    if (found) {
      const marks = /\^+/.exec(lines.slice(at + 1).find((one) => /^\s*\^+\s*$/.test(one)) ?? '')?.[0].length
      places.push({ message: plain(found[1]!), line: Number(found[2]), column: Number(found[3]), length: marks ?? 1 })
    } else if (line.startsWith('jq: error: ')) {
      const message = plain(line.slice('jq: error: '.length))
      if (message !== '') places.push({ message, line: 1, column: 1, length: 0 })
    }
  }
  return places
}

/** jq names its own parts of speech; these words are for people. */
function plain(message: string): string {
  if (message.startsWith('Top-level program not given')) return 'There is no filter yet.'
  return message
    .replaceAll('QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END', 'a closing quote')
    .replaceAll('IDENT', 'a name')
    .replaceAll('LITERAL', 'a number')
    .replaceAll('FIELD', 'a field')
    .replaceAll('BINDING', 'a variable')
    .replaceAll('end of file', 'the end')
    .replace(/^syntax error, unexpected the end/, 'The filter ends too early')
    .replace(/^syntax error, unexpected /, 'Unexpected ')
    .replace(/INVALID_CHARACTER/g, 'character')
    .replace(/^Possibly unterminated '(\w+)' statement$/, 'This "$1" may lack its end.')
    .replace(/^(.+) is not defined$/, '$1 is not known to jq.')
    .replace(/([^.])$/, '$1.')
}

const errorStart = /^jq: (parse )?error(?: \(at [^)]*\))?(?: \(not a string\))?:? ?/gm

/** The last thing jq said before it gave up, without where it stood in its own input; null when it did not. */
export function failureText(text: string): string | null {
  const last = [...text.matchAll(errorStart)].at(-1)
  if (!last) return null
  const message = text.slice(last.index + last[0].length).trim()
  if (isParseError(text)) return `The answer is not valid JSON. ${message}.`
  return message || 'The filter raised an error without a message.'
}

/** jq could not read what it was given. */
export function isParseError(text: string): boolean {
  return /^jq: (parse error|error \(at [^)]*\): [^\n]* at line \d+, column \d+$)/m.test(text)
}

/** What a filter wrote with `debug` or `stderr`. */
export function saidText(text: string): string {
  const error = text.search(/^jq: (parse )?error/m)
  return (error < 0 ? text : text.slice(0, error)).trim()
}
