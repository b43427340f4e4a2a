import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useState } from 'react'
import { Kbd } from '../../ui/Kbd.tsx'
import { keepFocus } from '../../ui/keep-focus.ts'
import { isInToast } from '../../ui/toast.ts'
import { showOverlay } from '../actions.ts'
import { takeTyped } from '../typed-ahead.ts'
import styles from './CommandPalette.module.css'
import { PaletteItem } from './PaletteItem.tsx'
import { usePaletteGroups } from './use-palette-groups.ts'

/** Everything by name: endpoints, open requests, environments, commands. ">" and "@" narrow it down. */
export function CommandPalette() {
  const [text, setText] = useState('')
  const [value, setValue] = useState('')
  const { groups, words, total } = usePaletteGroups(text)
  const entries = groups.flatMap((group) => group.entries)
  // The chosen line is the first one, unless an arrow key went to another that is still there.
  const chosen = entries.find((entry) => entry.id === value) ?? entries[0]
  const close = () => showOverlay(null)
  // What a command focuses has to come after the dialog gave the focus back; else it keeps it.
  const run = (action: () => void, atOnce = false) => {
    close()
    if (atOnce) action()
    else setTimeout(action)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !chosen?.send) return
    event.preventDefault()
    run(chosen.send, chosen.atOnce)
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.scrim} />
        <Dialog.Content
          className={styles.dialog}
          aria-describedby={undefined}
          onCloseAutoFocus={keepFocus}
          onKeyDown={press}
          onInteractOutside={(event) => isInToast(event) && event.preventDefault()}
        >
          <Dialog.Title className={styles.hidden}>Command palette</Dialog.Title>
          <Command label="Command palette" shouldFilter={false} loop value={chosen?.id ?? ''} onValueChange={setValue}>
            <div className={styles.top}>
              <Search size={16} aria-hidden />
              <Command.Input
                aria-label="Command palette"
                className={styles.input}
                value={text}
                onFocus={() => {
                  const ahead = takeTyped()
                  if (ahead) setText((before) => before + ahead)
                }}
                onValueChange={(next) => {
                  setText(next)
                  setValue('')
                }}
                placeholder="Search endpoints, environments, commands"
              />
              <span className={styles.count} aria-live="polite">
                {total === 1 ? '1 result' : `${total} results`}
              </span>
            </div>
            <Command.List className={styles.list} label="Results">
              <Command.Empty className={styles.empty}>
                Nothing has all these words. Try fewer, or parts of them.
              </Command.Empty>
              {groups.map((group) => (
                <Command.Group key={group.name} heading={group.name}>
                  {group.entries.map((entry) => (
                    <PaletteItem key={entry.id} entry={entry} words={words} onRun={run} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
          <div className={styles.foot}>
            <span>
              <Kbd>&gt;</Kbd>commands
            </span>
            <span>
              <Kbd>@</Kbd>environments
            </span>
            <span>
              <Kbd>Esc</Kbd>close
            </span>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
