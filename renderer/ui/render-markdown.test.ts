import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

test('text, lists, code and tables are laid out', () => {
  const html = renderMarkdown('# Nightly\n\n- one\n\n`job_id`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n')
  for (const part of ['<h1>Nightly</h1>', '<li>one</li>', '<code>job_id</code>', '<td>2</td>'])
    expect(html).toContain(part)
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://example.com/pixel.png)',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
])('%s runs and fetches nothing', (text) => {
  expect(renderMarkdown(text)).not.toMatch(/<(script|img|iframe)|href="(javascript|data|vbscript):/i)
})

test('a link opens elsewhere, and does not say where from', () => {
  expect(renderMarkdown('[docs](https://example.com/a?b=1)')).toContain(
    '<a href="https://example.com/a?b=1" target="_blank" rel="noreferrer">docs</a>',
  )
})
