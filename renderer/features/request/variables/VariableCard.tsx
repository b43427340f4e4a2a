import { createPortal } from 'react-dom'
import type { VariableState } from '#shared/model/environment.ts'
import styles from './VariableCard.module.css'
import type { VariableStates } from './variable-states.ts'

function stateText(variable: VariableState | undefined): string {
  if (variable?.kind === 'secret') return variable.state === 'set' ? 'Secret, set' : 'Secret, not set'
  return variable?.state === 'set' ? 'Variable' : 'Not set'
}

interface VariableCardProps {
  name: string
  rect: DOMRect
  variables: VariableStates
}

/** What a chip stands for: value and origin; of a secret only whether it is set. */
export function VariableCard({ name, rect, variables }: VariableCardProps) {
  const variable = variables.find(name)
  const left = Math.max(8, Math.min(rect.left - 8, window.innerWidth - 368))
  return createPortal(
    <div role="tooltip" className={styles.card} style={{ left, top: rect.bottom + 4 }}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span className={styles.state} data-look={variables.look(name)}>
          {stateText(variable)}
        </span>
      </div>
      {variable?.kind === 'plain' && variable.state === 'set' && (
        <div className={styles.value} data-selectable>
          {variable.value === '' ? <span className={styles.empty}>empty</span> : variable.value}
        </div>
      )}
      {variable?.origin && <div className={styles.origin}>from {variable.origin}</div>}
      {variable?.hides && <div className={styles.origin}>in place of {variable.hides.join(', ')}</div>}
    </div>,
    document.body,
  )
}
