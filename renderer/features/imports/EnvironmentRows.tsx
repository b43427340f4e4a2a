import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Summary.module.css'
import type { SummaryProps } from './summary-props.ts'
import { VariableList } from './VariableList.tsx'

/** Environments that come along, and one for the workspace that has none yet. */
export function EnvironmentRows({ review, choice, known }: SummaryProps) {
  const { environments, setEnvironments, made, setMaking } = choice
  const take = (at: number, on: boolean) => {
    const next = new Set(environments)
    if (on) next.add(at)
    else next.delete(at)
    setEnvironments(next)
  }
  return (
    <ul className={styles.list}>
      {review.environments.map(({ name, variables }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the order never changes
        <li key={at} className={styles.row}>
          <Checkbox
            label={`Import the environment ${name}`}
            checked={environments.has(at)}
            onChange={(on) => take(at, on)}
          />
          <div className={styles.grow}>
            <VariableList name={name} variables={variables} />
            {known.some((each) => each.name.toLowerCase() === name.toLowerCase()) && (
              <p className={styles.hint}>There is one of this name already: this one gets a number behind it.</p>
            )}
          </div>
        </li>
      ))}
      {made && (
        <li className={styles.row}>
          <Checkbox
            label={`Make an environment for ${made.host}`}
            checked={made.on}
            onChange={(on) => setMaking({ on })}
          />
          <div className={styles.grow}>
            <TextField
              label="Name of the new environment"
              size="sm"
              className={styles.wide}
              value={made.name}
              maxLength={56}
              disabled={!made.on}
              onChange={(event) => setMaking({ name: event.target.value })}
            />
            <p className={styles.hint}>New, for {made.host}, which no environment is for yet.</p>
          </div>
        </li>
      )}
    </ul>
  )
}
