import { type Answer, emptyAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Store } from '../../store.ts'
import { requiredInt64 } from '../mlflow/int64.ts'
import { readItems } from '../mlflow/tags.ts'
import { findActiveRun } from '../runs/find-run.ts'
import { findLoggedModel } from './find-logged-model.ts'

const mostModels = 100

/** Models without a source run get this one. */
export function logOutputs({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  const models = readItems(parameters, 'models', mostModels).map((item) => {
    requiredInt64(item, 'step')
    return findLoggedModel(item.requiredText('model_id'), store)
  })
  for (const model of models) {
    if (model.sourceRunId !== '') continue
    model.sourceRunId = run.id
    model.updated = store.clock.now()
  }
  return emptyAnswer()
}
