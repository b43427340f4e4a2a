import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { CellField } from './CellField.tsx'
import { useVariableEdits } from './use-variable-edits.ts'
import styles from './VariableTable.module.css'
import type { VariableOwner } from './variable-owner.ts'

/** A variable that other environments have and this one lacks: requests that use it stop here. */
export function MissingRow(props: { owner: VariableOwner; name: string; where: readonly string[] }) {
  const { owner, name, where } = props
  const [setting, setSetting] = useState(false)
  const edits = useVariableEdits(owner, name)
  const places = where.length > 2 ? `${where.length} others` : where.join(' and ')
  return (
    <tr className={styles.row}>
      <td className={styles.cell}>
        <span className={styles.mono}>{name}</span>
      </td>
      <td className={styles.cell}>
        {setting ? (
          <CellField label={name} value="" fresh placeholder="value" onSave={edits.setValue} />
        ) : (
          <>
            <span className={styles.missing}>not set here, set in {places}</span>
            <Button size="sm" className={styles.new} onClick={() => setSetting(true)}>
              Set value
            </Button>
          </>
        )}
      </td>
      <td className={styles.cell}>
        <span className={styles.kind}>plain</span>
      </td>
      <td className={`${styles.cell} ${styles.bare}`} />
    </tr>
  )
}
