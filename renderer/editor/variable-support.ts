import { parseTemplate } from '#shared/template/parse-template.ts'
import styles from './editor.module.css'
import { type editor, languages, Range } from './monaco.ts'
import type { VariableLookup } from './variable-lookup.ts'

let lookup: VariableLookup = { find: (name) => ({ name, look: 'set', text: '', origin: '' }), names: [] }

/** What chips, hover and completion say from now on. */
export function setVariables(next: VariableLookup): void {
  lookup = next
}

/** The colour goes to the letters, the ground to the whole stretch: the letters may be cut into several tokens. */
const looks = {
  set: { inlineClassName: styles.set, className: styles.setGround },
  missing: { inlineClassName: styles.missing, className: styles.missingGround },
  secret: { inlineClassName: styles.secret, className: styles.secretGround },
}

function rangeOf(model: editor.ITextModel, start: number, end: number): Range {
  const from = model.getPositionAt(start)
  const to = model.getPositionAt(end)
  return new Range(from.lineNumber, from.column, to.lineNumber, to.column)
}

/** Every variable of the text as a chip. Chips have no padding, so columns stay true. */
export function variableDecorations(model: editor.ITextModel): editor.IModelDeltaDecoration[] {
  return parseTemplate(model.getValue()).flatMap((part) =>
    part.type === 'variable'
      ? [
          {
            range: rangeOf(model, part.start, part.end),
            options: looks[lookup.find(part.name).look] as editor.IModelDecorationOptions,
          },
        ]
      : [],
  )
}

const hover: languages.HoverProvider = {
  provideHover(model, position) {
    const offset = model.getOffsetAt(position)
    const part = parseTemplate(model.getValue()).find(
      ({ type, start, end }) => type === 'variable' && start <= offset && offset <= end,
    )
    if (part?.type !== 'variable') return null
    const { text, origin } = lookup.find(part.name)
    const code = (value: string) => `\`\`\`\n${value}\n\`\`\``
    return {
      range: rangeOf(model, part.start, part.end),
      contents: [
        { value: `**${part.name}**` },
        { value: code(text) },
        ...(origin ? [{ value: `from ${origin}` }] : []),
      ],
    }
  },
}

function describe(name: string): string {
  const { text, origin } = lookup.find(name)
  return name.startsWith('$') || origin === '' ? text : `${text} · ${origin}`
}

const completion: languages.CompletionItemProvider = {
  triggerCharacters: ['{'],
  provideCompletionItems(model, position) {
    const line = model.getLineContent(position.lineNumber)
    const begun = /\{\{[ \t]*\$?[A-Za-z0-9_.-]*$/.exec(line.slice(0, position.column - 1))
    if (!begun) return { suggestions: [] }
    const closing = /^[ \t]*\}{1,2}/.exec(line.slice(position.column - 1))?.[0].length ?? 0
    const { lineNumber } = position
    const range = new Range(lineNumber, begun.index + 1, lineNumber, position.column + closing)
    return {
      suggestions: lookup.names.map((name) => ({
        label: { label: name, description: describe(name) },
        kind: languages.CompletionItemKind.Variable,
        insertText: `{{${name}}}`,
        filterText: `{{${name}`,
        range,
      })),
    }
  },
}

/** Once, when the editor is loaded. */
export function registerVariableSupport(): void {
  for (const language of ['json', 'plaintext']) {
    languages.registerHoverProvider(language, hover)
    languages.registerCompletionItemProvider(language, completion)
  }
}
