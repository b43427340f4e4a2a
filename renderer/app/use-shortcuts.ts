import { useEffect, useRef } from 'react'
import { exchangesStore } from '../session/exchanges.ts'
import { tabsStore } from '../session/tabs.ts'
import { type ActionContext, actions, overlayStore } from './actions.ts'
import { matchesKeys } from './match-keys.ts'
import { isMac, shortcuts } from './shortcuts.ts'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"], .monaco-editor *')
}

/** A dialog or menu is open: the keys are its own. */
function isModal(): boolean {
  return (
    document.querySelector(
      '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-state="open"]',
    ) !== null
  )
}

function isSending(): boolean {
  const { activeTab } = tabsStore.get()
  return activeTab !== null && exchangesStore.get()[activeTab]?.state === 'sending'
}

/** An editor of a request finds in its own text. */
function searchesItself(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('.monaco-editor') !== null && !target.closest('[aria-label="Response"]')
  )
}

function findAction(event: KeyboardEvent): string | undefined {
  const { id } = shortcuts.find(({ keys }) => keys.some((one) => matchesKeys(event, one, isMac))) ?? {}
  if (id === undefined) return undefined
  if (id === 'palette' && overlayStore.get().open === 'palette') return id
  if (isModal()) return undefined
  if (id === 'help' && event.key === '?' && isTyping(event.target)) return undefined
  if (id === 'stop' && !isSending()) return undefined
  if (id === 'rename-tab' && event.target instanceof Element && event.target.closest('[data-own-keys]'))
    return undefined
  if (id.startsWith('find') && searchesItself(event.target)) return undefined
  return id
}

/** The one listener of the window's shortcuts. It comes before editors and lists, which have keys of their own. */
export function useShortcuts(context: ActionContext): void {
  const latest = useRef(context)
  useEffect(() => {
    latest.current = context
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const id = findAction(event)
      if (id === undefined) return
      event.preventDefault()
      event.stopPropagation()
      actions[id]?.(latest.current)
    }
    addEventListener('keydown', listen, { capture: true })
    return () => removeEventListener('keydown', listen, { capture: true })
  }, [])
}
