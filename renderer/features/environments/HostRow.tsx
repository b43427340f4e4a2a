import type { EnvironmentVariable } from '#shared/model/environment.ts'
import styles from './VariableTable.module.css'

/** The host is edited above; here it stands as what requests see. */
export function HostRow({ variable }: { variable: EnvironmentVariable }) {
  const value = 'value' in variable ? variable.value : ''
  return (
    <tr className={styles.row}>
      <td className={styles.cell}>
        <span className={styles.mono}>{variable.name}</span>
      </td>
      <td className={styles.cell}>
        {value === '' ? <span className={styles.missing}>not set</span> : <span className={styles.mono}>{value}</span>}
      </td>
      <td className={styles.cell}>
        <span className={styles.kind}>from host</span>
      </td>
      <td className={`${styles.cell} ${styles.bare}`} />
    </tr>
  )
}
