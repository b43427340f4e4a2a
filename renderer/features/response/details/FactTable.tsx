import { CopyButton } from '../../../ui/CopyButton.tsx'
import styles from './details.module.css'

export interface FactTableProps {
  title: string
  note?: string
  rows: readonly (readonly [string, string])[]
}

/** Names and exact values, each with a copy button, and one for all of them. */
export function FactTable({ title, note, rows }: FactTableProps) {
  const text = rows.map(([name, value]) => `${name}: ${value}`).join('\n')
  return (
    <section>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {note && <span className={styles.note}>{note}</span>}
        {rows.length > 0 && <CopyButton label={`Copy ${title.toLowerCase()}`} getText={() => text} />}
      </div>
      {rows.length === 0 && <p className={styles.none}>None.</p>}
      <table className={styles.table} aria-label={title}>
        <tbody>
          {rows.map(([name, value], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, and their order never changes
            <tr key={at}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <td className={styles.action}>
                <CopyButton label={`Copy ${name}`} getText={() => value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
