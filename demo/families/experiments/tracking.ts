import type { Store } from '../../store.ts'
import type { Budget } from '../mlflow/budget.ts'
import type { Run } from '../runs/run.ts'
import { sampleRuns } from '../runs/sample-runs.ts'
import type { Experiment } from './experiment.ts'
import { sampleExperiments } from './sample-experiments.ts'

/** What is tracked of training: experiments and the runs in them, both by id. */
export interface Tracking {
  experiments: Map<string, Experiment>
  runs: Map<string, Run>
  budget: Budget
}

function begin({ clock }: Store): Tracking {
  const now = clock.now()
  return {
    experiments: new Map(sampleExperiments(now).map((experiment) => [experiment.id, experiment])),
    runs: new Map(sampleRuns(now).map((run) => [run.id, run])),
    budget: { spent: 0 },
  }
}

export function trackingOf(store: Store): Tracking {
  return store.part(begin)
}
