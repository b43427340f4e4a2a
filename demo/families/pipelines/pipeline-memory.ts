import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { Pipeline, Update } from './pipeline.ts'
import { samplePipelines } from './sample-pipelines.ts'

interface PipelineMemory {
  byId: Map<string, Pipeline>
  /** The last ones that were deleted: they can be brought back. */
  deleted: Map<string, Pipeline>
}

export function pipelinesOf(store: Store): PipelineMemory {
  return store.part(begin)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findPipeline(id: string, store: Store): Pipeline {
  const pipeline = pipelinesOf(store).byId.get(id)
  if (pipeline === undefined) throw doesNotExist(`The specified pipeline ${id} was not found.`)
  return pipeline
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findUpdate(pipeline: Pipeline, id: string): Update {
  const update = pipeline.updates.find((each) => each.id === id)
  if (update === undefined) throw doesNotExist(`The specified update ${id} of pipeline ${pipeline.id} was not found.`)
  return update
}

function begin(store: Store): PipelineMemory {
  const pipelines = samplePipelines(store)
  return { byId: new Map(pipelines.map((pipeline) => [pipeline.id, pipeline])), deleted: new Map() }
}
