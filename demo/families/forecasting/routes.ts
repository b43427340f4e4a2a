import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { addExperiment } from '../experiments/add-experiment.ts'
import { forecastsOf, stateOf } from './forecast.ts'
import { readForecast } from './read-forecast.ts'

const base = '/api/2.0/automl'

export const forecastingRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/create-forecasting-experiment`, handle: createForecast },
  { method: 'GET', path: `${base}/get-forecasting-experiment/{experiment_id}`, handle: getForecast },
]

/** Trains in an experiment of its own, which is there at once. */
function createForecast({ parameters }: ApiRequest, store: Store): Answer {
  const now = store.clock.now()
  const tags = [{ key: '_databricks_automl.problem_type', value: 'forecast' }]
  const name = `${readForecast(parameters, now)}-${store.sequence.letters(5)}`
  const experimentId = addExperiment({ name, tags }, store)
  forecastsOf(store).set(experimentId, { experimentId, created: now })
  return jsonAnswer({ experiment_id: experimentId })
}

function getForecast({ pathValues, origin }: ApiRequest, store: Store): Answer {
  const id = pathValues.experiment_id!
  const forecast = forecastsOf(store).get(id)
  if (forecast === undefined) throw doesNotExist(`No forecasting experiment with the id ${id.slice(0, 100)} exists.`)
  return jsonAnswer({
    experiment_id: id,
    experiment_page_url: `${origin}/ml/experiments/${id}`,
    state: stateOf(forecast, store.clock.now()),
  })
}
