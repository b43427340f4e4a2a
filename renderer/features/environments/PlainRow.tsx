import { Ellipsis } from 'lucide-react'
import { copyText } from '#renderer/ui/copy-text.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { CellField } from './CellField.tsx'
import { useVariableEdits } from './use-variable-edits.ts'
import styles from './VariableTable.module.css'
import type { VariableOwner } from './variable-owner.ts'

export interface PlainRowProps {
  owner: VariableOwner
  name: string
  value: string
  fresh: boolean
}

export function PlainRow({ owner, name, value, fresh }: PlainRowProps) {
  const edits = useVariableEdits(owner, name)
  return (
    <tr className={styles.row}>
      <td className={styles.cell}>
        <CellField
          label={`Name of ${name}`}
          value={name}
          fresh={fresh}
          invalid={edits.problem !== null}
          onSave={edits.rename}
        />
      </td>
      <td className={styles.cell}>
        <CellField label={name} value={value} placeholder="empty" onSave={edits.setValue} />
      </td>
      <td className={styles.cell}>
        <span className={styles.kind}>plain</span>
      </td>
      <td className={`${styles.cell} ${styles.bare}`}>
        <Menu
          label={name}
          align="end"
          trigger={<IconButton size="sm" label={`More for ${name}`} icon={Ellipsis} />}
          items={[
            { label: 'Copy value', disabled: value === '', onSelect: () => void copyText(value) },
            { label: 'Copy as {{…}}', onSelect: () => void copyText(`{{${name}}}`) },
            'separator',
            { label: 'Delete', danger: true, onSelect: () => void edits.remove() },
          ]}
        />
      </td>
      {edits.problem && (
        <td role="alert" className={styles.problem}>
          {edits.problem}
        </td>
      )}
    </tr>
  )
}
