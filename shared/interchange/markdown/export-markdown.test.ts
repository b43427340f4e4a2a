import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyRequest, type Request } from '../../model/request.ts'
import { anyCollection, text } from '../testing/any-collection.ts'
import { exportMarkdown } from './export-markdown.ts'
import { codeBlock, codeSpan, plainText, safeMarkdown } from './safe-markdown.ts'

const request: Request = {
  ...emptyRequest(),
  method: 'POST',
  url: '{{DATABRICKS_HOST}}/api/2.2/jobs/run-now',
  params: [{ name: 'dry|run', value: '`1`', in: 'query', enabled: false }],
  headers: [{ name: 'X-Trace', value: '{{TRACE}}', enabled: true }],
  body: { type: 'json', text: '{"job_id": 12345678901234567890}' },
}

test('a collection reads as docs', () => {
  const written = exportMarkdown({
    name: 'Nightly <jobs>',
    docs: 'What runs at *night*.\n\n# More',
    variables: [
      { name: 'POOL', value: '1234567890123456789', secret: false },
      { name: 'KEY', value: 'never', secret: true },
    ],
    items: [
      {
        type: 'folder',
        name: '1. Run',
        docs: '',
        variables: [],
        items: [{ type: 'request', name: 'Now_', docs: 'Do it.', request }],
      },
    ],
  })
  expect(written).toBe(`# Nightly \\<jobs\\>

What runs at *night*.

## More

## Variables

| Variable | Value |
| --- | --- |
| \`POOL\` | \`1234567890123456789\` |
| \`KEY\` | secret |

## \\1. Run

### Now\\_

\`\`\`http
POST {{DATABRICKS_HOST}}/api/2.2/jobs/run-now
\`\`\`

Do it.

| Parameter | Value | |
| --- | --- | --- |
| \`dry\\|run\` | \`\` \`1\` \`\` | query, off |

| Header | Value | |
| --- | --- | --- |
| \`X-Trace\` | \`{{TRACE}}\` |  |

\`\`\`json
{"job_id": 12345678901234567890}
\`\`\`
`)
})

test.each([
  ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
  ['a < b', 'a < b'],
  ['<https://a.example.com>', '<https://a.example.com>'],
  ['`<b>` <b>', '`<b>` &lt;b>'],
  ['`` <b> `', '`` &lt;b> `'],
  ['a ` b\nc ` <b> ` d', 'a ` b\nc ` &lt;b> ` d'],
  ['[x](javascript:alert(1))', '[x](#javascript:alert(1))'],
  ['[x]: data:text/html,x', '[x]: #data:text/html,x'],
  ['```\n<b>', '```\n<b>\n```'],
  ['```\n<b>\n```\n<b>', '```\n<b>\n```\n&lt;b>'],
  ['- x\n  ```\n  a\n<b>', '- x\n  ```\n  a\n&lt;b>'],
  ['~~~ x\n``` <b>\n~~~', '~~~ x\n``` <b>\n~~~'],
])('docs %j are kept without what could run', (docs, expected) => {
  expect(safeMarkdown(docs, 1)).toBe(expected)
})

test('no name or value leaves its line, its cell or its fence', () => {
  fc.assert(
    fc.property(text, fc.string({ unit: fc.constantFrom('`', 'a', '\n', '|', '\\') }), (any, ticks) => {
      for (const given of [any, ticks]) {
        expect(plainText(given)).not.toMatch(/[\n\r]|(?<!\\)(?:\\\\)*[<|`[]/)
        expect(codeSpan(given)).not.toMatch(/[\n\r]/)
        const fence = /^`+/.exec(codeBlock(given, ''))![0]
        expect(given.includes(fence)).toBe(false)
      }
    }),
  )
})

test('any collection can be written, with every digit of its bodies', () => {
  fc.assert(
    fc.property(anyCollection, (collection) => {
      const written = exportMarkdown(collection)
      for (const item of collection.items) {
        if (item.type !== 'request' || item.request.body.type !== 'json') continue
        expect(written).toContain(item.request.body.text)
      }
      expect(
        written.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, ''),
      ).not.toMatch(/(?<!\\)<script/)
    }),
    { numRuns: 200 },
  )
})
