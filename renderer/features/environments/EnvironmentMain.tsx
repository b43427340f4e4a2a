import { Plus } from 'lucide-react'
import { useHostQuery } from '#renderer/host/query.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { Environment } from '#shared/model/environment.ts'
import { environmentNames } from './change-environment.ts'
import { createEnvironment } from './create-environment.ts'
import { EnvironmentForm } from './EnvironmentForm.tsx'
import { EnvironmentHead } from './EnvironmentHead.tsx'
import styles from './EnvironmentMain.module.css'
import { ScopeMain } from './ScopeMain.tsx'
import { useSelectedScope } from './scope-list.ts'
import { useSelectedEnvironment } from './selected-environment.ts'
import { VariableTable } from './VariableTable.tsx'
import { useEnvironmentOwner } from './variable-owner.ts'

/** The environment that is edited, or the variables of another scope. */
export function EnvironmentMain() {
  const scope = useSelectedScope()
  return scope ? <ScopeMain key={scope.path} {...scope} /> : <SelectedEnvironment />
}

function OwnVariables({ environment, all }: { environment: Environment; all: readonly Environment[] }) {
  return <VariableTable owner={useEnvironmentOwner(environment)} environment={environment} all={all} />
}

function SelectedEnvironment() {
  const list = useHostQuery('environments.list', null)
  const environment = useSelectedEnvironment()
  if (list.isError) return <EmptyState title={list.error.message} text={list.error.remedy ?? ''} />
  if (!list.data) return null
  if (!environment) {
    return (
      <EmptyState
        title="No environment yet"
        text="An environment holds the host of a workspace, how to sign in there, and variables for requests."
        action={
          <Button variant="primary" icon={Plus} onClick={() => void createEnvironment(null)}>
            New environment
          </Button>
        }
      />
    )
  }
  const { environments, active } = list.data
  const key = environmentNames.keyOf(environment.name)
  return (
    <>
      <EnvironmentHead key={`${key}/head`} environment={environment} active={environment.name === active} />
      <div className={styles.scroll}>
        <div className={styles.page}>
          <EnvironmentForm key={key} environment={environment} />
          <OwnVariables key={`${key}/variables`} environment={environment} all={environments} />
        </div>
      </div>
    </>
  )
}
