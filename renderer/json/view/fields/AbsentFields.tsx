// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active option
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { copyText } from '../../../ui/copy-text.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import type { DocumentHandle } from '../../worker/open-document.ts'
import { pathInSentence } from '../path-words.ts'
import { useNote } from '../use-note.ts'
import styles from './AbsentFields.module.css'
import type { KnownFields } from './known-fields.ts'
import { useAbsentFields } from './use-absent-fields.ts'

export interface AbsentFieldsProps {
  document: DocumentHandle
  known: KnownFields
  /** The selected value: the fields are those of the object that it is, or that is around it. */
  node: number
  /** The cursor is to go into the list. */
  focused: boolean
  onClose: () => void
}

/** The fields that an object could have by the description of the answer and has not. It follows the selection. */
export function AbsentFields({ document, known, node, focused, onClose }: AbsentFieldsProps) {
  const { absent, about } = useAbsentFields(document, known, node)
  const [active, setActive] = useState(0)
  const [note, tell] = useNote()
  const list = useRef<HTMLDivElement>(null)
  const idBase = useId()
  const count = absent?.fields?.length ?? 0
  const at = Math.min(active, count - 1)
  // Once, as soon as there is a list: later ones come while somebody is at work in the tree.
  const went = useRef(false)
  useEffect(() => {
    if (!focused || count === 0 || went.current) return
    went.current = true
    list.current?.focus()
  }, [focused, count])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const copy = async (name: string | undefined) => {
    if (name !== undefined) tell((await copyText(name)) ? `${name} copied` : 'The clipboard did not take the text.')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[event.key]
    if (event.key === 'Escape') onClose()
    else if (to !== undefined) setActive(Math.min(Math.max(to, 0), Math.max(count - 1, 0)))
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') void copy(absent?.fields?.[at]?.name)
    else return
    event.preventDefault()
  }
  return (
    <section aria-label="Absent fields" className={styles.panel} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h3>Absent fields</h3>
        <span className={styles.note} role="status">
          {note}
        </span>
        <IconButton size="sm" label="Close absent fields" shortcut="Esc" icon={X} onClick={onClose} />
      </div>
      <p className={styles.about}>
        {about}
        {absent && <code className={styles.path}>{pathInSentence(absent.path)}</code>}
      </p>
      {count > 0 && (
        <div
          ref={list}
          role="listbox"
          aria-label="Absent fields"
          aria-activedescendant={`${idBase}-${at}`}
          tabIndex={0}
          className={styles.list}
        >
          {absent?.fields?.map(({ name, type, note: more }, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
            <div
              key={name}
              id={`${idBase}-${place}`}
              role="option"
              aria-selected={place === at}
              className={classNames(styles.field, place === at && styles.active)}
              onClick={() => setActive(place)}
              onDoubleClick={() => void copy(name)}
            >
              <span className={styles.name} title={name}>
                {name}
              </span>
              <span className={styles.type} title={more}>
                {type}
                {more && <span className={styles.more}>{more}</span>}
              </span>
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
