import type { Made } from './make-texts.ts'
import type { Source } from './source.ts'
import type { GroupText, OperationText, TextFile } from './texts.ts'
import { readsLikeCode, unexplained } from './words-of-text.ts'

const limits = { title: 60, summary: 200, notes: 240, group: 600 }
const notes = ['needs', 'changes', 'mistakes'] as const
const operationKeys = new Set(['title', 'summary', ...notes, 'next'])
const groupKeys = new Set(['about', 'together', 'versions'])

/** What is wrong with the texts, one line each: "texts/jobs.json, jobs.get@2.2: the title is empty". */
export function checkTexts(source: Source, files: readonly TextFile[], made: ReadonlyMap<string, Made>): string[] {
  const problems: string[] = []
  const values = valuesOf(source)
  const seen = new Map<string, string>()
  const groups = new Set(source.operations.map(({ group }) => group))
  for (const { file, operations, groups: pages, broken } of files) {
    const say = (id: string, problem: string) => problems.push(`texts/${file}, ${id}: ${problem}`)
    if (broken) problems.push(`texts/${file} is no JSON: ${broken}`)
    for (const id of [...Object.keys(operations), ...Object.keys(pages)]) {
      const other = seen.get(id)
      if (other) say(id, `is in texts/${other} too`)
      seen.set(id, file)
    }
    for (const [id, text] of Object.entries(operations)) {
      if (!made.has(id)) say(id, 'there is no such operation')
      else for (const problem of operationProblems(text, made, values)) say(id, problem)
    }
    for (const [name, page] of Object.entries(pages)) {
      if (!groups.has(name)) say(name, 'there is no such group')
      for (const problem of groupProblems(page, values)) say(name, problem)
    }
  }
  const place = (id: string) => (seen.has(id) ? `texts/${seen.get(id)}, ${id}` : `by rule, ${id}`)
  return [...problems, ...madeProblems(made, values, place), ...twins(source, made, place)]
}

/** Of what is shown in the end, whoever made it. */
function madeProblems(
  made: ReadonlyMap<string, Made>,
  values: ReadonlySet<string>,
  place: (id: string) => string,
): string[] {
  return [...made].flatMap(([id, { title, summary }]) => {
    const found = [
      ...textProblems('title', title, limits.title, values),
      ...textProblems('summary', summary, limits.summary, values),
    ]
    if (title.endsWith('.')) found.push('the title ends with a full stop')
    if (!/^[A-Z]/.test(title)) found.push('the title does not begin with a capital')
    if (readsLikeCode(title)) found.push(`the title reads like code: ${title}`)
    if (summary !== '' && !/[.:]$/.test(summary)) found.push('the summary has no full stop')
    return found.map((problem) => `${place(id)}: ${problem}`)
  })
}

function operationProblems(
  text: OperationText,
  made: ReadonlyMap<string, Made>,
  values: ReadonlySet<string>,
): string[] {
  const found = unknownKeys(text, operationKeys)
  for (const key of ['title', 'summary'] as const) if (text[key]?.trim() === '') found.push(`the ${key} is empty`)
  for (const key of notes) {
    const note = text[key]
    if (note !== undefined) found.push(...textProblems(key, note, limits.notes, values))
  }
  for (const next of text.next ?? []) {
    if (!made.has(next)) found.push(`next names ${next}, which is no operation`)
  }
  return found
}

function groupProblems(page: GroupText, values: ReadonlySet<string>): string[] {
  const { about = '', together = '', versions } = page
  return [
    ...unknownKeys(page, groupKeys),
    ...textProblems('about', about, limits.group, values),
    ...textProblems('together', together, limits.group, values),
    ...(versions === undefined ? [] : textProblems('versions', versions, limits.group, values)),
  ]
}

function unknownKeys(text: object, keys: ReadonlySet<string>): string[] {
  return Object.keys(text)
    .filter((key) => !keys.has(key))
    .map((key) => `"${key}" is none of the texts`)
}

function textProblems(what: string, text: string, limit: number, values: ReadonlySet<string>): string[] {
  if (text.trim() === '') return [`the ${what} is empty`]
  const short = unexplained(text, values)
  return [
    ...(text.length > limit ? [`the ${what} has ${text.length} characters, more than ${limit}`] : []),
    ...(text !== text.trim() || /\s\s|\n/.test(text) ? [`the ${what} has needless white space`] : []),
    ...(short.length > 0 ? [`the ${what} does not explain ${short.join(', ')}`] : []),
  ]
}

/** Titles and summaries that two operations of one version and scope share. */
function twins({ operations }: Source, made: ReadonlyMap<string, Made>, place: (id: string) => string): string[] {
  const found: string[] = []
  for (const key of ['title', 'summary'] as const) {
    const seen = new Map<string, string>()
    for (const { id, scope, version } of operations) {
      const text = made.get(id)?.[key] ?? ''
      const name = `${scope} ${version} ${text.toLowerCase()}`
      const other = seen.get(name)
      // The one that a hand wrote can be changed in its file.
      const [own, twin] = other && place(id).startsWith('by rule') ? [other, id] : [id, other]
      if (twin) found.push(`${place(own)}: has the ${key} of ${twin}: ${text}`)
      else seen.set(name, id)
    }
  }
  return found
}

/** Values that the API itself writes in capitals. */
function valuesOf({ schemas, operations }: Source): ReadonlySet<string> {
  const values = new Set<string>()
  JSON.stringify({ schemas, operations }, (key, value: unknown) => {
    if (key === 'enum' && Array.isArray(value)) for (const one of value) values.add(String(one))
    return value
  })
  return values
}
