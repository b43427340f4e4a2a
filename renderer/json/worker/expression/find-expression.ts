import { compileQuery, type FindQuery } from '../../engine/find/find-query.ts'
import type { FindSource } from '../../engine/find/find-source.ts'
import type { FoundMatches } from '../../engine/find/found-matches.ts'
import { type TextParts, textParts } from '../../engine/find/text-parts.ts'
import { ExpressionThread } from './expression-thread.ts'

/** Usual parts take some milliseconds. Of those with one very long text more is expected. */
const patienceMs = 3000
const patienceByteMs = 1 / 1000
/** Parts that are on their way at once: the next ones are cut while the worker looks at others. */
const ahead = 2
const lookEveryMs = 100

/** The worker of the last search, when it came to its end: the next key typed wants one at once. */
let idle: ExpressionThread | null = null

/** No search is expected soon. */
export function endExpressions(): void {
  idle?.end()
  idle = null
}

/**
 * Fills `found` with the matches of a regular expression. `told` learns how many bytes are done, from time to time, and
 * rejects when nobody wants to know any more. Answers false when the expression was given up.
 */
export async function findExpression(
  source: FindSource,
  query: FindQuery,
  found: FoundMatches,
  told: (done: number) => Promise<void>,
): Promise<boolean> {
  const thread = idle ?? new ExpressionThread()
  idle = null
  let usable = false
  try {
    thread.begin(query)
    usable = await run(thread, source, query, found, told)
    return usable
  } finally {
    if (usable && !found.more && idle === null) idle = thread
    else thread.end()
  }
}

async function run(
  thread: ExpressionThread,
  source: FindSource,
  query: FindQuery,
  found: FoundMatches,
  told: (done: number) => Promise<void>,
): Promise<boolean> {
  const parts = textParts(source, compileQuery(query))
  const asked: { answer: Promise<Uint32Array>; size: number; end: number }[] = []
  const ask = ({ base, bytes, parts: numbers }: TextParts) => {
    const answer = thread.search({ base, bytes, parts: numbers })
    // Looked at later.
    answer.catch(() => undefined)
    asked.push({ answer, size: bytes.length, end: base + bytes.length })
  }
  let done = 0
  for (;;) {
    while (asked.length < ahead) {
      const next = parts.next()
      if (next.done) break
      ask(next.value)
    }
    const [first] = asked
    if (!first) return true
    const matches = await Promise.race([first.answer, pause()])
    if (matches) {
      asked.shift()
      for (let at = 0; at < matches.length; at += 2) if (!found.add(matches[at]!, matches[at + 1]!)) return true
      done = first.end
    } else if (thread.busyFor > patienceMs + first.size * patienceByteMs) return false
    await told(done)
  }
}

function pause(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), lookEveryMs))
}
