import { useRef } from 'react'
import type { FindOver, FindQuery } from '../../../json/engine/find/find-query.ts'
import { type Finding, useFind } from '../../../json/view/find/use-find.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import { useCommand } from '../../../session/commands.ts'
import { setLayout, useLayout } from '../../../session/layout.ts'
import { createStore, useStore } from '../../../session/store.ts'

interface Looked {
  open: boolean
  text: string
}

/** By request tab: the next answer is searched for the same. */
const lookedStore = createStore<Readonly<Record<string, Looked>>>({})
/** What shows an answer and takes the keyboard. */
const places = ['tree', 'table', 'text', 'bytes'].map((name) => `[aria-label="Response ${name}"]`).join()
const closed: Looked = { open: false, text: '' }

export type FindView = 'tree' | 'table' | 'raw' | 'hex'

/** A view is searched for what it shows; keys and values stay what they are in all of them. */
function overOf(view: FindView | null, json: boolean, where: FindQuery['in']): FindOver {
  if (view === 'hex' && (!json || where === 'both')) return 'bytes'
  return json && (view !== 'raw' || where !== 'both') ? 'tokens' : 'text'
}

export interface FindBarInput {
  tabId: string
  document: DocumentHandle
  /** There is a text to look in. */
  usable: boolean
  /** The view in front; null when it cannot show what is found. */
  view: FindView | null
  json: boolean
  /** Brings one to the front that can. */
  onView: () => void
}

/** The search of one request tab. How one likes to search is remembered for all. */
export function useFindBar({ tabId, document, usable, view, json, onView }: FindBarInput) {
  const { open, text } = useStore(lookedStore, (all) => all[tabId] ?? closed)
  const regex = useLayout('find.regex', false)
  const matchCase = useLayout('find.matchCase', false)
  const wholeWord = useLayout('find.wholeWord', false)
  const where = useLayout<string>('find.in', 'both')
  const place = where === 'keys' || where === 'values' ? where : 'both'
  const query: FindQuery = { text, regex, matchCase, wholeWord, in: place, over: overOf(view, json, place) }
  const inView = view !== null
  const shown = open && usable && inView
  const finding: Finding = useFind(document, shown ? query : null)
  const field = useRef<HTMLInputElement>(null)
  const cameFrom = useRef<Element | null>(null)
  const look = (change: Partial<Looked>) =>
    lookedStore.set((all) => ({ ...all, [tabId]: { ...(all[tabId] ?? closed), ...change } }))

  const show = () => {
    if (!usable) return
    if (!inView) onView()
    const { activeElement } = window.document
    if (activeElement !== field.current) cameFrom.current = activeElement
    const marked = window.getSelection()?.toString() ?? ''
    const worth = marked !== '' && marked.length <= 200 && !marked.includes('\n') && activeElement !== field.current
    look(worth ? { open: true, text: marked } : { open: true })
    field.current?.focus()
    field.current?.select()
  }
  const close = () => {
    look({ open: false })
    const back = cameFrom.current
    if (back instanceof HTMLElement && back.isConnected && back !== window.document.body) back.focus()
    else window.document.querySelector<HTMLElement>(places)?.focus()
  }
  const change = ({ text: typed, ...options }: Partial<FindQuery>) => {
    if (typed !== undefined) look({ text: typed })
    for (const [name, value] of Object.entries(options)) setLayout(`find.${name}`, value)
  }
  useCommand('find', show)
  useCommand('find-next', () => (shown ? finding.step(1) : show()))
  useCommand('find-previous', () => (shown ? finding.step(-1) : show()))
  return { shown, query, finding, field, show, close, change }
}
