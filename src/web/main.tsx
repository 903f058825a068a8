import './app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query.ts'
import { router } from './router.tsx'
import { Locale } from './ui/locale.tsx'
import { applyInks } from './theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
applyInks(document.documentElement)
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <Locale>
        <RouterProvider router={router} />
      </Locale>
    </QueryClientProvider>
  </StrictMode>,
)
