import { Braces, History, Layers, Library, type LucideIcon, NotebookPen, Settings } from 'lucide-react'
import { layoutStore, setLayout, useLayout } from '../session/layout.ts'

export type SectionName = 'endpoints' | 'collections' | 'history' | 'journal' | 'environments' | 'settings'

export const sections: readonly { name: SectionName; label: string; icon: LucideIcon; atEnd?: boolean }[] = [
  { name: 'endpoints', label: 'Endpoints', icon: Braces },
  { name: 'collections', label: 'Collections', icon: Library },
  { name: 'history', label: 'History', icon: History },
  { name: 'journal', label: 'Journal', icon: NotebookPen },
  { name: 'environments', label: 'Environments', icon: Layers },
  { name: 'settings', label: 'Settings', icon: Settings, atEnd: true },
]

export function useSection(): SectionName {
  const name = useLayout('section', 'endpoints')
  return sections.some((section) => section.name === name) ? (name as SectionName) : 'endpoints'
}

/** Unfolds the sidebar where it was folded: what was asked for is in it. */
export function showSection(name: SectionName): void {
  layoutStore.set((layout) => ({ ...layout, section: name, 'sidebar.open': true }))
}

/** Sections beside which the open requests are shown. */
export const hasBench = (name: SectionName) => name !== 'environments' && name !== 'settings'

/** Brings the open requests to the front, beside whatever section shows them. */
export function showBench(): void {
  layoutStore.set((layout) =>
    hasBench((layout.section ?? 'endpoints') as SectionName) ? layout : { ...layout, section: 'endpoints' },
  )
}

export function toggleSidebar(open: boolean): void {
  setLayout('sidebar.open', open)
}
