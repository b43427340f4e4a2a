import { useRef, useState } from 'react'
import type { Request } from '#shared/model/request.ts'
import type { Operation, OperationParam } from '#shared/operations/operation.ts'
import { AnswerFields } from './AnswerFields.tsx'
import styles from './docs.module.css'
import { FieldFinder } from './FieldFinder.tsx'
import { FoundFields } from './FoundFields.tsx'
import { fieldWords } from './find-fields.ts'
import { ParamFields } from './ParamFields.tsx'
import { useBodyAction } from './use-body-action.ts'
import { useFoundFields } from './use-found-fields.ts'
import { useRowAction } from './use-row-action.ts'

interface OperationFieldsProps {
  tabId: string
  request: Request
  operation: Operation
}

/** Fewer are found by looking. */
const manyFields = 6

/** What the call takes and what it answers with, as trees; a search goes through all of them. */
export function OperationFields({ tabId, request, operation }: OperationFieldsProps) {
  const [text, setText] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const find = (next: string) => {
    // The first letter makes room for what it finds.
    if (text === '') place.current?.scrollIntoView({ block: 'start' })
    setText(next)
  }
  const found = useFoundFields(operation, text)
  const { params, requestBody, response } = operation
  const body = useBodyAction(tabId, request, operation)
  const query = useRowAction(tabId, request, 'params')
  const headers = useRowAction(tabId, request, 'headers')
  const named = (place: OperationParam['in']) => params.filter((param) => param.in === place)
  const opens =
    (response?.ref !== undefined && !response.empty) ||
    params.some(({ ref, wholeBody }) => ref !== undefined || wholeBody)
  return (
    <>
      {(opens || params.length > manyFields) && (
        <div ref={place} className={styles.find}>
          <FieldFinder text={text} onChange={find} />
        </div>
      )}
      {found ? (
        <FoundFields
          fields={found}
          terms={fieldWords(text)}
          actions={{ path: null, query, header: headers, body, response: null }}
        />
      ) : (
        <>
          <ParamFields title="Path" params={named('path')} action={null} />
          <ParamFields title="Query" params={named('query')} action={query} />
          <ParamFields title="Headers" params={named('header')} action={headers} />
          <ParamFields title="Body" params={named('body')} action={body} note={requestBody?.contentType} />
          <AnswerFields response={response} />
        </>
      )}
    </>
  )
}
