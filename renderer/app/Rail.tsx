import type { KeyboardEvent } from 'react'
import { classNames } from '../ui/class-names.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './Rail.module.css'
import { type SectionName, sections, showSection, toggleSidebar, useSection } from './sections.ts'
import { shortcutOf } from './shortcuts.ts'
import { ThemeMenu } from './ThemeMenu.tsx'

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** The sections, as vertical tabs. A second click on the one that is open folds the sidebar. */
export function Rail({ sidebarOpen }: { sidebarOpen: boolean }) {
  const section = useSection()
  const go = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = sections.findIndex((one) => one.name === section)
    const next = sections[(at + step + sections.length) % sections.length]
    if (!next) return
    showSection(next.name)
    document.getElementById(`section-tab-${next.name}`)?.focus()
  }
  const choose = (name: SectionName) => {
    if (name === section) toggleSidebar(!sidebarOpen)
    else showSection(name)
  }
  return (
    <nav className={styles.rail}>
      <div role="tablist" aria-label="Sections" aria-orientation="vertical" className={styles.list} onKeyDown={go}>
        {sections.map(({ name, label, icon: Icon, atEnd }) => (
          <Tooltip key={name} text={label} side="right" shortcut={shortcutOf(`section-${name}`)}>
            <button
              type="button"
              role="tab"
              id={`section-tab-${name}`}
              aria-label={label}
              aria-selected={name === section}
              aria-controls="section-panel"
              tabIndex={name === section ? 0 : -1}
              className={classNames(styles.tab, atEnd && styles.end)}
              onClick={() => choose(name)}
            >
              <Icon size={20} aria-hidden />
            </button>
          </Tooltip>
        ))}
      </div>
      <ThemeMenu className={classNames(styles.tab, styles.theme)} />
    </nav>
  )
}
