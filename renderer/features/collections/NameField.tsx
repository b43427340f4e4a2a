import { type KeyboardEvent, useRef } from 'react'
import type { CollectionNode } from '#shared/model/collection.ts'
import { rename, startRename } from './actions.ts'
import styles from './CollectionTree.module.css'

/** The name in its place, while it is edited. Enter keeps it, Escape leaves it as it was. */
export function NameField({ node }: { node: CollectionNode }) {
  const left = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  const leave = (name: string | null) => {
    if (left.current) return
    left.current = true
    const tree = field.current?.closest<HTMLElement>('[role="tree"]')
    if (name === null) startRename(null)
    else rename(node, name)
    tree?.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') leave(event.currentTarget.value)
    if (event.key === 'Escape') leave(null)
  }
  return (
    <input
      ref={field}
      aria-label="Name"
      className={styles.rename}
      defaultValue={node.name}
      maxLength={200}
      // biome-ignore lint/a11y/noAutofocus: the field opens because somebody asked to type here
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={press}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}
