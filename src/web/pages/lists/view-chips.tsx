import './views.css'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import {
  type SavedView,
  type ViewedList,
  chooseFirstView,
  dropView,
  listSavedViews,
} from '#contract/saved-views.ts'
import { savedViews as en } from '#messages/en/saved-views.ts'
import { savedViews as zh } from '#messages/zh/saved-views.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { usePageWords } from '../../ui/locale.tsx'
import { useTellRefusal } from '../../ui/notice.tsx'
import { type Narrowing, isFiltered, readers } from './search.ts'
import { knowViews } from './views-known.ts'

const SaveView = lazy(async () => ({ default: (await import('./save-view.tsx')).SaveView }))

/** Whether two lists of filters say the same; the page does not matter. */
const same = (a: object, b: object): boolean => {
  const said = (of: object) =>
    JSON.stringify(
      Object.entries(of)
        .filter(([name]) => name !== 'page' && name !== 'wrong')
        .toSorted(([x], [y]) => (x < y ? -1 : 1)),
    )
  return said(a) === said(b)
}

/** The views kept for a list, above it: one press filters. Opened bare, the list begins with the one that was chosen for that. */
export const ViewChips = ({ list, search }: { list: ViewedList; search: Narrowing }) => {
  const words = usePageWords({ 'zh-CN': zh, en })
  const navigate = useNavigate()
  const tell = useTellRefusal()
  const read = useRead(listSavedViews)
  const choose = useWrite(chooseFirstView)
  const drop = useWrite(dropView)
  const [saving, setSaving] = useState(false)
  const bare = useRef(Object.keys(search).length === 0)
  const views = (read.data?.views ?? []).filter((it) => it.list === list)
  const first = views.find((it) => it.first)
  const go = (view: SavedView) =>
    void navigate({ to: paths[list], search: readers[list](view.search), replace: true })
  const some = views.length > 0
  useEffect(() => {
    if (some) knowViews()
  }, [some])
  useEffect(() => {
    if (!bare.current || read.data === undefined) return
    // Once: whoever clears the filters afterwards wants the list whole.
    bare.current = false
    if (first) void navigate({ to: paths[list], search: readers[list](first.search), replace: true })
  }, [read.data, first, list, navigate])
  const now = views.find((it) => same(readers[list](it.search), search))
  const wrong = search.wrong
  if (views.length === 0 && !isFiltered(search)) return null
  return (
    <div className="views screen-only">
      {wrong === undefined ? null : (
        <p className="late views-wrong" role="alert">
          {words.notRead(wrong)}
        </p>
      )}
      {views.length === 0 ? null : (
        <ul className="views-chips" aria-label={words.title}>
          {views.map((it) => (
            <li key={it.id}>
              <button
                type="button"
                className="view-chip"
                aria-pressed={it.id === now?.id}
                onClick={() => {
                  go(it)
                }}
              >
                {it.name}
                {it.shared ? <span className="soft"> · {words.sharedTag}</span> : null}
                {it.first ? <span className="soft"> · {words.firstTag}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      )}
      {now ? (
        <>
          <button
            type="button"
            className="plain"
            onClick={() => {
              choose.mutate({ body: { list, view: now.first ? null : now.id } }, { onError: tell })
            }}
          >
            {now.first ? words.notFirst : words.first}
          </button>
          {now.mine ? (
            <button
              type="button"
              className="plain"
              onClick={() => {
                drop.mutate({ params: { id: now.id } }, { onError: tell })
              }}
            >
              {words.drop}
            </button>
          ) : null}
        </>
      ) : isFiltered(search) ? (
        <button
          type="button"
          className="plain"
          onClick={() => {
            setSaving(true)
          }}
        >
          {words.save}
        </button>
      ) : null}
      <Suspense>
        {saving ? (
          <SaveView
            list={list}
            search={search}
            onClose={() => {
              setSaving(false)
            }}
          />
        ) : null}
      </Suspense>
    </div>
  )
}
