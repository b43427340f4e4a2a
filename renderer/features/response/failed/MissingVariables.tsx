import { useActiveEnvironment, useVariables } from '../../../session/environment.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './FailedView.module.css'
import { SetValue } from './SetValue.tsx'

/** Every variable without a value, each with the way to give it one. */
export function MissingVariables({
  names,
  onOpenEnvironments,
}: {
  names: readonly string[]
  onOpenEnvironments: () => void
}) {
  const environment = useActiveEnvironment()
  const { variables } = useVariables()
  const openButton = <Button onClick={onOpenEnvironments}>Open Environments</Button>
  return (
    <ul className={styles.missing} aria-label="Variables without a value">
      {names.map((name) => {
        const known = variables.find((variable) => variable.name === name)
        return (
          <li key={name} className={styles.variable}>
            <span className={styles.name}>{`{{${name}}}`}</span>
            {known?.kind === 'secret' ? (
              <>
                <span className={styles.rest}>a secret: set it in Environments, it never enters this page</span>
                {openButton}
              </>
            ) : !environment ? (
              <>
                <span className={styles.rest}>no environment is active</span>
                {openButton}
              </>
            ) : known?.state === 'set' ? (
              <span className={styles.rest}>has a value in {environment.name} now</span>
            ) : (
              <SetValue name={name} environment={environment.name} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
