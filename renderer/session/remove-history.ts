import { host } from '../host/current.ts'

/** What is told of a removal, and how it is taken back. */
export interface Removed {
  text: string
  undo: () => void
}

/** Takes sends out of the history; null: all that are neither pinned nor in the journal. */
export async function removeFromHistory(ids: number[] | null, onError: (error: unknown) => void): Promise<Removed> {
  const { removal, count } = await (ids === null
    ? host().call('history.purge', null)
    : host().call('history.remove', { ids }))
  return {
    text: count === 1 ? 'Removed from the history.' : `${count.toLocaleString('en')} sends removed from the history.`,
    undo: () => void host().call('history.restore', { removal }).catch(onError),
  }
}
