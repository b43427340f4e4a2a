import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import styles from './notes.module.css'
import { withTags } from './with-tags.ts'

interface TagsFieldProps {
  tags: readonly string[]
  onChange: (tags: string[]) => void
}

/** Words to find the request by. Enter or a comma ends one; Backspace in the empty field takes the last one out. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const [typed, setTyped] = useState('')
  const add = (text: string) => {
    setTyped('')
    const next = withTags(tags, text)
    if (next.length > tags.length) onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1))
  }
  return (
    <div className={styles.tags}>
      {tags.length > 0 && (
        <ul aria-label="Tags" className={styles.list}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              <span title={tag}>{tag}</span>
              <button
                type="button"
                aria-label={`Remove the tag ${tag}`}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
              >
                <X size={11} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        aria-label="Add a tag"
        placeholder={tags.length === 0 ? 'Tags, for example: nightly, cleanup' : 'Add a tag'}
        spellCheck={false}
        autoComplete="off"
        className={styles.newTag}
        value={typed}
        onChange={(event) =>
          event.target.value.includes(',') ? add(event.target.value) : setTyped(event.target.value)
        }
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
    </div>
  )
}
