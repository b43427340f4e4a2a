import { Pin, Search, Trash2 } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { explanation } from '#shared/error-texts.ts'
import type { HistoryEntry } from '#shared/model/history.ts'
import { useCommand } from '../../session/commands.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import side from '../../ui/side.module.css'
import { TextField } from '../../ui/TextField.tsx'
import { purge, setNote } from './actions.ts'
import { CompareBar } from './CompareBar.tsx'
import { everything, filterOf, isEverything } from './filter.ts'
import { HistoryFilters } from './HistoryFilters.tsx'
import { HistoryList } from './HistoryList.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { rowsOf } from './rows.ts'
import { useHistory } from './use-history.ts'

/** The sidebar of what was sent, newest first, with a search over addresses, bodies and answers. */
export function HistorySide() {
  const [chosen, setChosen] = useState(everything)
  const filter = useMemo(() => filterOf(chosen, Date.now()), [chosen])
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useHistory(filter)
  const rows = useMemo(() => rowsOf(data ?? [], Date.now()), [data])
  const [noted, setNoted] = useState<HistoryEntry | null>(null)
  const list = useRef<{ focus: () => void }>(null)
  const field = useRef<HTMLInputElement>(null)
  useCommand('focus-filter', () => field.current?.select())
  const change = (more: Partial<typeof chosen>) => setChosen((before) => ({ ...before, ...more }))
  const failed = error !== null
  const more = useCallback(() => {
    // What failed is not tried without end; and what is read anew is not given up for the next page.
    if (hasNextPage && !isFetching && !failed) void fetchNextPage({ cancelRefetch: false })
  }, [hasNextPage, isFetching, failed, fetchNextPage])
  const narrowed = !isEverything(chosen)
  const empty = data !== undefined && data.length === 0
  return (
    <section className={side.side} aria-label="History">
      <header className={side.header}>
        <h2 className={side.title}>History</h2>
        <IconButton
          size="sm"
          label="Only pinned"
          icon={Pin}
          pressed={chosen.pinned}
          onClick={() => change({ pinned: !chosen.pinned })}
        />
        <IconButton
          size="sm"
          label="Remove all that is not pinned"
          icon={Trash2}
          disabled={empty && !narrowed}
          onClick={purge}
        />
      </header>
      <div className={side.filter}>
        <TextField
          ref={field}
          type="search"
          label="Search history"
          placeholder="Search URLs, bodies, answers, notes"
          className={side.field}
          maxLength={1000}
          value={chosen.text}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && chosen.text !== '') change({ text: '' })
            else if (event.key === 'ArrowDown') list.current?.focus()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
          leading={<Search size={14} aria-hidden />}
        />
      </div>
      <CompareBar />
      <HistoryFilters chosen={chosen} onChange={change} />
      {error && (
        <p role="status" className={side.problem}>
          {explanation(error)}
        </p>
      )}
      {empty && narrowed && (
        <EmptyState
          title="Nothing found"
          text="No send fits these words and filters."
          action={<Button onClick={() => setChosen(everything)}>Show all</Button>}
        />
      )}
      {empty && !narrowed && (
        <EmptyState
          title="Nothing sent yet"
          text="Every send is kept here with its answer, without tokens and other secrets. For how long is in the settings; pinned ones stay."
        />
      )}
      {rows.length > 0 && (
        <HistoryList
          ref={list}
          rows={rows}
          onMore={more}
          onLeave={() => field.current?.focus()}
          onNote={setNoted}
          onOperation={(operationId) => change({ operationId })}
        />
      )}
      {noted && (
        <NoteDialog
          title="Note"
          note={noted.note}
          mayBeEmpty
          onSave={(note) => setNote(noted, note)}
          onClose={() => setNoted(null)}
        />
      )}
    </section>
  )
}
