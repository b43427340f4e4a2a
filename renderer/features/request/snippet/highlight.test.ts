import { expect, test } from 'vitest'
import { highlightSnippet } from './highlight.ts'

test('the pieces are the text, in every language', () => {
  const text = `curl --url 'a b' \\\n  --header "X: $TOKEN" # note\nprint('it\\'s') // os.environ["A"] 'open`
  for (const language of ['shell', 'powershell', 'python', 'javascript', 'go', 'java', 'hcl'] as const) {
    expect(
      highlightSnippet(text, language)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  }
})

test('options and strings of a shell are told apart', () => {
  expect(highlightSnippet(`curl --url 'it' x`, 'shell').filter(({ kind }) => kind !== 'plain')).toEqual([
    { kind: 'option', text: '--url' },
    { kind: 'string', text: "'it'" },
  ])
})
