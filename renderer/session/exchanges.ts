import { asAppError } from '#shared/error-texts.ts'
import type { AppError } from '#shared/errors.ts'
import type { Response, SendProgress } from '#shared/model/response.ts'
import { host } from '../host/current.ts'
import { environmentAsked } from './activate-environment.ts'
import { createStore } from './store.ts'
import { findTab, keepTab, tabsStore } from './tabs.ts'

/** What happened to the last Send of a tab. */
export type Exchange =
  | { state: 'sending'; progress: SendProgress; startedAt: number; controller: AbortController }
  | { state: 'answered'; response: Response }
  | {
      state: 'failed'
      error: AppError
      startedAt: number
      endedAt: number
      /** Where it was to go; a question is answered for this one. Not known of what failed before that was, or long ago. */
      environment?: string | null
    }

/** By tab id; a tab without an entry was not sent yet. */
export const exchangesStore = createStore<Readonly<Record<string, Exchange>>>({})

/** By tab id: the answers that were there before, newest first. Their bytes are kept for comparing. */
export const earlierStore = createStore<Readonly<Record<string, readonly Response[]>>>({})
const mostEarlier = 5
const mostEarlierBytes = 500_000_000

function put(tabId: string, exchange: Exchange): void {
  exchangesStore.set((all) => ({ ...all, [tabId]: exchange }))
}

/** Shows in a tab what came of a send long ago. */
export function showEarlier(tabId: string, exchange: Exclude<Exchange, { state: 'sending' }>): void {
  put(tabId, exchange)
}

export function findExchange(tabId: string): Exchange | undefined {
  return exchangesStore.get()[tabId]
}

function release(responses: readonly Response[]): void {
  if (responses.length === 0) return
  // The bytes are only a cache by now; a failure to drop them harms nobody and the next start sweeps them.
  host()
    .call('bodies.release', { bodyIds: responses.map(({ bodyId }) => bodyId) })
    .catch(() => undefined)
}

function answersOf(exchange: Exchange | undefined): Response[] {
  return exchange?.state === 'answered' ? [exchange.response] : []
}

/** Keeps answers of a tab for comparing, as long as there is room; those of a closed tab go. */
export function keepEarlier(tabId: string, responses: readonly Response[]): void {
  if (responses.length === 0) return
  const all = [...responses, ...(earlierStore.get()[tabId] ?? [])]
  let bytes = 0
  const kept = findTab(tabId)
    ? all.filter((response, at) => {
        bytes += response.size
        return at < mostEarlier && bytes <= mostEarlierBytes
      })
    : []
  earlierStore.set((stored) => ({ ...stored, [tabId]: kept }))
  release(all.filter((response) => !kept.includes(response)))
}

export interface SendMore {
  /** What a protected environment asks was answered. */
  confirmed?: boolean
  /** Answers to prompts. */
  values?: Readonly<Record<string, string>>
}

/** The environment to send to: the one that was asked for last, and only then the one that is shown. */
async function meant(shown: string | null | undefined): Promise<string | null> {
  const asked = environmentAsked()
  if (asked) {
    await asked.done
    return asked.name
  }
  return shown === undefined ? (await host().call('environments.list', null)).active : shown
}

/** Answers that a protected environment still has to let through, by tab; gone with the next answer. */
const waitingValues = new Map<string, Readonly<Record<string, string>>>()

/**
 * Sends the draft of a tab as it stands now. A Send under way in the same tab is stopped first.
 * `environment` undefined: not known yet, so soon after the start; the services are asked then.
 */
export async function send(tabId: string, environment: string | null | undefined, more: SendMore = {}): Promise<void> {
  const tab = findTab(tabId)
  if (!tab) return
  const { confirmed = false } = more
  const values = more.values ?? (confirmed ? waitingValues.get(tabId) : undefined)
  waitingValues.delete(tabId)
  const before = exchangesStore.get()[tabId]
  if (before?.state === 'sending') before.controller.abort()
  // Another environment may have been switched to while it was asked.
  const answers = confirmed || more.values !== undefined
  let known = answers && before?.state === 'failed' ? before.environment : undefined
  const controller = new AbortController()
  const startedAt = Date.now()
  keepTab(tabId)
  put(tabId, { state: 'sending', progress: { phase: 'preparing', received: 0, total: null }, startedAt, controller })
  const current = () => {
    const now = exchangesStore.get()[tabId]
    return now?.state === 'sending' && now.controller === controller
  }
  try {
    known = known === undefined ? await meant(environment) : known
    const response = await host().call(
      'request.send',
      {
        request: tab.request,
        environment: known,
        confirmed,
        path: tab.saved?.path ?? null,
        ...(values ? { values: { ...values } } : {}),
      },
      {
        signal: controller.signal,
        onProgress: (progress) => current() && put(tabId, { state: 'sending', progress, startedAt, controller }),
      },
    )
    if (current()) put(tabId, { state: 'answered', response })
    else release([response])
  } catch (caught) {
    const error = asAppError(caught)
    if (values && error.code === 'confirmation_required') waitingValues.set(tabId, values)
    const where = known === undefined ? {} : { environment: known }
    if (current()) put(tabId, { state: 'failed', error, startedAt, endedAt: Date.now(), ...where })
  } finally {
    keepEarlier(tabId, answersOf(before))
  }
}

export function stop(tabId: string): void {
  const exchange = exchangesStore.get()[tabId]
  if (exchange?.state === 'sending') exchange.controller.abort()
}

/** Drops what belongs to closed tabs; a reopened tab starts without an answer. */
export function forgetClosedTabs(): void {
  const open = new Set(tabsStore.get().tabs.map((tab) => tab.id))
  const gone = Object.entries(exchangesStore.get()).filter(([id]) => !open.has(id))
  if (gone.length === 0) return
  for (const [, exchange] of gone) {
    if (exchange.state === 'sending') exchange.controller.abort()
    release(answersOf(exchange))
  }
  exchangesStore.set((all) => Object.fromEntries(Object.entries(all).filter(([id]) => open.has(id))))
  for (const [id, responses] of Object.entries(earlierStore.get())) if (!open.has(id)) release(responses)
  earlierStore.set((all) => Object.fromEntries(Object.entries(all).filter(([id]) => open.has(id))))
}
