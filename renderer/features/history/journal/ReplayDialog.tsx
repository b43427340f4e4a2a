import type { JournalSession } from '#shared/model/journal.ts'
import { useStore } from '../../../session/store.ts'
import { ReplayForm } from './ReplayForm.tsx'
import { ReplayReport } from './ReplayReport.tsx'
import { replaysStore } from './replays.ts'

/** Asks how a session is to be sent again, and shows what comes of it. */
export function ReplayDialog({ session, onClose }: { session: JournalSession; onClose: () => void }) {
  const replay = useStore(replaysStore, (all) => all[session.id])
  return replay ? (
    <ReplayReport session={session} replay={replay} onClose={onClose} />
  ) : (
    <ReplayForm session={session} onClose={onClose} />
  )
}
