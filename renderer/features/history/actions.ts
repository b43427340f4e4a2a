import { fromErrorData } from '#shared/errors.ts'
import type { HistoryDetail, HistoryEntry, KeptBody } from '#shared/model/history.ts'
import type { Response } from '#shared/model/response.ts'
import { host } from '../../host/current.ts'
import { findExchange, send, showEarlier } from '../../session/exchanges.ts'
import { type Opening, openAsked } from '../../session/openings.ts'
import { removeFromHistory } from '../../session/remove-history.ts'
import { placeTab } from '../../session/saved-requests.ts'
import { activateTab, findTab, keepTab, openTab } from '../../session/tabs.ts'
import { reportError } from '../../ui/report-error.ts'
import { showToast } from '../../ui/toast.ts'

const whyNoBody: Record<Exclude<KeptBody, 'kept' | 'empty'>, string> = {
  large: 'This answer was larger than what the history keeps: its body is not in it.',
  secret: 'This answer holds credentials: its body is not in the history.',
  gone: 'The body of this answer could not be read when it came: it is not in the history.',
}

/** Tabs that show an entry, by its id. */
const shownIn = new Map<number, string>()
/** Of several clicks in a row only the last opens a preview. */
let newest = 0

function isStillShown(tabId: string | undefined, { startedAt }: HistoryEntry): tabId is string {
  const tab = tabId === undefined ? undefined : findTab(tabId)
  if (!tab || tab.dirty) return false
  const exchange = findExchange(tab.id)
  if (exchange?.state === 'answered') return exchange.response.startedAt === startedAt
  return exchange?.state === 'failed' && exchange.startedAt === startedAt
}

/**
 * Opens an entry in a tab, its request as it was written and its answer as it came: behind what was brought to the front meanwhile.
 * Null: it was a preview, and something else was opened since.
 */
export function showEntry(entry: HistoryEntry, preview: boolean): Promise<string | null> {
  return openAsked((opening) => show(entry, preview, opening))
}

async function show(entry: HistoryEntry, preview: boolean, opening: Opening): Promise<string | null> {
  newest += 1
  const mine = newest
  const before = shownIn.get(entry.id)
  if (isStillShown(before, entry)) {
    activateTab(before)
    opening.inFront(before)
    if (!preview) keepTab(before)
    return before
  }
  const detail = await host().call('history.entry', { id: entry.id })
  const response = detail.response && (await withBody(detail, detail.response))
  const behind = opening.isBehind()
  if (preview && (behind || mine !== newest)) {
    if (response) void host().call('bodies.release', { bodyIds: [response.bodyId] })
    return null
  }
  const tabId = openTab(detail.request, { preview, own: true, behind })
  if (!behind) opening.inFront(tabId)
  shownIn.set(entry.id, tabId)
  if (response) showEarlier(tabId, { state: 'answered', response })
  else if (detail.failure) {
    const { startedAt, total } = entry
    showEarlier(tabId, {
      state: 'failed',
      error: fromErrorData(detail.failure),
      startedAt,
      endedAt: startedAt + total,
    })
  }
  if (!detail.requestBodyKept) {
    showToast({ text: 'The body of this request held credentials or was too large, and is not in the history.' })
  }
  return tabId
}

/** The answer of an entry with the bytes that are kept of it, as a body of its own. */
export async function withBody({ entry, body }: HistoryDetail, response: Response): Promise<Response> {
  const { bodyId, size } = await host().call('history.body', { id: entry.id })
  if (body === 'kept' || body === 'empty') return { ...response, bodyId }
  return { ...response, bodyId, size, incomplete: { code: 'not_found', message: whyNoBody[body] } }
}

export function openEntry(entry: HistoryEntry, preview: boolean): void {
  showEntry(entry, preview).catch(reportError)
}

/** Sends the request of an entry again, in the active environment. */
export function resend(entry: HistoryEntry): void {
  showEntry(entry, false)
    .then((tabId) => (tabId === null ? undefined : send(tabId, undefined)))
    .catch(reportError)
}

export function setPinned({ id }: HistoryEntry, pinned: boolean): void {
  host().call('history.setPinned', { id, pinned }).catch(reportError)
}

export function setNote({ id }: HistoryEntry, note: string): void {
  host().call('history.setNote', { id, note }).catch(reportError)
}

export function removeEntry({ id }: HistoryEntry): void {
  removeFromHistory([id], reportError).then(showToast).catch(reportError)
}

/** Removes all that is neither pinned nor in the journal. */
export function purge(): void {
  removeFromHistory(null, reportError).then(showToast).catch(reportError)
}

/** Asks where the request of an entry is to be saved. */
export function saveEntry(entry: HistoryEntry): void {
  showEntry(entry, false)
    .then((tabId) => tabId !== null && placeTab(tabId))
    .catch(reportError)
}
