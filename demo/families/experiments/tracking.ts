import type { Store } from '../../store.ts'
import type { LoggedModel } from '../logged-models/logged-model.ts'
import { sampleLoggedModels } from '../logged-models/sample-logged-models.ts'
import type { Budget } from '../mlflow/budget.ts'
import type { Run } from '../runs/run.ts'
import { sampleRuns } from '../runs/sample-runs.ts'
import type { Experiment } from './experiment.ts'
import { sampleExperiments } from './sample-experiments.ts'

/** What is tracked of training: experiments, the runs and the models in them, all by id. */
export interface Tracking {
  experiments: Map<string, Experiment>
  runs: Map<string, Run>
  loggedModels: Map<string, LoggedModel>
  budget: Budget
}

function begin({ clock }: Store): Tracking {
  const now = clock.now()
  const runs = sampleRuns(now)
  return {
    experiments: new Map(sampleExperiments(now).map((experiment) => [experiment.id, experiment])),
    runs: new Map(runs.map((run) => [run.id, run])),
    loggedModels: new Map(sampleLoggedModels(runs).map((model) => [model.id, model])),
    budget: { spent: 0 },
  }
}

export function trackingOf(store: Store): Tracking {
  return store.part(begin)
}
