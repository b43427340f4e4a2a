import { useHostQuery } from '#renderer/host/query.ts'
import { formatSize } from '#renderer/json/view/format-size.ts'

const count = (value: number) => value.toLocaleString('en')

/** "1,204 sends since 2 March 2026, 3 pinned, 12 in the journal; 4.1 MB, in a file of 6.2 MB". */
export function HistoryFiguresLine() {
  const { data, error } = useHostQuery('history.figures', null)
  if (error) return <span>{error.message}</span>
  if (!data) return null
  const { entries, pinned, inJournal, removed, oldest, bytes, fileBytes } = data
  const since =
    oldest === null
      ? ''
      : ` since ${new Date(oldest).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`
  const parts = [`${count(entries)} ${entries === 1 ? 'send' : 'sends'}${since}`]
  if (pinned > 0) parts.push(`${count(pinned)} pinned`)
  if (inJournal > 0) parts.push(`${count(inJournal)} in the journal`)
  if (removed > 0) parts.push(`${count(removed)} removed that can come back`)
  return (
    <span role="status" aria-label="What the history keeps">
      {parts.join(', ')}; {formatSize(bytes)}, in files of {formatSize(fileBytes)}
    </span>
  )
}
