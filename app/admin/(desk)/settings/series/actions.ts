'use server'

import { findParts } from '#lib/series/queries.ts'
import { removeSeries } from '#lib/series/remove.ts'
import { saveSeries } from '#lib/series/save.ts'
import { FindPartForm, SeriesForm, SeriesIdForm } from '#lib/series/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const keepSeries = formAction({
  name: 'series.save',
  access: 'topic.manage',
  input: SeriesForm,
  run: saveSeries,
})

export const dropSeries = formAction({
  name: 'series.remove',
  access: 'topic.manage',
  input: SeriesIdForm,
  run: removeSeries,
})

export const findSeriesParts = formAction({
  name: 'series.find-parts',
  access: 'topic.manage',
  input: FindPartForm,
  refreshes: false,
  run: findParts,
})
