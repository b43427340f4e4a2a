import { useState } from 'react'
import { reportError } from '#renderer/ui/report-error.ts'
import { showToast } from '#renderer/ui/toast.ts'
import { problemOf } from '#shared/error-texts.ts'
import { type EnvironmentVariable, VariableName } from '#shared/model/environment.ts'
import { isOfEnvironment } from '#shared/request/lay-variables.ts'
import type { VariableOwner } from './variable-owner.ts'
import { type HasVariables, renameVariable, withoutVariable, withValue } from './variables.ts'

/** What a row can do with its variable, and what went wrong with it. */
export function useVariableEdits(owner: VariableOwner, name: string) {
  const { change, variables, names } = owner
  const [problem, setProblem] = useState<string | null>(null)
  /** Its name by now: it may have been renamed while this edit waited for its turn. */
  const nameIn = (before: HasVariables) => names.find(name, before.variables)?.name ?? name
  const save = async (edit: <T extends HasVariables>(before: T) => T) => {
    try {
      await change(edit)
      setProblem(null)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return {
    problem,
    setValue: (value: string) => save((before) => withValue(before, nameIn(before), value)),
    async rename(text: string) {
      const wanted = text.trim()
      const parsed = VariableName.safeParse(wanted)
      if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? 'This is no name for a variable.')
      if (owner.elsewhere && isOfEnvironment(wanted)) return setProblem(`${wanted} is set in environments only.`)
      if (wanted !== name && variables.some((one) => one.name === wanted)) {
        return setProblem(`There is a variable ${wanted} already.`)
      }
      const begun: ReturnType<typeof names.begin>[] = []
      try {
        await change((before) => {
          const now = nameIn(before)
          if (now !== wanted) begun.push(names.begin(now, wanted))
          return renameVariable(before, now, wanted)
        })
        for (const renaming of begun) renaming.done()
        setProblem(null)
      } catch (error) {
        for (const renaming of begun) renaming.failed()
        setProblem(problemOf(error))
      }
    },
    /** Takes the variable away; a plain one can be brought back. */
    async remove() {
      const at = variables.findIndex((one) => one.name === name)
      const variable = variables[at]
      try {
        await change((before) => withoutVariable(before, nameIn(before)))
      } catch (error) {
        return reportError(error)
      }
      if (!variable || 'secret' in variable) return showToast({ text: `Secret ${name} deleted` })
      showToast({ text: `Variable ${name} deleted`, undo: () => void putBack(variable, at) })
    },
  }

  async function putBack(variable: EnvironmentVariable, at: number): Promise<void> {
    await change((before) => ({ ...before, variables: before.variables.toSpliced(at, 0, variable) })).catch(reportError)
  }
}
