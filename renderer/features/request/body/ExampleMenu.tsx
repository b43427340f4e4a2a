import { ChevronDown } from 'lucide-react'
import { exampleFor } from '#shared/operations/example.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'

interface ExampleMenuProps {
  operation: Operation | undefined
  onInsert: (text: string) => void
}

/** Bodies of the operation, ready to be changed. What was there comes back with undo. */
export function ExampleMenu({ operation, onInsert }: ExampleMenuProps) {
  const insert = async (full: boolean) => {
    const text = operation && (await exampleFor(operation, { full })).body
    if (text) onInsert(text)
  }
  return (
    <Menu
      label="Example"
      align="end"
      trigger={
        <Button size="sm" variant="quiet" disabled={!operation?.requestBody}>
          Example
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
      items={[
        { label: 'Minimal', onSelect: () => insert(false) },
        { label: 'Full', onSelect: () => insert(true) },
      ]}
    />
  )
}
