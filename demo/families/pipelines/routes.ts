import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { limitBodies } from '../../http/limit-bodies.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { clonePipeline, createPipeline, deletePipeline, restorePipeline, updatePipeline } from './change-pipelines.ts'
import { describePipeline } from './describe-pipeline.ts'
import { listPipelines } from './list-pipelines.ts'
import { getUpdate, listEvents, listUpdates } from './list-updates.ts'
import { findPipeline } from './pipeline-memory.ts'
import { startUpdate, startWith, stopPipeline } from './start-updates.ts'

const all = '/api/2.0/pipelines'
const mostBytes = 64 * 1024
const one = `${all}/{pipeline_id}`

const routes: readonly Route[] = [
  { method: 'POST', path: all, handle: createPipeline },
  { method: 'GET', path: all, handle: listPipelines },
  { method: 'GET', path: one, handle: getPipeline },
  { method: 'PUT', path: one, handle: updatePipeline },
  { method: 'DELETE', path: one, handle: deletePipeline },
  { method: 'POST', path: `${one}/clone`, handle: clonePipeline },
  { method: 'POST', path: `${one}/restore`, handle: restorePipeline },
  { method: 'POST', path: `${one}/environment/apply`, handle: applyEnvironment },
  { method: 'POST', path: `${one}/run`, handle: startWith({ full_refresh: false }) },
  { method: 'POST', path: `${one}/reset`, handle: startWith({ full_refresh: true }) },
  { method: 'POST', path: `${one}/stop`, handle: stopPipeline },
  { method: 'POST', path: `${one}/updates`, handle: startUpdate },
  { method: 'GET', path: `${one}/updates`, handle: listUpdates },
  { method: 'GET', path: `${one}/updates/{update_id}`, handle: getUpdate },
  { method: 'GET', path: `${one}/events`, handle: listEvents },
]

export const pipelineRoutes = limitBodies(routes, mostBytes)

function getPipeline({ pathValues }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describePipeline(findPipeline(pathValues.pipeline_id!, store), store.clock.now()))
}

function applyEnvironment({ pathValues }: ApiRequest, store: Store): Answer {
  findPipeline(pathValues.pipeline_id!, store)
  return emptyAnswer()
}
