import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { commandKind } from '#shared/interchange/command-kind.ts'
import { hostVariable } from '#shared/model/environment.ts'
import type { Request } from '#shared/model/request.ts'
import { joinUrl } from '#shared/request/url.ts'
import { useCommand } from '../../../session/commands.ts'
import { editRequest, findTab } from '../../../session/tabs.ts'
import { VariableField } from '../variables/VariableField.tsx'
import { useVariableStates } from '../variables/variable-states.ts'
import { followOperation } from './follow-operation.ts'
import { forgetPasted, type PasteStep, pasteCommand } from './paste-command.ts'
import { recognisePasted } from './recognise.ts'
import { shownUrl, withUrlText } from './url-edit.ts'

/** The URL with its query: typing changes the rows of Params, and the rows change the text. */
export function UrlField({ tabId, request }: { tabId: string; request: Request }) {
  const [typed, setTyped] = useState<string | null>(null)
  const remembered = useRef(new Map<string, string>())
  const pasted = useRef(false)
  const step = useRef<PasteStep | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const variables = useVariableStates()
  useCommand('focus-url', () => input.current?.select())

  /** As if it was typed, so that the browser's undo brings back what was pasted. */
  const rewrite = (known: Request) => {
    const field = input.current
    if (!field || document.activeElement !== field) return editRequest(tabId, () => known)
    for (const row of known.params) if (row.in === 'path') remembered.current.set(row.name, row.value)
    field.select()
    document.execCommand('insertText', false, joinUrl(known.url, known.params))
  }
  const change = async (text: string) => {
    const wasPasted = pasted.current
    pasted.current = false
    setTyped(text)
    editRequest(tabId, (draft) => withUrlText(draft, text, remembered.current))
    if (!wasPasted) return followOperation(tabId)
    const draft = findTab(tabId)?.request
    const known = draft && (await recognisePasted(draft, variables.find(hostVariable)?.value))
    if (!known || findTab(tabId)?.request.url !== draft?.url) return followOperation(tabId)
    rewrite(known)
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const text = event.clipboardData.getData('text/plain').trim()
    if (commandKind(text)) {
      event.preventDefault()
      setTyped(null)
      void pasteCommand(tabId, text, variables.find(hostVariable)?.value).then((made) => {
        step.current = made
      })
      return
    }
    const whole = selectionStart === 0 && selectionEnd === value.length
    pasted.current = whole && /^(https?:\/\/|\/?api\/|\{\{)/.test(text)
  }
  /** Takes a pasted command line back as a whole, while nothing else was edited. */
  const undo = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = step.current
    if (!last || event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    step.current = null
    if (findTab(tabId)?.request !== last.after) return
    event.preventDefault()
    forgetPasted(tabId)
    editRequest(tabId, () => last.before)
  }
  return (
    <VariableField
      url
      label="URL"
      placeholder="https://… or {{DATABRICKS_HOST}}/api/…"
      inputRef={input}
      value={shownUrl(request, typed)}
      onChange={change}
      onPaste={paste}
      onKeyDown={undo}
    />
  )
}
