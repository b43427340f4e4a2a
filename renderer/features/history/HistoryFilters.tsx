import { X } from 'lucide-react'
import { useHostQuery } from '../../host/query.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { any, type Chosen, dayChoices, statusChoices } from './filter.ts'
import styles from './HistoryFilters.module.css'

/** What narrows the history beside the words. */
export function HistoryFilters({ chosen, onChange }: { chosen: Chosen; onChange: (change: Partial<Chosen>) => void }) {
  const names = useHostQuery('environments.list', null).data?.environments.map(({ name }) => name) ?? []
  const environments = [{ value: any, label: 'Any environment' }, ...names.map((value) => ({ value, label: value }))]
  const choices = [
    { name: 'status', label: 'Status', options: statusChoices },
    { name: 'days', label: 'Day', options: dayChoices },
    { name: 'environment', label: 'Environment', options: environments },
  ] as const
  return (
    <div className={styles.choices}>
      {choices.map(({ name, label, options }) => (
        <Select
          key={name}
          bare
          size="sm"
          label={label}
          className={styles.choice}
          value={chosen[name]}
          onChange={(value) => onChange({ [name]: value })}
          options={options}
        />
      ))}
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
