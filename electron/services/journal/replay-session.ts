import type { Input, Output, Progress } from '#shared/contract/contract.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors.ts'
import type { HistoryEntry } from '#shared/model/history.ts'
import type { ReplayResult } from '#shared/model/journal.ts'
import type { Response } from '#shared/model/response.ts'
import { allItems } from './all-items.ts'
import type { JournalDeps } from './handlers.ts'
import { sameAnswer } from './same-answer.ts'
import { changesNothing, whyNotAgain } from './sent-again.ts'

/**
 * Sends a session again. Each answer is kept in the history, outside of the journal. A Stop ends it with `cancelled`; what
 * was sent until then was told as progress.
 */
export async function replaySession(
  deps: JournalDeps,
  input: Input<'journal.replay'>,
  { signal, progress }: CallContext<Progress<'journal.replay'>>,
): Promise<Output<'journal.replay'>> {
  const { call } = deps.history
  const sends: { item: number; entry: HistoryEntry }[] = []
  for await (const one of allItems(call, input.session)) {
    if (one.type === 'send') sends.push({ item: one.id, entry: one.entry })
  }
  const results: ReplayResult[] = []
  progress({ done: 0, total: sends.length, result: null })
  for (const one of sends) {
    if (signal.aborted) throw new AppError('cancelled', 'Stopped.')
    const result = await again(deps, input, one, signal)
    results.push(result)
    progress({ done: results.length, total: sends.length, result })
  }
  return { results }
}

async function again(
  { history, bodies, send }: JournalDeps,
  { environment, changes, compareAnswers }: Input<'journal.replay'>,
  { item, entry }: { item: number; entry: HistoryEntry },
  signal: AbortSignal,
): Promise<ReplayResult> {
  const { method, url, status, error, total } = entry
  const result: ReplayResult = {
    item,
    method,
    url,
    before: { status, error, total },
    now: null,
    skipped: null,
    answer: 'unknown',
    entry: entry.id,
    entryNow: null,
  }
  const detail = await history.call('entry', entry.id)
  const skipped =
    changes === 'skip' && !changesNothing(detail.request.method)
      ? 'It may change the workspace and was left out.'
      : whyNotAgain(detail)
  if (skipped !== null) return { ...result, skipped }
  let kept: Promise<number | null> = Promise.resolve(null)
  const startedAt = performance.now()
  let response: Response
  try {
    response = await send(
      {
        request: detail.request,
        path: detail.path,
        environment,
        confirmed: changes === 'send',
        onSettled: (settled) => (kept = history.keepApart(settled)),
      },
      { signal, progress() {} },
    )
  } catch (caught) {
    if (!(caught instanceof AppError) || caught.code === 'cancelled') throw caught
    const entryNow = await kept
    // Nothing left: there is nothing to compare with.
    if (entryNow === null) return { ...result, skipped: caught.message }
    return { ...result, now: { status: null, error: caught.code, total: performance.now() - startedAt }, entryNow }
  }
  try {
    const compared = compareAnswers && detail.body === 'kept' && detail.response !== null && !response.incomplete
    const before = compared ? await history.call('body', entry.id) : null
    const answer = before === null ? 'unknown' : await sameAnswer(before, await bodies.whole(response.bodyId))
    const now = { status: response.status, error: null, total: response.timings.total }
    return { ...result, now, answer, entryNow: await kept }
  } finally {
    bodies.release([response.bodyId])
  }
}
