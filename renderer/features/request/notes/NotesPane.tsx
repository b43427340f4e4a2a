import { useState } from 'react'
import type { Notes } from '#shared/model/session.ts'
import { editNotes } from '../../../session/tabs.ts'
import { Markdown } from '../../../ui/Markdown.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import styles from './notes.module.css'
import { TagsField } from './TagsField.tsx'

const none: Notes = { docs: '', tags: [] }

const views = [
  { value: 'write', label: 'Write' },
  { value: 'read', label: 'Read' },
] as const

/** What people say of their own request: Markdown and tags, saved with it. */
export function NotesPane({ tabId, notes = none }: { tabId: string; notes: Notes | undefined }) {
  const [view, setView] = useState<'write' | 'read'>(notes.docs === '' ? 'write' : 'read')
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <TagsField tags={notes.tags} onChange={(tags) => editNotes(tabId, { ...notes, tags })} />
        <SegmentedControl label="Notes as" value={view} onChange={setView} options={views} />
      </div>
      {view === 'write' ? (
        <textarea
          aria-label="Notes"
          placeholder="What this request is for, in Markdown. It is saved with the request."
          className={styles.write}
          value={notes.docs}
          onChange={(event) => editNotes(tabId, { ...notes, docs: event.target.value })}
        />
      ) : (
        <article aria-label="Notes" className={styles.read}>
          {notes.docs.trim() === '' ? <p className={styles.empty}>No notes yet.</p> : <Markdown text={notes.docs} />}
        </article>
      )}
    </div>
  )
}
