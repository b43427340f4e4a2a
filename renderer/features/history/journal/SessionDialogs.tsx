import type { JournalSession } from '#shared/model/journal.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { renameSession } from './journal-actions.ts'
import { NameDialog } from './NameDialog.tsx'
import { ReplayDialog } from './ReplayDialog.tsx'

/** What is being asked about a session. */
export interface SessionTask {
  kind: 'rename' | 'export' | 'replay'
  session: JournalSession
}

export function SessionDialogs({ task, onClose }: { task: SessionTask | null; onClose: () => void }) {
  if (!task) return null
  const { kind, session } = task
  if (kind === 'export') return <ExportDialog session={session} onClose={onClose} />
  if (kind === 'replay') return <ReplayDialog session={session} onClose={onClose} />
  return (
    <NameDialog
      title="Rename session"
      name={session.name}
      deed="Rename"
      onSave={(name) => renameSession(session, name)}
      onClose={onClose}
    />
  )
}
