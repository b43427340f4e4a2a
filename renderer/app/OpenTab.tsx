import { X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import type { SessionTab } from '#shared/model/session.ts'
import { renameOpen } from '../session/saved-requests.ts'
import { useStore } from '../session/store.ts'
import { tabTitle } from '../session/tab-title.ts'
import { activateTab, closeTab, keepTab } from '../session/tabs.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { classNames } from '../ui/class-names.ts'
import { MethodLabel } from '../ui/MethodLabel.tsx'
import { reportError } from '../ui/report-error.ts'
import { inTab, overlayStore, renameInPlace } from './actions.ts'
import styles from './TabStrip.module.css'
import { tabEntries } from './tab-entries.ts'

/** Closing by pointer is the cross or the middle button; by keyboard Delete, or the shortcut. */
export function OpenTab({ tab, active }: { tab: SessionTab; active: boolean }) {
  const renaming = useStore(overlayStore, (state) => state.renaming === tab.id)
  const title = tabTitle(tab)
  const close = (event: MouseEvent) => {
    event.stopPropagation()
    closeTab(tab.id)
  }
  return (
    <ContextMenu label={title} items={tabEntries(tab.id)}>
      <div
        role="tab"
        id={`request-tab-${tab.id}`}
        aria-selected={active}
        aria-controls="request-panel"
        aria-label={`${tab.request.method} ${title}${tab.dirty ? ', edited' : ''}`}
        tabIndex={active ? 0 : -1}
        title={renaming ? undefined : `${tab.request.method} ${tab.request.url}`}
        className={classNames(styles.tab, tab.preview && styles.preview, tab.dirty && styles.dirty)}
        onMouseDown={(event) => {
          if (event.button === 0) activateTab(tab.id)
          if (event.button === 1) event.preventDefault()
        }}
        // A screen reader clicks without a mouse button.
        onClick={() => activateTab(tab.id)}
        onKeyDown={(event) => event.key === 'Enter' && inTab('focus-url')}
        onAuxClick={(event) => event.button === 1 && closeTab(tab.id)}
        onDoubleClick={() => {
          keepTab(tab.id)
          renameInPlace(tab.id)
        }}
      >
        <MethodLabel method={tab.request.method} />
        {renaming ? <RenameField id={tab.id} title={title} /> : <span className={styles.name}>{title}</span>}
        {/* Out of the accessibility tree: a tab may hold no button, and Delete does the same. */}
        <span aria-hidden className={styles.close} onMouseDown={(event) => event.stopPropagation()} onClick={close}>
          {tab.dirty && <span className={styles.dot} />}
          <X size={14} className={styles.cross} />
        </span>
      </div>
    </ContextMenu>
  )
}

function RenameField({ id, title }: { id: string; title: string }) {
  const left = useRef(false)
  const leave = (value: string | null) => {
    if (left.current) return
    left.current = true
    if (value !== null && value.trim() !== title) renameOpen(id, value.trim() || null).catch(reportError)
    renameInPlace(null)
    requestAnimationFrame(() => document.getElementById(`request-tab-${id}`)?.focus())
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.key === 'Enter') leave(event.currentTarget.value)
    if (event.key === 'Escape') leave(null)
  }
  return (
    <input
      aria-label="Name of the tab"
      className={styles.rename}
      defaultValue={title}
      // biome-ignore lint/a11y/noAutofocus: the field opens because somebody asked to type here
      autoFocus
      onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={press}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}
