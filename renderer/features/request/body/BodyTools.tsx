import { TriangleAlert } from 'lucide-react'
import type { Request, RequestBody } from '#shared/model/request.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { formatJson } from '../../../editor/format-json.ts'
import { parseJson, placeOf } from '../../../editor/parse-json.ts'
import { editRequest } from '../../../session/tabs.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { showToast } from '../../../ui/toast.ts'
import paneStyles from '../RequestPane.module.css'
import styles from './body.module.css'
import { asKind, bodyKinds } from './body-kinds.ts'
import { ExampleMenu } from './ExampleMenu.tsx'
import { bodyEditor } from './editor-of-tabs.ts'
import { useBodyProblems, useBodySchema } from './use-body-check.ts'

interface BodyToolsProps {
  tabId: string
  request: Request
  operation: Operation | undefined
}

/** At the right of the request tabs while Body is in front: warnings, the kind, Format and Example. */
export function BodyTools({ tabId, request, operation }: BodyToolsProps) {
  const { body } = request
  const schema = useBodySchema(body.type === 'json' ? operation : undefined)
  const warnings = useBodyProblems(request, schema).filter((problem) => problem.severity === 'warning')
  const [first] = warnings
  const set = (next: RequestBody) => editRequest(tabId, (draft) => ({ ...draft, body: next }))

  const format = () => {
    if (body.type !== 'json') return
    const { problem } = parseJson(body.text)
    if (!problem) return set({ ...body, text: formatJson(body.text) })
    const { line, column } = placeOf(body.text, problem.start)
    showToast({ text: `Not formatted. Line ${line}, column ${column}: ${problem.message}` })
    bodyEditor.current?.focusAt(problem.start, problem.end)
  }
  return (
    <>
      {first && body.type === 'json' && (
        <button
          type="button"
          className={styles.warnings}
          title={warningTitle(body.text, first)}
          onClick={() => bodyEditor.current?.focusAt(first.start, first.end)}
        >
          <TriangleAlert size={14} aria-hidden />
          {warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`}
        </button>
      )}
      <span className={paneStyles.divider} />
      <Select
        label="Kind of body"
        size="sm"
        bare
        value={body.type}
        shown={bodyKinds.find((kind) => kind.value === body.type)?.label}
        options={bodyKinds}
        onChange={(type) => set(asKind(tabId, body, type as RequestBody['type']))}
      />
      {body.type === 'json' && (
        <>
          <Button size="sm" variant="quiet" onClick={format}>
            Format
          </Button>
          <ExampleMenu operation={operation} onInsert={(text) => set({ ...body, text })} />
        </>
      )}
    </>
  )
}

function warningTitle(text: string, { message, start }: { message: string; start: number }): string {
  const { line, column } = placeOf(text, start)
  return `Line ${line}, column ${column}: ${message} It can be sent all the same.`
}
