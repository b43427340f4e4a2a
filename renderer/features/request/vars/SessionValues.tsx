import { X } from 'lucide-react'
import { host } from '../../../host/current.ts'
import { useActiveEnvironment, useVariables } from '../../../session/environment.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { reportError } from '../../../ui/report-error.ts'
import { RowGrid } from '../rows/RowGrid.tsx'
import rowStyles from '../rows/rows.module.css'
import styles from './VariablesPane.module.css'

/** What captures left behind until the app ends. */
export function SessionValues() {
  const environment = useActiveEnvironment()?.name ?? null
  const values = useVariables().variables.filter(({ scope }) => scope === 'session')
  if (values.length === 0) return null
  const forget = (name: string) => void host().call('variables.forget', { environment, name }).catch(reportError)
  return (
    <section aria-label="Values of this session">
      <h3 className={styles.title}>
        This session{' '}
        <span>{environment === null ? 'without an environment' : `in ${environment}`}, until the app ends</span>
      </h3>
      <RowGrid label="Values of this session" className={styles.session} columns={['Name', 'Value']}>
        {values.map(({ name, kind, value, hides }) => (
          <li key={name} className={rowStyles.row} data-row>
            <span />
            <span className={`${rowStyles.cell} ${rowStyles.first}`}>
              <span className={rowStyles.fixed}>{name}</span>
            </span>
            <span className={rowStyles.cell}>
              {kind === 'secret' ? (
                <span className={styles.secret}>secret</span>
              ) : (
                <span className={styles.value}>{value}</span>
              )}
              {hides && <span className={styles.result}>in place of {hides.join(', ')}</span>}
            </span>
            <span className={rowStyles.actions}>
              <IconButton size="sm" icon={X} label={`Forget ${name}`} onClick={() => forget(name)} />
            </span>
          </li>
        ))}
      </RowGrid>
    </section>
  )
}
