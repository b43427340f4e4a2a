import { Search } from 'lucide-react'
import { Shortcut } from '../ui/Kbd.tsx'
import { AppMenu } from './AppMenu.tsx'
import { showOverlay } from './actions.ts'
import { EnvironmentSwitcher } from './EnvironmentSwitcher.tsx'
import { ProjectMenu } from './ProjectMenu.tsx'
import { SignInState } from './SignInState.tsx'
import { shownKeys } from './shortcuts.ts'
import styles from './TitleBar.module.css'

export function TitleBar() {
  return (
    <header className={styles.bar}>
      <div className={styles.left}>
        <div className={styles.menu}>
          <AppMenu />
        </div>
        <ProjectMenu />
      </div>
      <button type="button" className={styles.search} onClick={() => showOverlay('palette')}>
        <Search size={14} aria-hidden />
        <span className={styles.words}>
          Search endpoints<span className={styles.wide}>, environments, commands</span>
        </span>
        <Shortcut keys={shownKeys('Mod+K')} />
      </button>
      <div className={styles.right}>
        <EnvironmentSwitcher />
        <SignInState />
      </div>
    </header>
  )
}
