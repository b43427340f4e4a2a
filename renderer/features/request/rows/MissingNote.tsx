import { useActiveEnvironment } from '../../../session/environment.ts'
import { missingIn } from '../variables/missing.ts'
import { SetVariable } from '../variables/SetVariable.tsx'
import { useVariableStates } from '../variables/variable-states.ts'
import styles from './rows.module.css'

/** "not set in dev" with the way to set it, right where the variable is used. */
export function MissingNote({ text }: { text: string }) {
  const { all, ready } = useVariableStates()
  const environment = useActiveEnvironment()
  const [name] = ready ? missingIn(text, all) : []
  if (name === undefined || environment === undefined) return null
  return (
    <span className={styles.missing}>
      <span className={styles.missingText}>{environment ? `not set in ${environment.name}` : 'no environment'}</span>
      {environment && <SetVariable name={name} environment={environment} />}
    </span>
  )
}
