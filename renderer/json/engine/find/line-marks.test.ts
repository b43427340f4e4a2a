import { expect, test } from 'vitest'
import { FoundMatches } from './found-matches.ts'
import { lineMarks } from './line-marks.ts'

const source = '{"a \\" b":\t[ 1,\n"né 😀", 22],"c":null}'
const bytes = new TextEncoder().encode(source)
const byteAt = (text: string) => new TextEncoder().encode(source.slice(0, source.indexOf(text))).length

function marks(shown: string, words: readonly string[], from = '{', end = bytes.length, quoted = false): string[] {
  const found = new FoundMatches()
  for (const word of words) found.add(byteAt(word), byteAt(word) + new TextEncoder().encode(word).length)
  const line = { text: shown, at: byteAt(from), end, quoted }
  return lineMarks(bytes, found, line, 0, true)?.marks.map(([start, to]) => shown.slice(start, to)) ?? []
}

test('what was found is at its place in every form', () => {
  const words = ['\\" b', '1', 'é 😀', '22', 'nul']
  expect(marks(source, words)).toEqual(words)
  expect(marks('{"a \\" b":[1,"né 😀",22],"c":null}', words)).toEqual(words)
  expect(marks('{ "a \\" b" : [ 1 , "né 😀" , 22 ] , "c" : null }', words)).toEqual(words)
})

test('a line has what it shows, from its first byte to its last', () => {
  expect(marks('    "né 😀",', ['1', 'é', '22'], '"né', byteAt(' 22'))).toEqual(['é'])
  expect(marks('  "c": null', ['nul'], '"c"')).toEqual(['nul'])
  expect(marks('é 😀"', ['né 😀'], 'é', byteAt(', 22'), true)).toEqual(['é 😀'])
})
