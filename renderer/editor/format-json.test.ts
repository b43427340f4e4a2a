import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatJson } from './format-json.ts'

test('formatting lays the text out and changes no digit', () => {
  const text = '{"id":1234567890123456789,"f":1.10,"e":1E+2,"s":"a\\u00e9 , {x}","a":[1,2, 3],"o":{},"n":[]}'
  expect(formatJson(text)).toBe(
    [
      '{',
      '  "id": 1234567890123456789,',
      '  "f": 1.10,',
      '  "e": 1E+2,',
      '  "s": "a\\u00e9 , {x}",',
      '  "a": [1, 2, 3],',
      '  "o": {},',
      '  "n": []',
      '}',
    ].join('\n'),
  )
})

test('variables stay where they are, quoted or not', () => {
  expect(formatJson('{"n":{{COUNT}},"s":"{{NAME}}","l":[{{A}},{"b":{{ B }}}]}')).toBe(
    '{\n  "n": {{COUNT}},\n  "s": "{{NAME}}",\n  "l": [\n    {{A}},\n    {\n      "b": {{ B }}\n    }\n  ]\n}',
  )
})

test('formatting twice gives the same text, and the value is the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const once = formatJson(JSON.stringify(value))
      expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(formatJson(once)).toBe(once)
    }),
  )
})
