import type { JournalItem, JournalSession } from '#shared/model/journal.ts'
import { host } from '../../../host/current.ts'
import { showSession } from '../../../session/journal.ts'
import { counted } from '../../../ui/counted.ts'
import { reportError } from '../../../ui/report-error.ts'
import { showToast } from '../../../ui/toast.ts'

const restore = (removal: number) => () => void host().call('journal.restore', { removal }).catch(reportError)

export function startSession(name: string): void {
  host()
    .call('journal.start', { name })
    .then(({ id }) => showSession(id))
    .catch(reportError)
}

export function setState({ id }: JournalSession, state: JournalSession['state']): void {
  host().call('journal.setState', { session: id, state }).catch(reportError)
}

export function renameSession({ id }: JournalSession, name: string): void {
  host().call('journal.rename', { session: id, name }).catch(reportError)
}

export function removeSession({ id, name }: JournalSession): void {
  host()
    .call('journal.remove', { session: id })
    .then(({ removal }) =>
      showToast({ text: `Deleted "${name}". Its sends are still in the history.`, undo: restore(removal) }),
    )
    .catch(reportError)
}

export function removeItem({ id, type }: JournalItem): void {
  const text = type === 'note' ? 'Note deleted.' : 'Taken out of the session. It is still in the history.'
  host()
    .call('journal.removeItems', { items: [id] })
    .then(({ removal }) => showToast({ text, undo: restore(removal) }))
    .catch(reportError)
}

export function addNote(session: number, text: string, after: number | null): void {
  host().call('journal.addNote', { session, text, after }).catch(reportError)
}

export function setNote(item: number, text: string): void {
  host().call('journal.setNote', { item, text }).catch(reportError)
}

export function setBookmarked({ id }: JournalItem, bookmarked: boolean): void {
  host().call('journal.setBookmarked', { item: id, bookmarked }).catch(reportError)
}

/** "3 sends, 1 note". */
export function countsText({ sends, notes }: JournalSession): string {
  return notes === 0 ? counted(sends, 'send') : `${counted(sends, 'send')}, ${counted(notes, 'note')}`
}

export const stateWords: Record<JournalSession['state'], string> = {
  running: 'Running',
  paused: 'Paused',
  ended: 'Ended',
}
