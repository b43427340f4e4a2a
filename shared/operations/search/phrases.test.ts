import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadSearch } from '../load-search.ts'

// What people type and what they mean, written down before the search was tuned and never tuned for. An expectation
// changes only where two operations really do the same.
const phrases = Object.entries(
  JSON.parse(readFileSync(new URL('phrases.json', import.meta.url), 'utf8')) as Record<string, string[]>,
)

test('of 200 phrases, 95 % find what is meant among the first three', async () => {
  const { search } = await loadSearch()
  const missed: string[] = []
  let first = 0
  for (const [phrase, means] of phrases) {
    const found = search(phrase, 3).map(({ operation }) => operation.id)
    if (means.includes(found[0] ?? '')) first++
    if (!found.some((id) => means.includes(id))) missed.push(`"${phrase}" found ${found.join(', ') || 'nothing'}`)
  }
  const share = (phrases.length - missed.length) / phrases.length
  process.stdout.write(`${phrases.length - missed.length} of ${phrases.length} in the first three, ${first} first\n`)
  expect(phrases).toHaveLength(200)
  expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
})
