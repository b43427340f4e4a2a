import { Plus } from 'lucide-react'
import { useState } from 'react'
import { explanation } from '#shared/error-texts.ts'
import type { AppError } from '#shared/errors.ts'
import type { JournalSession } from '#shared/model/journal.ts'
import { askInJournal, showSession } from '../../../session/journal.ts'
import { Button } from '../../../ui/Button.tsx'
import { ContextMenu } from '../../../ui/ContextMenu.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import side from '../../../ui/side.module.css'
import { neighbour, useListKeys } from '../use-list-keys.ts'
import styles from './Journal.module.css'
import { removeSession } from './journal-actions.ts'
import { SessionDialogs, type SessionTask } from './SessionDialogs.tsx'
import { SessionRow } from './SessionRow.tsx'
import { sessionMenu } from './session-menu.ts'

const rowId = (id: number) => `journal-session-${id}`

/** All sessions, newest first. */
export function SessionsView({ sessions, error }: { sessions: JournalSession[] | undefined; error: AppError | null }) {
  const [currentId, setCurrent] = useState<number | null>(null)
  const [task, setTask] = useState<SessionTask | null>(null)
  const rows = sessions ?? []
  const current = Math.max(
    0,
    rows.findIndex(({ id }) => id === currentId),
  )
  const session = rows[current]
  const stops = rows.map((_, at) => at)
  const go = (at: number) => {
    const to = rows[at]
    if (!to) return
    setCurrent(to.id)
    document.getElementById(rowId(to.id))?.scrollIntoView({ block: 'nearest' })
  }
  const onTask = (kind: SessionTask['kind']) => session && setTask({ kind, session })
  const press = useListKeys({
    stops,
    current,
    go,
    onLeave: () => undefined,
    deeds: session
      ? {
          Enter: () => showSession(session.id),
          ArrowRight: () => showSession(session.id),
          F2: () => onTask('rename'),
          Delete: () => {
            const next = neighbour(stops, current)
            if (next !== undefined) go(next)
            removeSession(session)
          },
        }
      : {},
  })
  const start = () => askInJournal('start')
  return (
    <section className={side.side} aria-label="Journal">
      <header className={side.header}>
        <h2 className={side.title}>Journal</h2>
        <IconButton size="sm" label="New session" icon={Plus} onClick={start} />
      </header>
      {error && (
        <p role="status" className={side.problem}>
          {explanation(error)}
        </p>
      )}
      {sessions?.length === 0 && (
        <EmptyState
          title="No session yet"
          text="While a session runs, all that you send is in it, in order, with your notes and bookmarks between. It can be exported as a report and sent again. Tokens and other secrets are left out."
          action={
            <Button variant="primary" onClick={start}>
              Start a session
            </Button>
          }
        />
      )}
      {rows.length > 0 && (
        <ContextMenu label="Session" items={session ? sessionMenu(session, onTask) : []}>
          <div
            role="listbox"
            aria-label="Sessions"
            aria-activedescendant={session ? rowId(session.id) : undefined}
            tabIndex={0}
            data-own-keys
            className={styles.list}
            onKeyDown={press}
            onContextMenu={(event) => {
              const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id
              if (id !== undefined) setCurrent(Number(id))
            }}
          >
            {rows.map((one, at) => (
              <SessionRow key={one.id} id={rowId(one.id)} session={one} current={at === current} />
            ))}
          </div>
        </ContextMenu>
      )}
      <SessionDialogs task={task} onClose={() => setTask(null)} />
    </section>
  )
}
