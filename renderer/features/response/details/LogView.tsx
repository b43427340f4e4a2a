import type { SendStep } from '#shared/model/response.ts'
import styles from './details.module.css'
import { StepsTable } from './StepsTable.tsx'

export function LogView({ steps }: { steps: readonly SendStep[] }) {
  return (
    <div className={styles.scroll}>
      {steps.length === 0 ? (
        <p className={styles.none}>Nothing happened on the network.</p>
      ) : (
        <StepsTable steps={steps} />
      )}
    </div>
  )
}
