import { Command } from 'cmdk'
import { SquareTerminal } from 'lucide-react'
import { marksIn } from '#shared/operations/search/marks.ts'
import { environmentColour } from '../../session/environment-colour.ts'
import { ColourDot } from '../../ui/ColourDot.tsx'
import { Highlighted } from '../../ui/Highlighted.tsx'
import { Shortcut } from '../../ui/Kbd.tsx'
import { MethodLabel } from '../../ui/MethodLabel.tsx'
import { shownKeys } from '../shortcuts.ts'
import styles from './CommandPalette.module.css'
import type { PaletteEntry } from './entries.ts'
import { wordsOf } from './words.ts'

export interface PaletteItemProps {
  entry: PaletteEntry
  words: string
  onRun: (action: () => void, atOnce?: boolean) => void
}

export function PaletteItem({ entry, words, onRun }: PaletteItemProps) {
  const terms = entry.terms ?? wordsOf(words)
  return (
    <Command.Item value={entry.id} className={styles.item} onSelect={() => onRun(entry.run, entry.atOnce)}>
      <span className={styles.lead}>
        {entry.method ? (
          <MethodLabel method={entry.method} wide />
        ) : entry.colour ? (
          <ColourDot colour={environmentColour(entry.colour)} />
        ) : (
          <SquareTerminal size={16} aria-hidden />
        )}
      </span>
      <span className={styles.label}>
        <Highlighted text={entry.label} marks={marksIn(entry.label, terms)} />
      </span>
      <span className={styles.detail}>
        {entry.detail}
        {entry.field && (
          <>
            , field: <Highlighted text={entry.field} marks={marksIn(entry.field, terms)} />
          </>
        )}
      </span>
      {entry.send && (
        <span className={styles.doing} aria-hidden>
          Open
          <Shortcut keys="Enter" />
          Send
          <Shortcut keys={shownKeys('Mod+Enter')} />
        </span>
      )}
      {entry.shortcut && <Shortcut keys={entry.shortcut} />}
    </Command.Item>
  )
}
