import type { ImportedVariable } from '#shared/interchange/imported.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'

/** A secret leaves its name only. */
export function exportedVariable(variable: EnvironmentVariable): ImportedVariable {
  const { name } = variable
  return 'value' in variable ? { name, value: variable.value, secret: false } : { name, value: '', secret: true }
}
