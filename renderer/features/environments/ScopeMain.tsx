import { Folder, Info, Package } from 'lucide-react'
import type { CollectionNode } from '#shared/model/collection.ts'
import styles from './EnvironmentMain.module.css'
import { VariableTable } from './VariableTable.tsx'
import { useScopeOwner } from './variable-owner.ts'

/** The variables of the project, of a collection or of a folder. */
export function ScopeMain({ path, node }: { path: string | null; node: CollectionNode | null }) {
  const read = useScopeOwner(path)
  const Icon = path === null ? Package : Folder
  const title = node?.name ?? 'Project'
  const file = path === null ? 'project.yaml' : `${path}/folder.yaml`
  return (
    <>
      <header className={styles.head}>
        <Icon size={16} aria-hidden className={styles.icon} />
        <h2 className={styles.scope}>{title}</h2>
        <span className={styles.file} title={file}>
          {file}
        </span>
      </header>
      <div className={styles.scroll}>
        <div className={styles.page}>
          {read?.problem && (
            <p role="alert" className={styles.error}>
              {read.problem}
            </p>
          )}
          {read && <VariableTable key={path} owner={read.owner} />}
          <p className={styles.order}>
            <Info size={14} aria-hidden />
            The narrowest scope that has a variable gives its value: session, request, folder, collection, environment,
            project.
          </p>
        </div>
      </div>
    </>
  )
}
