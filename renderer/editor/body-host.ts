import { cutsVariable } from '#shared/template/parse-template.ts'
import type { EditorSelection } from './BodyEditor.tsx'
import type { BodySchema } from './body-schema.ts'
import type { BodyProblem } from './check-json.ts'
import { createEditor, editorRoot, plainBrackets } from './create-editor.ts'
import { setJsonSchema } from './json-support.ts'
import { editor, MarkerSeverity, MarkerTag, Range, Uri } from './monaco.ts'
import type { VariableLookup } from './variable-lookup.ts'
import { registerVariableSupport, setVariables, variableDecorations } from './variable-support.ts'
import { toWorkerSchema } from './worker-schema.ts'

interface OpenText {
  model: editor.ITextModel
  view: editor.ICodeEditorViewState | null
  decorations: string[]
}

/** One editor for all tabs, with a text (and its undo history) per tab. */
const root = editorRoot()
const texts = new Map<string, OpenText>()
let instance: editor.IStandaloneCodeEditor | undefined
let shown: string | null = null
let onEdit: (key: string, value: string) => void = () => undefined
let onSelection: (selected: EditorSelection | null) => void = () => undefined
let onExtraction: () => void = () => undefined

function create(): editor.IStandaloneCodeEditor {
  registerVariableSupport()
  const created = createEditor(root, {
    ariaLabel: 'Request body',
    suggestLineHeight: 24,
    suggestFontSize: 12.5,
    quickSuggestions: { strings: true, other: true, comments: false },
    suggest: { showWords: false, showStatusBar: false, preview: false },
    renderLineHighlightOnlyWhenFocus: true,
    unicodeHighlight: { ambiguousCharacters: false },
  })
  created.onDidChangeCursorSelection(() => onSelection(selectionOf(created)))
  created.addAction({
    id: 'extract-variable',
    label: 'Extract to variable…',
    contextMenuGroupId: '1_modification',
    precondition: 'editorHasSelection',
    run: () => onExtraction(),
  })
  return created
}

function selectionOf(from: editor.IStandaloneCodeEditor): EditorSelection | null {
  const range = from.getSelection()
  const model = from.getModel()
  if (!range || !model || range.isEmpty()) return null
  return {
    text: model.getValueInRange(range),
    cuts: () =>
      cutsVariable(
        model.getValue(),
        model.getOffsetAt(range.getStartPosition()),
        model.getOffsetAt(range.getEndPosition()),
      ),
    replace(by) {
      from.focus()
      from.pushUndoStop()
      from.executeEdits('variable', [{ range, text: by, forceMoveMarkers: true }])
      from.pushUndoStop()
    },
  }
}

/** Who is told of the selection, and asked to make a variable of it. */
export function tellSelection(selected: typeof onSelection = () => undefined, extract = () => {}): void {
  onSelection = selected
  onExtraction = extract
}

function decorate(text: OpenText): void {
  text.decorations = text.model.deltaDecorations(text.decorations, variableDecorations(text.model))
}

function textOf(key: string, value: string, language: string): OpenText {
  const known = texts.get(key)
  if (known) return known
  const model = editor.createModel(value, language, Uri.parse(`inmemory://request/${key}.json`))
  plainBrackets(model)
  const text: OpenText = { model, view: null, decorations: [] }
  model.onDidChangeContent(() => {
    decorate(text)
    onEdit(key, model.getValue())
  })
  texts.set(key, text)
  return text
}

function keepView(): void {
  const text = shown === null ? undefined : texts.get(shown)
  if (text && instance) text.view = instance.saveViewState()
}

/** Puts the editor into a place, showing the text of this key; gives the way to take it out again. */
export function attach(
  place: HTMLElement,
  key: string,
  { value, language, edited }: { value: string; language: string; edited: typeof onEdit },
): () => void {
  instance ??= create()
  onEdit = edited
  place.append(root)
  const text = textOf(key, value, language)
  instance.setModel(text.model)
  instance.restoreViewState(text.view)
  shown = key
  write(key, value, language)
  instance.layout()
  return () => {
    keepView()
    shown = null
    onEdit = () => undefined
    instance?.setModel(null)
    root.remove()
  }
}

/** The draft changed elsewhere: the text follows, and the change can be undone here. */
export function write(key: string, value: string, language: string): void {
  const text = texts.get(key)
  if (!text) return
  if (text.model.getLanguageId() !== language) editor.setModelLanguage(text.model, language)
  if (text.model.getValue() !== value) {
    text.model.pushStackElement()
    text.model.pushEditOperations(null, [{ range: text.model.getFullModelRange(), text: value }], () => null)
    text.model.pushStackElement()
  }
  decorate(text)
}

export function showVariables(lookup: VariableLookup): void {
  setVariables(lookup)
  for (const text of texts.values()) decorate(text)
}

export function showProblems(key: string, problems: readonly BodyProblem[]): void {
  const model = texts.get(key)?.model
  if (!model) return
  const markers = problems.map(({ severity, message, start, end, deprecated }) => {
    const range = Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))
    return {
      ...range,
      message,
      severity: severity === 'warning' ? MarkerSeverity.Warning : MarkerSeverity.Hint,
      ...(deprecated ? { tags: [MarkerTag.Deprecated] } : {}),
    }
  })
  editor.setModelMarkers(model, 'body', markers)
}

export function showSchema(schema: BodySchema | undefined): void {
  setJsonSchema(schema?.id ?? null, () => (schema ? toWorkerSchema(schema) : {}))
}

/** Puts the caret at an offset, in sight and with the focus; without an offset only the focus. */
export function focusAt(start?: number, end = start): void {
  const model = instance?.getModel()
  if (!instance || !model) return
  if (start !== undefined && end !== undefined) {
    const range = Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))
    instance.setSelection(range)
    instance.revealRangeInCenterIfOutsideViewport(range)
  }
  instance.focus()
}

/** Lets go of the texts of tabs that are closed. */
export function keepOnly(keys: ReadonlySet<string>): void {
  for (const [key, { model }] of texts) {
    if (keys.has(key) || key === shown) continue
    model.dispose()
    texts.delete(key)
  }
}
