import { ChevronDown } from 'lucide-react'
import { exampleFor } from '#shared/operations/example.ts'
import { loadSchema } from '#shared/operations/load-schema.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { printSample } from '#shared/operations/sample.ts'
import { schemaExample } from '#shared/operations/schema-example.ts'
import { loadBodySchema } from '../../../editor/body-schema.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'

interface ExampleMenuProps {
  operation: Operation | undefined
  onInsert: (text: string) => void
}

async function withAllFields(operation: Operation): Promise<string> {
  const body = await loadBodySchema(operation, (name) => loadSchema(name).catch(() => undefined))
  return body ? printSample(await schemaExample(body.root, { fields: 'all', depth: 3 })) : '{}'
}

/** Bodies made from the schema of the operation. What was there comes back with undo. */
export function ExampleMenu({ operation, onInsert }: ExampleMenuProps) {
  const insert = async (make: (operation: Operation) => Promise<string | null>) => {
    const text = operation && (await make(operation))
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
        { label: 'What the call needs', onSelect: () => insert(async (known) => (await exampleFor(known)).body) },
        { label: 'Every field', onSelect: () => insert(withAllFields) },
      ]}
    />
  )
}
