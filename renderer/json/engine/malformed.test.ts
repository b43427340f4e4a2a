import { expect, test } from 'vitest'
import { readStrictly } from './fixtures/strict-reader.ts'
import { JsonDocument } from './json-document.ts'

/** Bytes of a text; `<ff>` stands for one byte in hexadecimal. */
function bytesOf(text: string): Uint8Array {
  const parts = text.split(/<([0-9a-f]{2})>/)
  return Buffer.concat(parts.map((part, at) => (at % 2 ? Buffer.from(part, 'hex') : Buffer.from(part))))
}

function read(bytes: Uint8Array, pieceSize: number): JsonDocument {
  const document = new JsonDocument()
  for (let at = 0; at < bytes.length; at += pieceSize) document.append(bytes.subarray(at, at + pieceSize))
  document.finish()
  return document
}

const refused: Readonly<Record<string, readonly string[]>> = {
  'a comma too many or too few': ['[1,]', '[,1]', '[,]', '[1,,2]', '{"a":1,}', '{,"a":1}', '{"a":1,,"b":2}', '[1 2]'],
  'commas and colons in the wrong place': [
    '[1:2]',
    '{"a",1}',
    '{"a":1:2}',
    '{"a"::1}',
    '{"a" 1}',
    '[:]',
    '{:1}',
    ',',
    ':',
  ],
  'brackets that do not fit': ['[1}', '{"a":1]', '[', '{', '[[1]', '{"a":{}', ']', '}', '[]]', '{}}', '[{]}', '[1]]'],
  'keys that are no strings': ['{a:1}', "{'a':1}", '{1:1}', '{null:1}', '{[]:1}', '{{}:1}', '{"a":1,b:2}', '{"a"b:1}'],
  'members without a value': ['{"a"}', '{"a":}', '{"a":,"b":1}', '{"a":1,"b"}', '{"a"', '{"a":'],
  words: ['tru', 'nul', 'fals', 'True', 'NULL', 'nulll', 'truefalse', 'undefined', '[nil]', '[tru e]', '[fa1se]'],
  'numbers that are none': ['NaN', '-NaN', 'Infinity', '-Infinity', '[+1]', '[- 1]', '[--1]', '[-]', '[0x10]', '[0b1]'],
  'zeros in front': ['[01]', '[-01]', '[00]', '[-00.5]', '[012.3]', '[0123e4]'],
  'parts of numbers': [
    '[1.]',
    '[.5]',
    '[-.5]',
    '[1.e5]',
    '[1e]',
    '[1E+]',
    '[1e-]',
    '[1e1.5]',
    '[1.2.3]',
    '[1ee5]',
    '[1e+-5]',
  ],
  'numbers as people write them': [
    '[1_000]',
    '[1 000]',
    "[1'000]",
    '[1,000.5.1]',
    '[١]',
    '[１]',
    '[1f]',
    '[1L]',
    '[10%]',
    '[½]',
  ],
  quotes: ["['a']", '[“a”]', '[`a`]', '["a]', '[a"]', '["a""b"]', '"', '"a', "'"],
  escapes: ['["\\a"]', '["\\x41"]', '["\\0"]', '["\\\'"]', '["\\U0041"]', '["\\ "]', '["\\\n"]', '["\\é"]', '["\\"]'],
  'escapes by number': [
    '["\\u"]',
    '["\\u004"]',
    '["\\u00g1"]',
    '["\\u{41}"]',
    '["\\u 041"]',
    '["\\u+041"]',
    '["\\ud800\\u1"]',
  ],
  'control characters in a string': ['["a\nb"]', '["a\rb"]', '["\t"]', '["<00>"]', '["<1f>"]', '{"a\nb":1}'],
  'space that is none': [
    '[1,<0c>2]',
    '[<0b>1]',
    '[1<00>]',
    '<00>[]',
    '[]<00>',
    '[\u00a01]',
    '[\u2028]',
    '[\u3000]',
    '[1,\u2060 2]',
  ],
  'marks of byte order in the wrong place': [
    '[\ufeff1]',
    '\ufeff\ufeff[]',
    '[]\ufeff',
    '<ff><fe>[<00>]<00>',
    '<ef><bb>[]',
  ],
  comments: ['[1]//', '/**/[1]', '[1/*a*/]', '{"a":1}#', '[1,//a\n2]', '<!-- -->[]'],
  'what is not UTF-8 outside of strings': ['[<ff>]', '[<c3><28>]', '[1<80>]', '<e9>', '{<ff>:1}'],
  nothing: ['', ' ', '\n\n', '\ufeff', '\ufeff '],
  'more after the end': ['1 x', '[] x', '{}x', '1"a"', 'true[]', '"a" :', '[]<ff>'],
}

/** Text, values at the top level. */
const accepted: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'single values': [
    ['0', 1],
    ['-0', 1],
    ['""', 1],
    ['null', 1],
    [' true ', 1],
    ['[]', 1],
    ['{}', 1],
    ['\n[\r\n]\t', 1],
  ],
  'numbers of any size': [
    ['[1e400]', 1],
    ['[-1E-400]', 1],
    ['[1E+2]', 1],
    ['[0e0]', 1],
    ['[-0.0]', 1],
    [`[${'9'.repeat(5000)}]`, 1],
    [`[0.${'0'.repeat(5000)}1]`, 1],
    [`[1e${'9'.repeat(200)}]`, 1],
  ],
  'keys that are strange': [
    ['{"":1}', 1],
    ['{"a":1,"a":2}', 1],
    ['{"__proto__":{}}', 1],
    ['{"\\u0000":1}', 1],
    ['{"\\"":1}', 1],
    ['{"a\\u0062":1}', 1],
  ],
  'surrogates, alone and in pairs': [
    ['["\\ud83d\\ude00"]', 1],
    ['["\\ud800"]', 1],
    ['["\\udc00\\ud800"]', 1],
    ['["\\uDBFF\\uDFFF"]', 1],
  ],
  'characters that need no escape': [
    ['["\u007f"]', 1],
    ['["\u2028\u2029"]', 1],
    ['["\ufeff"]', 1],
    ['["\uffff"]', 1],
    ['["😀"]', 1],
    ['["/"]', 1],
  ],
  'all escapes': [['["\\"\\\\\\/\\b\\f\\n\\r\\t\\u00Ff"]', 1]],
  'a byte order mark': [
    ['\ufeff[]', 1],
    ['\ufeff 1', 1],
  ],
  'what is not UTF-8 inside of strings': [
    ['["<ff>"]', 1],
    ['["<c0><af>"]', 1],
    ['["<ed><a0><80>"]', 1],
    ['["<f4><90><80><80>"]', 1],
    ['["<e2><82>"]', 1],
    ['{"<80>":1}', 1],
  ],
  sequences: [
    ['1 2', 2],
    ['[][]', 2],
    ['{}\n{}\n', 2],
    ['"a""b"', 2],
    ['[1]{"a":2}3', 3],
    ['1\r\n2\r\n', 2],
    ['null\tnull', 2],
  ],
}

test.each(Object.entries(refused))('refused with its place, however it is cut: %s', (_, texts) => {
  for (const text of texts) {
    const bytes = bytesOf(text)
    const { error } = readStrictly(bytes)
    expect(error, text).not.toBeNull()
    for (const pieceSize of [1, 3, 1000]) {
      const { problem } = read(bytes, pieceSize).scanner
      expect(problem?.offset, `${text} in pieces of ${pieceSize}`).toBe(error)
      expect(problem?.truncated, text).toBe(error === bytes.length)
      expect(problem?.message, text).toMatch(/^[A-Z“].*\.$/)
    }
  }
})

test.each(Object.entries(accepted))('accepted, however it is cut: %s', (_, texts) => {
  for (const [text, values] of texts) {
    const bytes = bytesOf(text)
    expect(readStrictly(bytes), text).toEqual({ error: null, values })
    for (const pieceSize of [1, 3, 1000]) {
      const { scanner } = read(bytes, pieceSize)
      expect(scanner.problem, text).toBeNull()
      expect(scanner.structure.rootCount, text).toBe(values)
    }
  }
})

test('nothing is taken for JSON or refused against the engine of the browser, but for sequences and the byte order mark', () => {
  const all = [
    ...Object.values(refused).flat(),
    ...Object.values(accepted).flatMap((texts) => texts.map(([text]) => text)),
  ]
  for (const text of all.filter((each) => !/<[0-9a-f]{2}>|^\ufeff/.test(each))) {
    const { scanner } = read(bytesOf(text), 1000)
    let valid = true
    try {
      JSON.parse(text)
    } catch {
      valid = false
    }
    expect(scanner.problem === null && scanner.structure.rootCount === 1, text).toBe(valid)
  }
})
