import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { Request } from '#shared/model/request.ts'
import { editRequest } from '../../../session/tabs.ts'
import { SuggestionList } from '../variables/SuggestionList.tsx'
import { useCompletion } from '../variables/use-completion.ts'
import { noVariables } from '../variables/variable-states.ts'
import styles from './AddressBar.module.css'
import { followOperation } from './follow-operation.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** The method: one of the list, or any other word that is typed. */
export function MethodField({ tabId, method }: { tabId: string; method: string }) {
  const [typed, setTyped] = useState<string | null>(null)
  const frame = useRef<HTMLSpanElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const value = typed ?? method
  const completion = useCompletion({ input, value, variables: noVariables, suggestions: methods })

  const commit = (text: string) => {
    setTyped(null)
    const next = text.trim().toUpperCase()
    if (next === method || !Request.shape.method.safeParse(next).success) return
    editRequest(tabId, (request) => ({ ...request, method: next }))
    void followOperation(tabId)
  }
  return (
    <span ref={frame} className={styles.method} data-method={value.toUpperCase()}>
      <input
        ref={input}
        role="combobox"
        aria-label="HTTP method"
        aria-expanded={completion.open}
        aria-controls={completion.open ? completion.id : undefined}
        aria-activedescendant={completion.open ? completion.activeId : undefined}
        aria-autocomplete="list"
        spellCheck={false}
        autoComplete="off"
        className={styles.methodInput}
        style={{ width: `${Math.max(3, value.length)}ch` }}
        value={value}
        onFocus={(event) => event.target.select()}
        onClick={completion.offer}
        onChange={(event) => {
          const text = event.target.value.toUpperCase()
          if (methods.includes(text)) commit(text)
          else setTyped(text)
          completion.typed(event.target)
        }}
        onKeyDown={(event) => {
          if (completion.keyDown(event)) return
          if (event.key === 'Enter') commit(value)
          if (event.key === 'Escape') setTyped(null)
        }}
        onBlur={() => {
          completion.close()
          commit(value)
        }}
      />
      <ChevronDown size={12} aria-hidden onClick={() => input.current?.focus()} />
      {completion.open && <SuggestionList completion={completion} anchor={frame} />}
    </span>
  )
}
