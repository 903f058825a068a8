import './older-browsers.ts'
import '#contract/no-eval.ts'
import './ui/kit.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query.ts'
import { router } from './router.tsx'
import { Locale, firstSpeech } from './ui/locale.tsx'
import { Notices } from './ui/notice.tsx'
import { ServerAway } from './shell/server-away.tsx'
import { applyInks } from './theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
applyInks(document.documentElement)

const start = async (): Promise<void> => {
  const first = await firstSpeech()
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>
        <Locale first={first}>
          <Notices>
            <RouterProvider router={router} />
            <ServerAway />
          </Notices>
        </Locale>
      </QueryClientProvider>
    </StrictMode>,
  )
}
void start()
