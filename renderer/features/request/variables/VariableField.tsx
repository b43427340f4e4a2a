import { type ComponentProps, type KeyboardEvent, type Ref, useId, useRef } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { FieldMenu } from './FieldMenu.tsx'
import { missingIn } from './missing.ts'
import { SuggestionList } from './SuggestionList.tsx'
import { noteSelection, selectionOf } from './selected-text.ts'
import { useCompletion } from './use-completion.ts'
import { useHoveredChip } from './use-hovered-chip.ts'
import { useMirrorScroll } from './use-mirror-scroll.ts'
import { VariableCard } from './VariableCard.tsx'
import styles from './VariableField.module.css'
import { VariableMirror } from './VariableMirror.tsx'
import { useVariableStates } from './variable-states.ts'

export interface VariableFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'size'> {
  /** The accessible name. */
  label: string
  value: string
  onChange: (value: string) => void
  /** Paints path names and the query part. */
  url?: boolean
  /** Values to choose from; others may be typed. */
  suggestions?: readonly string[]
  inputRef?: Ref<HTMLInputElement>
  dimmed?: boolean
}

/**
 * A one-line field for templates. It is a real input whose own letters are transparent, over a painted copy: caret, selection,
 * undo and input methods stay the browser's. The copy must have the same metrics, so chips have no padding.
 */
export function VariableField(props: VariableFieldProps) {
  const { label, value, onChange, url, suggestions, inputRef, dimmed, className, onKeyDown, ...rest } = props
  const frame = useRef<HTMLSpanElement>(null)
  const input = useRef<HTMLInputElement | null>(null)
  const mirror = useRef<HTMLSpanElement>(null)
  const describedBy = useId()
  const variables = useVariableStates()
  const syncScroll = useMirrorScroll(input, mirror, value)
  const completion = useCompletion({ input, value, variables, suggestions })
  const chip = useHoveredChip(mirror)
  const missing = variables.ready ? missingIn(value, variables.all) : []

  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    chip.hide()
    if (!completion.keyDown(event)) onKeyDown?.(event)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only shows a card; the same is said in the description
    <span
      ref={frame}
      className={classNames(styles.field, dimmed && styles.dimmed, className)}
      onMouseMove={chip.move}
      onMouseLeave={chip.hide}
    >
      <span className={styles.window} aria-hidden>
        <VariableMirror ref={mirror} value={value} url={url ?? false} look={variables.look} />
      </span>
      <FieldMenu input={input} label={label}>
        <input
          type="text"
          spellCheck={false}
          autoComplete="off"
          {...rest}
          ref={(element) => {
            input.current = element
            if (typeof inputRef === 'function') inputRef(element)
            else if (inputRef) inputRef.current = element
          }}
          className={styles.input}
          aria-label={label}
          aria-describedby={missing.length > 0 ? describedBy : undefined}
          aria-autocomplete="list"
          aria-controls={completion.open ? completion.id : undefined}
          aria-activedescendant={completion.open ? completion.activeId : undefined}
          value={value}
          onChange={(event) => {
            onChange(event.target.value)
            completion.typed(event.target)
            syncScroll()
          }}
          onKeyDown={keyDown}
          onKeyUp={syncScroll}
          onSelect={(event) => {
            noteSelection(selectionOf(event.currentTarget, label))
            syncScroll()
          }}
          onScroll={syncScroll}
          onBlur={(event) => {
            completion.close()
            syncScroll()
            rest.onBlur?.(event)
          }}
          onClick={(event) => {
            completion.offer()
            rest.onClick?.(event)
          }}
        />
      </FieldMenu>
      {missing.length > 0 && (
        <span id={describedBy} hidden>
          Not set: {missing.join(', ')}
        </span>
      )}
      {completion.open && <SuggestionList completion={completion} anchor={frame} />}
      {chip.at && <VariableCard name={chip.at.name} rect={chip.at.rect} variables={variables} />}
    </span>
  )
}
