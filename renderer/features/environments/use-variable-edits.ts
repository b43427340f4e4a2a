import { useState } from 'react'
import { reportError } from '#renderer/ui/report-error.ts'
import { showToast } from '#renderer/ui/toast.ts'
import { type Environment, type EnvironmentVariable, VariableName } from '#shared/model/environment.ts'
import { useChangeEnvironment } from './change-environment.ts'
import { problemOf } from './problem-of.ts'
import { renameVariable, withoutVariable, withValue } from './variables.ts'

/** What a row can do with its variable, and what went wrong with it. */
export function useVariableEdits(environment: Environment, name: string) {
  const change = useChangeEnvironment(environment.name)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (edit: (before: Environment) => Environment) => {
    try {
      await change(edit)
      setProblem(null)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return {
    problem,
    setValue: (value: string) => save((before) => withValue(before, name, value)),
    async rename(text: string) {
      const wanted = text.trim()
      const parsed = VariableName.safeParse(wanted)
      if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? 'This is no name for a variable.')
      if (wanted !== name && environment.variables.some((one) => one.name === wanted)) {
        return setProblem(`There is a variable ${wanted} already.`)
      }
      await save((before) => renameVariable(before, name, wanted))
    },
    /** Takes the variable away; a plain one can be brought back. */
    async remove() {
      const at = environment.variables.findIndex((one) => one.name === name)
      const variable = environment.variables[at]
      try {
        await change((before) => withoutVariable(before, name))
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
