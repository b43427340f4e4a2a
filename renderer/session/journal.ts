import type { JournalSession } from '#shared/model/journal.ts'
import { host } from '../host/current.ts'
import { setLayout } from './layout.ts'
import { createStore } from './store.ts'

/** What the journal is to ask for as soon as it is in front. */
export type JournalDialog = 'start' | 'note' | null
export const journalDialogStore = createStore<JournalDialog>(null)

export function askInJournal(dialog: JournalDialog): void {
  journalDialogStore.set(() => dialog)
}

/** Which session the journal shows; 0: all of them. */
export const shownSession = 'journal.session'

export function showSession(id: number): void {
  setLayout(shownSession, id)
}

export const runningSession = (sessions: readonly JournalSession[] | undefined): JournalSession | undefined =>
  sessions?.find(({ state }) => state === 'running')

/** Pauses the session that runs, or goes on with the one that was paused last. False: there is none. */
export async function toggleJournal(): Promise<boolean> {
  const sessions = await host().call('journal.sessions', null)
  const running = runningSession(sessions)
  const paused = sessions
    .filter(({ state }) => state === 'paused')
    .sort((a, b) => Number(b.stoppedAt) - Number(a.stoppedAt))[0]
  const session = running ?? paused
  if (!session) return false
  await host().call('journal.setState', { session: session.id, state: running ? 'paused' : 'running' })
  showSession(session.id)
  return true
}

/** Ends the session that runs. */
export async function endJournal(): Promise<void> {
  const running = runningSession(await host().call('journal.sessions', null))
  if (running) await host().call('journal.setState', { session: running.id, state: 'ended' })
}
