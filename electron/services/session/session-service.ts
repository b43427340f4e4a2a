import { join } from 'node:path'
import { Session, type SessionSave } from '#shared/model/session.ts'
import { createJsonFile, type FileProblem } from '../storage/json-file.ts'
import { withoutTypedCredentials } from './without-typed-credentials.ts'

/** Open tabs, drafts and layout, in `<data>/session.json`. */
export interface SessionService {
  load(): Promise<Session>
  /**
   * Saves that come while one is being written are coalesced: only the newest is written. Settles when it is on disk. One that comes after a
   * later one of the same page is left out.
   */
  save(save: SessionSave): Promise<null>
  /** Settles when the last save is on disk. */
  idle(): Promise<void>
}

const empty: Session = { tabs: [], activeTab: null, favourites: [], recent: [], layout: {} }

export function createSessionService(options: {
  dataFolder: string
  onProblem: (problem: FileProblem) => void
}): SessionService {
  const file = createJsonFile({
    path: join(options.dataFolder, 'session.json'),
    schema: Session,
    initial: empty,
    onProblem: options.onProblem,
  })
  const turns = new Map<string, number>()
  let newest: Session | undefined
  let waiting: Promise<void> | undefined
  let writing: Promise<void> = Promise.resolve()

  async function writeNewest(): Promise<void> {
    await writing.catch(() => undefined)
    waiting = undefined
    const session = newest
    newest = undefined
    if (!session) return
    writing = file.replace(withoutTypedCredentials(session))
    await writing
  }

  return {
    load: async () => newest ?? (await file.read()),
    async save({ session, page, turn }) {
      // The last save of a page may take another connection than the one before, and overtake it.
      if (turn < (turns.get(page) ?? 0)) return null
      turns.set(page, turn)
      newest = session
      waiting ??= writeNewest()
      await waiting
      return null
    },
    async idle() {
      await waiting?.catch(() => undefined)
      await writing.catch(() => undefined)
    },
  }
}
