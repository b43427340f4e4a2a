import type { Operation, OperationSummary } from '#shared/operations/operation.ts'
import { factsOf } from './facts.ts'
import { type Remark, Remarks } from './Remarks.tsx'
import { TitleLink } from './TitleLink.tsx'
import { useOperations } from './use-operations.ts'

/** What people should know before they send it, and what the facts say of its behaviour. */
export function OperationRemarks({ operation }: { operation: Operation }) {
  const list = useOperations()
  const find = (id: string | undefined): OperationSummary | undefined => list.find((other) => other.id === id)
  const { needs, changes, mistakes } = operation.notes ?? {}
  const remarks: Remark[] = [
    { label: 'Needs', text: needs ?? '' },
    { label: 'Changes', text: changes ?? '' },
    { label: 'Watch out', text: mistakes ?? '' },
  ].filter(({ text }) => text !== '')
  const newer = find(operation.replacedBy ?? undefined)
  if (newer)
    remarks.unshift({
      label: 'Replaced',
      text:
        newer.group === operation.group
          ? `Version ${newer.version} takes its place:`
          : `${newer.group} takes its place:`,
      more: (
        <>
          {' '}
          <TitleLink operation={newer} />.
        </>
      ),
    })
  for (const { label, text, operationId } of factsOf(operation)) {
    const asked = find(operationId)
    remarks.push({
      label,
      text,
      more: asked && (
        <>
          {' '}
          Ask with <TitleLink operation={asked} />.
        </>
      ),
    })
  }
  return <Remarks remarks={remarks} />
}
