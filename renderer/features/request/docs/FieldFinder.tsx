import { Search } from 'lucide-react'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './docs.module.css'

/** Where many fields lie deep within others: finds them by name. Escape empties it. */
export function FieldFinder({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  return (
    <TextField
      type="search"
      size="sm"
      label="Find a field"
      placeholder="Find a field"
      className={styles.finder}
      leading={<Search size={14} aria-hidden />}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return
        event.preventDefault()
        event.stopPropagation()
        onChange('')
      }}
    />
  )
}
