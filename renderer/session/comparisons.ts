import { asAppError } from '#shared/error-texts.ts'
import type { AppError } from '#shared/errors.ts'
import type { Response } from '#shared/model/response.ts'
import { host } from '../host/current.ts'
import { keepEarlier } from './exchanges.ts'
import { keptAnswers } from './prompt-answers.ts'
import { createStore } from './store.ts'
import { findTab } from './tabs.ts'

/** Two answers beside each other, or one that waits for the other. */
export type Comparison =
  | { state: 'ready'; a: Response; b: Response }
  | { state: 'sending'; a: Response; environment: string; startedAt: number; controller: AbortController }
  | { state: 'failed'; a: Response; environment: string; error: AppError }

/** By the tab in which the comparison is shown. */
export const comparisonsStore = createStore<Readonly<Record<string, Comparison>>>({})

function put(tabId: string, comparison: Comparison): void {
  comparisonsStore.set((all) => ({ ...all, [tabId]: comparison }))
}

/** Shows two answers in place of request and response of a tab. Both bodies must still be kept. */
export function openComparison(tabId: string, a: Response, b: Response): void {
  put(tabId, { state: 'ready', a, b })
}

export function closeComparison(tabId: string): void {
  const comparison = comparisonsStore.get()[tabId]
  if (comparison?.state === 'sending') comparison.controller.abort()
  comparisonsStore.set(({ [tabId]: _, ...others }) => others)
}

/** Sends the request of the tab in another environment and compares; the answer in the tab stays. */
export async function compareWithEnvironment(
  tabId: string,
  a: Response,
  environment: string,
  confirmed = false,
): Promise<void> {
  const tab = findTab(tabId)
  if (!tab) return
  const { request } = tab
  const controller = new AbortController()
  put(tabId, { state: 'sending', a, environment, startedAt: Date.now(), controller })
  const current = () => {
    const now = comparisonsStore.get()[tabId]
    return now?.state === 'sending' && now.controller === controller
  }
  try {
    const input = { request, environment, confirmed, path: tab.saved?.path ?? null, values: keptAnswers() }
    const b = await host().call('request.send', input, { signal: controller.signal })
    keepEarlier(tabId, [b])
    if (current()) openComparison(tabId, a, b)
  } catch (caught) {
    const error = asAppError(caught)
    if (current()) put(tabId, { state: 'failed', a, environment, error })
  }
}

/** A reopened tab begins with its request. */
export function forgetClosedComparisons(): void {
  for (const tabId of Object.keys(comparisonsStore.get())) if (!findTab(tabId)) closeComparison(tabId)
}
