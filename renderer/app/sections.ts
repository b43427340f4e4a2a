import { Braces, Layers, type LucideIcon, Settings } from 'lucide-react'
import { setLayout, useLayout } from '../session/layout.ts'

export type SectionName = 'endpoints' | 'environments' | 'settings'

export const sections: readonly { name: SectionName; label: string; icon: LucideIcon; atEnd?: boolean }[] = [
  { name: 'endpoints', label: 'Endpoints', icon: Braces },
  { name: 'environments', label: 'Environments', icon: Layers },
  { name: 'settings', label: 'Settings', icon: Settings, atEnd: true },
]

export function useSection(): SectionName {
  const name = useLayout('section', 'endpoints')
  return sections.some((section) => section.name === name) ? (name as SectionName) : 'endpoints'
}

export function showSection(name: SectionName): void {
  setLayout('section', name)
}

export function toggleSidebar(open: boolean): void {
  setLayout('sidebar.open', open)
}
