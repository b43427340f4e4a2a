import { X } from 'lucide-react'
import { useHostQuery } from '../../host/query.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { any, type Chosen, dayChoices, statusChoices } from './filter.ts'
import styles from './HistorySide.module.css'

/** What narrows the history beside the words. */
export function HistoryFilters({ chosen, onChange }: { chosen: Chosen; onChange: (change: Partial<Chosen>) => void }) {
  const names = useHostQuery('environments.list', null).data?.environments.map(({ name }) => name) ?? []
  const environments = [{ value: any, label: 'Any environment' }, ...names.map((value) => ({ value, label: value }))]
  return (
    <div className={styles.choices}>
      <Select
        bare
        size="sm"
        label="Status"
        className={styles.choice}
        value={chosen.status}
        onChange={(status) => onChange({ status })}
        options={statusChoices}
      />
      <Select
        bare
        size="sm"
        label="Day"
        className={styles.choice}
        value={chosen.days}
        onChange={(days) => onChange({ days })}
        options={dayChoices}
      />
      <Select
        bare
        size="sm"
        label="Environment"
        className={styles.choice}
        value={chosen.environment}
        onChange={(environment) => onChange({ environment })}
        options={environments}
      />
      {chosen.operationId !== null && (
        <Button
          size="sm"
          variant="quiet"
          icon={X}
          className={styles.operation}
          aria-label={`Show all operations, not only ${chosen.operationId}`}
          onClick={() => onChange({ operationId: null })}
        >
          {chosen.operationId}
        </Button>
      )}
    </div>
  )
}
