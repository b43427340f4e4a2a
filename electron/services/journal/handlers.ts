import type { Handlers } from '#shared/contract/define.ts'
import type { journal } from '#shared/contract/journal.ts'
import type { Bodies } from '../bodies/bodies.ts'
import type { Events } from '../events.ts'
import type { HistoryService } from '../history/history-service.ts'
import { withoutTokens } from '../history/secret-bodies.ts'
import type { Send } from '../send/send-request.ts'
import { exportSession } from './export-session.ts'
import { replaySession } from './replay-session.ts'

export interface JournalDeps {
  history: HistoryService
  bodies: Bodies
  send: Send
  events: Events
}

/** The journal lies in the history's database, and its thread does the work. */
export function createJournalHandlers(deps: JournalDeps): Handlers<typeof journal> {
  const { events } = deps
  const { call } = deps.history
  async function changing<T>(work: Promise<T>): Promise<T> {
    const value = await work
    events.changed('journal')
    return value
  }
  return {
    sessions: () => call('sessions'),
    items: (input) => call('items', input),
    start: ({ name }) => changing(call('startSession', withoutTokens(name))),
    setState: ({ session, state }) => changing(call('setSessionState', session, state)),
    rename: ({ session, name }) => changing(call('renameSession', session, withoutTokens(name))),
    remove: ({ session }) => changing(call('removeSession', session)),
    removeItems: ({ items }) => changing(call('removeItems', items)),
    restore: ({ removal }) => changing(call('restoreJournal', removal)),
    addNote: async ({ session, text, after }) => ({
      item: await changing(call('addNote', session, withoutTokens(text), after)),
    }),
    setNote: ({ item, text }) => changing(call('setJournalNote', item, withoutTokens(text))),
    setBookmarked: ({ item, bookmarked }) => changing(call('setBookmarked', item, bookmarked)),
    export: (input, context) => exportSession(deps, input, context),
    replay: (input, context) => replaySession(deps, input, context),
  }
}
