import { AppError } from '../../errors.ts'
import type { Request } from '../../model/request.ts'
import { bashQuote } from '../../snippets/quote/bash.ts'
import { leftOut, type Note } from '../export/exported.ts'
import { requestsIn } from '../export/requests-in.ts'
import type { ImportedCollection, ImportedVariable } from '../imported.ts'

/** One call written for curl, with environment variables in the place of `{{NAME}}`. */
export interface CurlText {
  text: string
  /** `encoded`: `NAME_ENCODED` holds the value of NAME percent-encoded. */
  variables: readonly { name: string; encoded: boolean }[]
  notes: readonly string[]
}

interface Call {
  /** What it is called on the command line. */
  word: string
  title: string
  text: string
}

/**
 * A bash script with a function for each request: started without a word it lists them, with words it sends those. Plain
 * variables have their values as defaults, secrets come from the environment only.
 */
export async function exportCurl(
  collection: ImportedCollection,
  note: Note,
  write: (request: Request) => Promise<CurlText>,
): Promise<string> {
  const calls: Call[] = []
  const used = new Map<string, boolean>()
  const words = new Set<string>()
  for (const { item, folders, place } of requestsIn(collection)) {
    const title = oneLine([...folders, item.name].join(' / '))
    try {
      const { text, variables, notes } = await write(item.request)
      calls.push({ word: freeWord(title, words), title, text })
      for (const { name, encoded } of variables) used.set(name, encoded)
      for (const each of notes) note(place, 'changed', each)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      note(place, 'dropped', leftOut(error.message))
    }
    const { body } = item.request
    if (body.type === 'multipart' && body.fields.some(({ enabled }) => !enabled)) noteOff(place, note)
    else if ([...item.request.params, ...item.request.headers].some(({ enabled }) => !enabled)) noteOff(place, note)
  }
  return [
    '#!/usr/bin/env bash',
    `# ${oneLine(collection.name)}`,
    '#',
    '# Lists its calls when it is started without a word; sends those that are named.',
    'set -euo pipefail',
    '',
    'if [ "$#" -eq 0 ]; then',
    "  cat <<'CALLS'",
    ...calls.map(({ word, title }) => `  ${word.padEnd(24)} ${title}`),
    'CALLS',
    '  exit',
    'fi',
    '',
    ...writeVariables(collection.variables, used),
    ...calls.flatMap(({ word, title, text }) => [`# ${title}`, `${word}() {`, text, '}', '']),
    'for call in "$@"; do',
    '  case "$call" in',
    ...(calls.length === 0 ? [] : [`    ${calls.map(({ word }) => word).join(' | ')}) "$call" ;;`]),
    `    *) printf 'There is no call "%s" in this file.\\n' "$call" >&2; exit 2 ;;`,
    '  esac',
    'done',
    '',
  ].join('\n')
}

function noteOff(place: string, note: Note): void {
  note(place, 'dropped', 'What is switched off was left out.')
}

function writeVariables(known: readonly ImportedVariable[], used: ReadonlyMap<string, boolean>): string[] {
  const encoded = [...used].flatMap(([name, isEncoded]) => (isEncoded ? [name.replace(/_ENCODED$/, '')] : []))
  const names = new Set([...[...used].flatMap(([name, isEncoded]) => (isEncoded ? [] : [name])), ...encoded])
  const lines = [...names].map((name) => {
    const plain = known.find((each) => shellName(each.name) === name && !each.secret)
    const given = '$'.concat('{', name)
    return plain === undefined
      ? `: "${given}?Set it first: export ${name}=…}"`
      : `[ -n "${given}+set}" ] || ${name}=${bashQuote(plain.value)}`
  })
  if (encoded.length === 0) return lines.length === 0 ? [] : [...lines, '']
  return [...lines, '', ...percentEncoder, ...encoded.map((name) => `${name}_ENCODED=$(percent_encode "$${name}")`), '']
}

/** As addresses want it; byte by byte, so that no other program is needed. */
const percentEncoder = `percent_encode() {
  local LC_ALL=C text=$1 byte
  while [ -n "$text" ]; do
    byte=$(printf %.1s "$text")
    text=\${text#?}
    case $byte in
      [a-zA-Z0-9.~_-]) printf %s "$byte" ;;
      *) printf '%%%02X' "$(($(printf %d "'$byte") & 255))" ;;
    esac
  done
}`.split('\n')

function shellName(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_')
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim() || 'Without a name'
}

/** A name for a function that is no program's: all of them hold a dash. */
function freeWord(title: string, taken: Set<string>): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const base = plain.includes('-') && /^[a-z]/.test(plain) ? plain : `call-${plain || 'it'}`
  let word = base
  for (let count = 2; taken.has(word); count += 1) word = `${base}-${count}`
  taken.add(word)
  return word
}
