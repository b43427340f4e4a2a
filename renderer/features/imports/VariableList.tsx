import type { ImportReview } from '#shared/contract/interchange.ts'
import { counted } from '../../ui/counted.ts'
import styles from './Summary.module.css'

/** The names and values of what belongs together; of a secret only that it is one. */
export function VariableList(props: { name: string; variables: ImportReview['environments'][number]['variables'] }) {
  const { name, variables } = props
  return (
    <details className={styles.details}>
      <summary>
        {name}: {counted(variables.length, 'variable')}
      </summary>
      <table className={styles.variables}>
        <tbody>
          {variables.slice(0, 500).map((variable) => (
            <tr key={variable.name}>
              <th scope="row">{variable.name}</th>
              <td className={variable.value === null ? styles.secret : undefined} title={variable.value ?? undefined}>
                {variable.value ?? 'secret'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
