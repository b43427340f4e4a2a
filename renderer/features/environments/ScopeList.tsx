import { Folder, Library, Package } from 'lucide-react'
import styles from './EnvironmentSide.module.css'
import { selectScope, useScopes, useSelectedScope } from './scope-list.ts'

/** Project, collections and folders, each with variables of its own. */
export function ScopeList() {
  const scopes = useScopes()
  const selected = useSelectedScope()
  const row = (path: string | null, name: string, depth: number) => {
    const Icon = path === null ? Package : depth === 0 ? Library : Folder
    return (
      <li key={path ?? ''}>
        <button
          type="button"
          className={`${styles.row} ${styles.small}`}
          style={{ paddingLeft: 8 + depth * 14 }}
          aria-current={selected?.path === path && selected !== undefined}
          aria-label={path === null ? 'Variables of the project' : `Variables of ${name}`}
          onClick={() => selectScope(path)}
        >
          <Icon size={14} aria-hidden />
          <span className={styles.clip}>{name}</span>
        </button>
      </li>
    )
  }
  return (
    <>
      <h3 className={styles.subtitle}>Variables beyond environments</h3>
      <ul aria-label="Other scopes">
        {row(null, 'Project', 0)}
        {scopes.map(({ path, name, depth }) => row(path, name, depth))}
      </ul>
    </>
  )
}
