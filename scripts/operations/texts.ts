import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { OperationNotes } from '#shared/operations/operation.ts'
import { operationsFolder } from './source.ts'

/** What a hand has written about one operation; what it leaves out is made by rule. */
export interface OperationText extends OperationNotes {
  title?: string
  summary?: string
}

export interface GroupText {
  about: string
  together: string
  versions?: string
}

/** One file of shared/operations/texts. */
export interface TextFile {
  file: string
  operations: Readonly<Record<string, OperationText>>
  groups: Readonly<Record<string, GroupText>>
  /** What the reader of JSON says, when the file is none. */
  broken?: string
}

/** The files in the order of their names. */
export function readTexts(): TextFile[] {
  const folder = new URL('texts/', operationsFolder)
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((file) => readText(file, readFileSync(new URL(file, folder), 'utf8')))
}

function readText(file: string, text: string): TextFile {
  try {
    const { operations = {}, groups = {} } = JSON.parse(text) as Partial<TextFile>
    return { file, operations, groups }
  } catch (error) {
    return { file, operations: {}, groups: {}, broken: error instanceof Error ? error.message : String(error) }
  }
}

/** All texts by id of the operation. The check finds ids that stand in two files; here the later file wins. */
export function operationTexts(files: readonly TextFile[]): Map<string, OperationText> {
  return new Map(files.flatMap(({ operations }) => Object.entries(operations)))
}

export function groupTexts(files: readonly TextFile[]): Map<string, GroupText> {
  return new Map(files.flatMap(({ groups }) => Object.entries(groups)))
}
