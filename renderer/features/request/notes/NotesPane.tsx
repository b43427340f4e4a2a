import type { Notes } from '#shared/model/session.ts'
import { editNotes } from '../../../session/tabs.ts'
import { MarkdownField } from '../../../ui/MarkdownField.tsx'
import styles from './notes.module.css'
import { TagsField } from './TagsField.tsx'

const none: Notes = { docs: '', tags: [] }

/** What people say of their own request: Markdown and tags, saved with it. */
export function NotesPane({ tabId, notes = none }: { tabId: string; notes: Notes | undefined }) {
  return (
    <div className={styles.pane}>
      <MarkdownField
        label="Notes"
        placeholder="What this request is for, in Markdown. It is saved with the request."
        value={notes.docs}
        onChange={(docs) => editNotes(tabId, { ...notes, docs })}
        leading={<TagsField tags={notes.tags} onChange={(tags) => editNotes(tabId, { ...notes, tags })} />}
      />
    </div>
  )
}
