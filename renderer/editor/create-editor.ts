import { followTheme } from './editor-theme.ts'
import { registerJsonSupport } from './json-support.ts'
import { editor } from './monaco.ts'

/** Takes the room of the place that it is put into. */
export function editorRoot(): HTMLElement {
  const root = document.createElement('div')
  root.style.height = '100%'
  return root
}

/** An editor without a text, as data looks everywhere in the app; `own` is what sets it apart. */
export function createEditor(
  root: HTMLElement,
  own: editor.IStandaloneEditorConstructionOptions,
): editor.IStandaloneCodeEditor {
  followTheme()
  registerJsonSupport()
  const style = getComputedStyle(document.documentElement)
  const created = editor.create(root, {
    model: null,
    fontFamily: style.getPropertyValue('--font-mono'),
    fontSize: 12.5,
    lineHeight: 20,
    fontLigatures: false,
    tabSize: 2,
    automaticLayout: true,
    minimap: { enabled: false },
    glyphMargin: false,
    lineNumbersMinChars: 4,
    lineDecorationsWidth: 14,
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    scrollBeyondLastLine: false,
    padding: { top: 8, bottom: 8 },
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    fixedOverflowWidgets: true,
    occurrencesHighlight: 'off',
    links: false,
    ...own,
  })
  // Widths are measured when the editor is made; the shipped font may come a moment later.
  void document.fonts.ready.then(() => editor.remeasureFonts())
  return created
}

/** Brackets are not told apart by colour: colour says what a value is. Set last, the options of the editor put it back. */
export function plainBrackets(model: editor.ITextModel): void {
  model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } })
}
