import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDotenv } from './parse-dotenv.ts'

const values = (text: string) => Object.fromEntries(parseDotenv(text).map(({ name, value }) => [name, value]))

test.each([
  ['A=1', { A: '1' }],
  ['  export A = 1  ', { A: '1' }],
  ['A: 1', { A: '1' }],
  ['# A=1\n\nB=2', { B: '2' }],
  ['A=1 # one', { A: '1' }],
  ['A=1#one', { A: '1#one' }],
  ['A=#none', { A: '' }],
  ['A=', { A: '' }],
  ["A='1 # one' # comment", { A: '1 # one' }],
  ['A="say \\"hi\\"\\n\\tand \\\\ \\$go"', { A: 'say "hi"\n\tand \\ $go' }],
  ["A='no \\n escape'", { A: 'no \\n escape' }],
  ['A="one\ntwo"\nB=3', { A: 'one\ntwo', B: '3' }],
  ["KEY='-----BEGIN-----\nabc=\n-----END-----'\nB=1", { KEY: '-----BEGIN-----\nabc=\n-----END-----', B: '1' }],
  ['A=`back "quoted" \'text\'`', { A: 'back "quoted" \'text\'' }],
  ['A=https://x.example.com/?a=b&c=d', { A: 'https://x.example.com/?a=b&c=d' }],
  ['A=$B $(C)', { A: '$B $(C)' }],
  ['\ufeffA=1\r\nB=2\r\n', { A: '1', B: '2' }],
  ['ID=12345678901234567890', { ID: '12345678901234567890' }],
  ['A=1\nA=2', { A: '2' }],
])('%j', (text, expected) => {
  expect(values(text)).toEqual(expected)
})

test('what cannot be read is told with its line, and the rest is read', () => {
  expect(parseDotenv('A="1\nB=2')).toEqual([
    { name: 'A', value: '', line: 1, problem: 'The closing quote is missing.' },
    { name: 'B', value: '2', line: 2 },
  ])
  expect(parseDotenv('just words\nA="1" 2\n\nB="x\ny"\nC=3')).toEqual([
    { name: 'just words', value: '', line: 1, problem: 'This line is no NAME=value.' },
    { name: 'A', value: '', line: 2, problem: 'Something stands behind the closing quote.' },
    { name: 'B', value: 'x\ny', line: 4 },
    { name: 'C', value: '3', line: 6 },
  ])
})

test('every text is read to its end', () => {
  const piece = fc.constantFrom('A', '=', '"', "'", '`', '\n', '\\', '#', ' ', 'export ', '\r\n', '$', ':')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const { line } of parseDotenv(pieces.join(''))) expect(line).toBeGreaterThan(0)
    }),
  )
})
