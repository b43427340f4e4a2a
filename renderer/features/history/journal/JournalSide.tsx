import { useHostQuery } from '../../../host/query.ts'
import { askInJournal, journalDialogStore, runningSession, shownSession } from '../../../session/journal.ts'
import { useLayout } from '../../../session/layout.ts'
import { useStore } from '../../../session/store.ts'
import { NoteDialog } from '../NoteDialog.tsx'
import { addNote, startSession } from './journal-actions.ts'
import { NameDialog } from './NameDialog.tsx'
import { SessionsView } from './SessionsView.tsx'
import { SessionView } from './SessionView.tsx'

/** The sidebar of the journal: all sessions, or one of them. */
export function JournalSide() {
  const { data: sessions, error } = useHostQuery('journal.sessions', null)
  const shown = useLayout(shownSession, 0)
  const dialog = useStore(journalDialogStore, (state) => state)
  const session = sessions?.find(({ id }) => id === shown)
  const target = runningSession(sessions) ?? session
  const close = () => askInJournal(null)
  return (
    <>
      {session ? (
        <SessionView key={session.id} session={session} />
      ) : (
        <SessionsView sessions={sessions} error={error} />
      )}
      {(dialog === 'start' || (dialog === 'note' && sessions && !target)) && (
        <NameDialog title="New session" name="" deed="Start" onSave={startSession} onClose={close} />
      )}
      {dialog === 'note' && target && (
        <NoteDialog
          title={`Note in "${target.name}"`}
          note=""
          mayBeEmpty={false}
          onSave={(text) => addNote(target.id, text, null)}
          onClose={close}
        />
      )}
    </>
  )
}
