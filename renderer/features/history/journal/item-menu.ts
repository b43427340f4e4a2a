import { Bookmark, BookmarkX, MessageSquarePlus, StickyNote, Trash2 } from 'lucide-react'
import type { JournalItem } from '#shared/model/journal.ts'
import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import { sendMenu } from '../entry-menu.ts'
import { removeItem, setBookmarked } from './journal-actions.ts'

interface Asking {
  onBelow: (item: JournalItem) => void
  onNote: (item: JournalItem) => void
}

/** What can be done with a line of a session. */
export function itemMenu(item: JournalItem, { onBelow, onNote }: Asking): MenuEntry[] {
  const below: MenuEntry = {
    label: 'Write a note below',
    icon: MessageSquarePlus,
    shortcut: 'I',
    onSelect: () => onBelow(item),
  }
  if (item.type === 'note') {
    return [
      { label: 'Edit note', icon: StickyNote, shortcut: 'N', onSelect: () => onNote(item) },
      below,
      'separator',
      { label: 'Delete note', icon: Trash2, shortcut: 'Delete', danger: true, onSelect: () => removeItem(item) },
    ]
  }
  const { entry, bookmarked } = item
  return [
    ...sendMenu(entry),
    {
      label: bookmarked ? 'Take the bookmark away' : 'Bookmark the answer',
      icon: bookmarked ? BookmarkX : Bookmark,
      shortcut: 'B',
      onSelect: () => setBookmarked(item, !bookmarked),
    },
    {
      label: entry.note === '' ? 'Note at this send' : 'Edit the note',
      icon: StickyNote,
      shortcut: 'N',
      onSelect: () => onNote(item),
    },
    below,
    'separator',
    {
      label: 'Take out of the session',
      icon: Trash2,
      shortcut: 'Delete',
      danger: true,
      onSelect: () => removeItem(item),
    },
  ]
}
