import { dynamicValue } from '../template/dynamic-values.ts'
import { type ImportSession, variableName } from './import-session.ts'

const reference = /\{\{[ \t]*([^{}"'\n\r:,]{1,200}?)[ \t]*\}\}/g
const ours = /^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/

/** Text whose `{{references}}` are written as ours: names that no variable can have here are changed, and noted. */
export function carryTemplates(text: string, place: string, session: ImportSession): string {
  return text.replace(reference, (whole, name: string) => {
    if (name.startsWith('process.env.') && ours.test(name.slice(12))) {
      session.note(place, 'changed', `${name} came from the machine: it is now the variable ${name.slice(12)}.`)
      return `{{${name.slice(12)}}}`
    }
    if (ours.test(name)) return `{{${name}}}`
    if (name.startsWith('$')) {
      if (dynamicValue(name.replace(/[ \t]+/g, ' '), { now: 0, random: (count) => new Uint8Array(count) }) !== null)
        return whole
      session.note(
        place,
        'changed',
        `Trowel has no dynamic value ${name}: write another one in its place, or a variable.`,
      )
      return whole
    }
    if (name.startsWith('?')) return `{{?${variableName(name.slice(1))}}}`
    const changed = variableName(name)
    session.note(place, 'changed', `The variable "${name}" is now called ${changed}.`)
    return `{{${changed}}}`
  })
}
