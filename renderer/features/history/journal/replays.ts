import type { Input } from '#shared/contract/contract.ts'
import { asAppError } from '#shared/error-texts.ts'
import type { AppError } from '#shared/errors.ts'
import type { ReplayResult } from '#shared/model/journal.ts'
import { host } from '../../../host/current.ts'
import { createStore } from '../../../session/store.ts'

/** A session that is being sent again, or was. */
export interface Replay {
  state: 'running' | 'done' | 'stopped' | 'failed'
  environment: string | null
  /** Whether answers were to be compared. */
  compared: boolean
  total: number
  results: readonly ReplayResult[]
  error: AppError | null
  controller: AbortController
}

/** By session. A replay goes on while its dialog is closed, and its results stay until the next one. */
export const replaysStore = createStore<Readonly<Record<number, Replay>>>({})

function change(session: number, controller: AbortController, more: (replay: Replay) => Partial<Replay>): void {
  replaysStore.set((all) => {
    const replay = all[session]
    return replay?.controller === controller ? { ...all, [session]: { ...replay, ...more(replay) } } : all
  })
}

export async function startReplay(input: Input<'journal.replay'>): Promise<void> {
  const { session, environment, compareAnswers } = input
  const controller = new AbortController()
  const begun: Replay = {
    state: 'running',
    environment,
    compared: compareAnswers,
    total: 0,
    results: [],
    error: null,
    controller,
  }
  replaysStore.set((all) => ({ ...all, [session]: begun }))
  try {
    await host().call('journal.replay', input, {
      signal: controller.signal,
      onProgress: ({ total, result }) =>
        change(session, controller, ({ results }) => ({ total, results: result ? [...results, result] : results })),
    })
    change(session, controller, () => ({ state: 'done' }))
  } catch (caught) {
    const error = asAppError(caught)
    change(session, controller, () => (error.code === 'cancelled' ? { state: 'stopped' } : { state: 'failed', error }))
  }
}

export function forgetReplay(session: number): void {
  replaysStore.set(({ [session]: _, ...others }) => others)
}

const sameStatus = ({ before, now }: ReplayResult) => now?.status === before.status && now?.error === before.error

/** What a result says, in a word. */
export function verdictOf(result: ReplayResult, compared: boolean): { text: string; differs: boolean } {
  if (result.now === null) return { text: result.skipped ?? 'Not sent', differs: false }
  if (!sameStatus(result)) return { text: 'Status differs', differs: true }
  if (result.answer === 'different') return { text: 'Answer differs', differs: true }
  if (result.answer === 'same') return { text: 'The same', differs: false }
  return {
    text: compared && result.now.status !== null ? 'Same status, answer not kept' : 'Same status',
    differs: false,
  }
}

/** "10 the same, 1 differs, 2 not sent". */
export function summaryOf({ results, compared }: Replay): string {
  const sent = results.filter(({ now }) => now !== null)
  const differing = sent.filter((one) => verdictOf(one, compared).differs).length
  const parts = [`${sent.length - differing} the same`, `${differing} ${differing === 1 ? 'differs' : 'differ'}`]
  if (sent.length < results.length) parts.push(`${results.length - sent.length} not sent`)
  return parts.join(', ')
}
