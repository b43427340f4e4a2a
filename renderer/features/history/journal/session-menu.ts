import { ExternalLink, FileDown, Pause, Pencil, Play, RotateCw, Square, Trash2 } from 'lucide-react'
import type { JournalSession } from '#shared/model/journal.ts'
import { showSession } from '../../../session/journal.ts'
import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import { removeSession, setState } from './journal-actions.ts'
import type { SessionTask } from './SessionDialogs.tsx'

/** What can be done with a session. Keys are those of the list of sessions. */
export function sessionMenu(
  session: JournalSession,
  onTask: (kind: SessionTask['kind']) => void,
  inFront = false,
): MenuEntry[] {
  const { state, sends, notes } = session
  const key = (keys: string) => (inFront ? {} : { shortcut: keys })
  return [
    ...(inFront
      ? []
      : [{ label: 'Open', icon: ExternalLink, shortcut: 'Enter', onSelect: () => showSession(session.id) }]),
    state === 'running'
      ? { label: 'Pause', icon: Pause, onSelect: () => setState(session, 'paused') }
      : { label: 'Go on', icon: Play, onSelect: () => setState(session, 'running') },
    ...(state === 'ended' ? [] : [{ label: 'End', icon: Square, onSelect: () => setState(session, 'ended') }]),
    'separator',
    { label: 'Send again …', icon: RotateCw, disabled: sends === 0, onSelect: () => onTask('replay') },
    { label: 'Export …', icon: FileDown, disabled: sends + notes === 0, onSelect: () => onTask('export') },
    'separator',
    { label: 'Rename', icon: Pencil, ...key('F2'), onSelect: () => onTask('rename') },
    {
      label: 'Delete session',
      icon: Trash2,
      ...key('Delete'),
      danger: true,
      onSelect: () => removeSession(session),
    },
  ]
}
