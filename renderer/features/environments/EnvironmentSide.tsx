import { FileWarning, Plus, Shield } from 'lucide-react'
import { useHostQuery } from '#renderer/host/query.ts'
import { environmentColour } from '#renderer/session/environment-colour.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { ColourDot } from '#renderer/ui/ColourDot.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import side from '#renderer/ui/side.module.css'
import { hostVariable } from '#shared/model/known-variables.ts'
import { createEnvironment } from './create-environment.ts'
import styles from './EnvironmentSide.module.css'
import { shortHost } from './host-kind.ts'
import { ScopeList } from './ScopeList.tsx'
import { useSelectedScope } from './scope-list.ts'
import { type ListedEnvironment, selectEnvironment, useSelectedEnvironment } from './selected-environment.ts'
import { plainValue } from './variables.ts'

function describe(environment: ListedEnvironment): string {
  if (environment.signIn === 'demo') return 'demo workspace, inside the app'
  const host = plainValue(environment, hostVariable)
  return host ? shortHost(host) : 'no host yet'
}

/** The environments of the project, and files among them that could not be read. */
export function EnvironmentSide() {
  const list = useHostQuery('environments.list', null).data
  const environment = useSelectedEnvironment()
  const selected = useSelectedScope() ? undefined : environment
  const environments = list?.environments ?? []
  return (
    <>
      <header className={side.header}>
        <h2 className={side.title}>Environments</h2>
        <IconButton size="sm" label="New environment" icon={Plus} onClick={() => void createEnvironment(null)} />
      </header>
      <div className={styles.list}>
        <ul aria-label="Environments">
          {environments.map((environment) => (
            <li key={environment.name}>
              <button
                type="button"
                className={styles.row}
                aria-current={environment.name === selected?.name}
                onClick={() => selectEnvironment(environment.name)}
              >
                <ColourDot colour={environmentColour(environment.colour)} />
                <span className={styles.words}>
                  <span className={styles.name}>
                    <span className={styles.clip}>{environment.name}</span>
                    {environment.protected && <Shield size={12} aria-label="protected" />}
                  </span>
                  <span className={styles.host}>{describe(environment)}</span>
                </span>
                {environment.name === list?.active && <Badge tone="ok">active</Badge>}
              </button>
            </li>
          ))}
        </ul>
        <ScopeList />
        {list?.problems.map(({ file, message }) => (
          <p key={file} role="alert" className={styles.problem}>
            <FileWarning size={14} aria-hidden />
            <span>
              <strong>{file}</strong> {message}
            </span>
          </p>
        ))}
      </div>
    </>
  )
}
