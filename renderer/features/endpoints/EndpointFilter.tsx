import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useCommand } from '../../session/commands.ts'
import side from '../../ui/side.module.css'
import { TextField } from '../../ui/TextField.tsx'
import styles from './EndpointBrowser.module.css'

interface EndpointFilterProps {
  text: string
  onChange: (text: string) => void
  /** Enter: opens the best of what was found. */
  onEnter: () => void
  /** Arrow down: goes on in the tree. */
  onLeave: () => void
}

export function EndpointFilter({ text, onChange, onEnter, onLeave }: EndpointFilterProps) {
  const input = useRef<HTMLInputElement>(null)
  useCommand('focus-filter', () => input.current?.select())
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && text !== '') onChange('')
    else if (event.key === 'Enter' && text !== '') onEnter()
    else if (event.key === 'ArrowDown') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={side.filter}>
      <TextField
        ref={input}
        type="search"
        label="Filter endpoints"
        placeholder="Filter by name, path or parameter"
        className={side.field}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
        leading={<Search size={14} aria-hidden />}
        trailing={
          text !== '' && (
            <button
              type="button"
              aria-label="Clear filter"
              className={styles.clear}
              onClick={() => {
                onChange('')
                input.current?.focus()
              }}
            >
              <X size={14} aria-hidden />
            </button>
          )
        }
      />
    </div>
  )
}
