import { expect, test } from 'vitest'
import { segmentsOf } from './segments.ts'

const painted = (text: string, url = true) => segmentsOf(text, url).map(({ kind, text }) => `${kind}:${text}`)

test('a URL shows its variables, path names and query apart', () => {
  expect(painted('{{HOST}}/api/2.0/x/{id}?a={{A}}&b=1')).toEqual([
    'variable:{{HOST}}',
    'plain:/api/2.0/x/',
    'path:{id}',
    'query:?',
    'query-name:a',
    'query:=',
    'variable:{{A}}',
    'query:&',
    'query-name:b',
    'query:=1',
  ])
})

test('the pieces are the text, whatever it is', () => {
  for (const text of ['', '??&&', '{{', '{{A}}{{B}}', '/{a}{b}/{{c', '\\{{A}}?x', 'ä{{ A }}?q=ä&=']) {
    const segments = segmentsOf(text, true)
    expect(segments.map((segment) => segment.text).join('')).toBe(text)
    for (const { start, text: piece } of segments) expect(text.slice(start, start + piece.length)).toBe(piece)
  }
})

test('other fields only know variables', () => {
  expect(painted('a?b={c}{{D}}', false)).toEqual(['plain:a?b={c}', 'variable:{{D}}'])
})
