import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { requiredInt64 } from '../mlflow/int64.ts'

const granularities = [
  '1 second',
  '1 minute',
  '5 minutes',
  '10 minutes',
  '15 minutes',
  '30 minutes',
  'Hourly',
  'Daily',
  'Weekly',
  'Monthly',
  'Quarterly',
  'Yearly',
]

const longest = 250

/**
 * How the path for the experiment of a request begins, which is checked as far as it can be without the data.
 * Throws INVALID_PARAMETER_VALUE.
 */
export function readForecast(parameters: Parameters, now: number): string {
  const table = parameters.requiredText('train_data_path')
  if (!/^[^.]+\.[^.]+\.[^.]+$/.test(table)) {
    throw invalidParameter(`train_data_path must be catalog.schema.table, but was ${table.slice(0, 200)}.`)
  }
  const [target, time] = ['target_column', 'time_column'].map((name) => parameters.requiredText(name))
  if (target === time) throw invalidParameter('target_column and time_column must be different columns.')
  readGranularity(parameters)
  if (requiredInt64(parameters, 'forecast_horizon') < 1n) throw invalidParameter('forecast_horizon must be positive.')
  const folder = parameters.text('experiment_path') || `/Users/${workspaceUser}/databricks_automl`
  if (!folder.startsWith('/') || folder.length > longest) {
    throw invalidParameter(`experiment_path must be an absolute path of up to ${longest} characters.`)
  }
  const moment = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  return `${folder.replace(/\/$/, '')}/${target!.slice(0, 50)}_${table.split('.').at(-1)!.slice(0, 50)}-${moment}`
}

function readGranularity(parameters: Parameters): void {
  const granularity = parameters.text('forecast_granularity')
  if (!granularity) throw missingField('forecast_granularity')
  if (!granularities.some((each) => each.toLowerCase() === granularity.toLowerCase())) {
    throw invalidParameter(`forecast_granularity must be one of ${granularities.join(', ')}.`)
  }
}
