import { ArrowLeft, Ellipsis, Pause, Play, Square } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { explanation } from '#shared/error-texts.ts'
import type { JournalItem, JournalSession } from '#shared/model/journal.ts'
import { showSession } from '../../../session/journal.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import side from '../../../ui/side.module.css'
import { TextField } from '../../../ui/TextField.tsx'
import { setNote as setEntryNote } from '../actions.ts'
import { CompareBar } from '../CompareBar.tsx'
import { NoteDialog } from '../NoteDialog.tsx'
import { ItemList } from './ItemList.tsx'
import styles from './Journal.module.css'
import { addNote, countsText, setNote, setState, stateWords } from './journal-actions.ts'
import { SessionDialogs, type SessionTask } from './SessionDialogs.tsx'
import { sessionMenu } from './session-menu.ts'
import { useItems } from './use-journal.ts'

/** What a note is written about. */
type Writing = { kind: 'below' | 'at'; item: JournalItem }

const noItems: JournalItem[] = []
const hints: Record<JournalSession['state'], string> = {
  running: 'All that you send from now on will be here.',
  paused: 'Go on with it, and all that you send will be here.',
  ended: 'Nothing was sent while it ran.',
}

/** One session: what was sent, in order, and a field for the next note. */
export function SessionView({ session }: { session: JournalSession }) {
  const { data: items, error } = useItems(session.id)
  const [task, setTask] = useState<SessionTask | null>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<{ focus: () => void }>(null)
  const onTask = (kind: SessionTask['kind']) => setTask({ kind, session })
  return (
    <section className={side.side} aria-label="Journal">
      <header className={side.header}>
        <IconButton size="sm" label="All sessions" icon={ArrowLeft} onClick={() => showSession(0)} />
        <h2 className={styles.heading} title={session.name}>
          {session.name}
        </h2>
        <Menu
          label="Session"
          align="end"
          items={sessionMenu(session, onTask, true)}
          trigger={<IconButton size="sm" label="More" icon={Ellipsis} />}
        />
      </header>
      <StateBar session={session} />
      <CompareBar />
      {error && (
        <p role="status" className={side.problem}>
          {explanation(error)}
        </p>
      )}
      {items?.length === 0 && <EmptyState title="Nothing in it yet" text={hints[session.state]} />}
      <ItemList
        ref={list}
        items={items ?? noItems}
        onLeave={() => field.current?.focus()}
        onBelow={(item) => setWriting({ kind: 'below', item })}
        onNote={(item) => setWriting({ kind: 'at', item })}
      />
      <NoteField ref={field} session={session.id} onUp={() => list.current?.focus()} />
      <SessionDialogs task={task} onClose={() => setTask(null)} />
      {writing && <WritingDialog session={session.id} writing={writing} onClose={() => setWriting(null)} />}
    </section>
  )
}

function StateBar({ session }: { session: JournalSession }) {
  const { state } = session
  return (
    <div className={styles.bar}>
      <span role="status" aria-label="State of the session" className={styles.status}>
        {state === 'running' && <span aria-hidden className={styles.dot} />}
        <span className={styles.name}>
          {stateWords[state]}, {countsText(session)}
        </span>
      </span>
      {state === 'running' ? (
        <IconButton size="sm" label="Pause" icon={Pause} onClick={() => setState(session, 'paused')} />
      ) : (
        <IconButton size="sm" label="Go on" icon={Play} onClick={() => setState(session, 'running')} />
      )}
      {state !== 'ended' && (
        <IconButton size="sm" label="End" icon={Square} onClick={() => setState(session, 'ended')} />
      )}
    </div>
  )
}

function NoteField({ session, onUp, ref }: { session: number; onUp: () => void; ref: React.Ref<HTMLInputElement> }) {
  const [text, setText] = useState('')
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    addNote(session, text, null)
    setText('')
  }
  return (
    <form className={styles.writing} onSubmit={keep}>
      <TextField
        ref={ref}
        label="Write a note"
        placeholder="Write a note, Enter keeps it"
        maxLength={4000}
        className={styles.whole}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp') return
          event.preventDefault()
          onUp()
        }}
      />
    </form>
  )
}

function WritingDialog({
  session,
  writing: { kind, item },
  onClose,
}: {
  session: number
  writing: Writing
  onClose: () => void
}) {
  const below = kind === 'below'
  const isNote = item.type === 'note'
  const before = below ? '' : isNote ? item.text : item.entry.note
  const save = (text: string) => {
    if (below) addNote(session, text, item.id)
    else if (isNote) setNote(item.id, text)
    else setEntryNote(item.entry, text)
  }
  return (
    <NoteDialog
      title={below ? 'Note below this line' : isNote ? 'Edit note' : 'Note at this send'}
      note={before}
      mayBeEmpty={!below && !isNote}
      onSave={save}
      onClose={onClose}
    />
  )
}
