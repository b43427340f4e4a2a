import type { JournalItem } from '#shared/model/journal.ts'
import type { HistoryService } from '../history/history-service.ts'

const pageSize = 500

/** Every line of a session, in its order. */
export async function* allItems(call: HistoryService['call'], session: number): AsyncGenerator<JournalItem> {
  let after: number | null = null
  do {
    const page: Awaited<ReturnType<typeof nextPage>> = await nextPage(after)
    yield* page.items
    after = page.next
  } while (after !== null)

  function nextPage(from: number | null) {
    return call('items', { session, after: from, limit: pageSize })
  }
}
