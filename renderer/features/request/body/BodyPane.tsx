import type { ComponentProps } from 'react'
import type { Request, RequestBody } from '#shared/model/request.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { asKind } from './body-kinds.ts'
import { FileBody } from './FileBody.tsx'
import { FormBody } from './FormBody.tsx'
import { MultipartBody } from './MultipartBody.tsx'
import { TextBody } from './TextBody.tsx'

interface BodyPaneProps {
  tabId: string
  request: Request
  operation: Operation | undefined
  onChange: (change: (request: Request) => Request) => void
}

/** The body in its kind. */
export function BodyPane({ tabId, request, operation, onChange }: BodyPaneProps) {
  const { body } = request
  const set = (next: RequestBody) => onChange((draft) => ({ ...draft, body: next }))
  const setParts: ComponentProps<typeof MultipartBody>['onChange'] = (change) =>
    onChange((draft) =>
      draft.body.type === 'multipart'
        ? { ...draft, body: { ...draft.body, fields: change(draft.body.fields) } }
        : draft,
    )
  const setFile: ComponentProps<typeof FileBody>['onChange'] = (change) =>
    onChange((draft) => (draft.body.type === 'file' ? { ...draft, body: { ...draft.body, ...change } } : draft))
  switch (body.type) {
    case 'json':
    case 'text':
      return <TextBody tabId={tabId} request={request} body={body} operation={operation} />
    case 'form':
      return <FormBody key={tabId} fields={body.fields} onChange={(fields) => set({ ...body, fields })} />
    case 'multipart':
      return <MultipartBody key={tabId} tabId={tabId} fields={body.fields} onChange={setParts} />
    case 'file':
      return <FileBody key={tabId} tabId={tabId} body={body} onChange={setFile} />
    case 'none':
      return (
        <EmptyState
          title="No body"
          text="This request is sent without a body. Any method may carry one, GET too."
          action={<Button onClick={() => set(asKind(tabId, body, 'json'))}>Add a JSON body</Button>}
        />
      )
  }
}
