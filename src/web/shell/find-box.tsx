import { useNavigate, useSearch } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useMessages } from '../ui/locale.tsx'
import { useAdministers } from '../ui/my-roles.ts'

/** The box that leads to what is looked for, from every page; a plain one, and reached by `/`. */
export const FindBox = () => {
  const { nav } = useMessages().general
  const navigate = useNavigate()
  const { text }: { text?: unknown } = useSearch({ strict: false })
  if (useAdministers().only) return null
  return (
    <search className="find-box screen-only">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('text')
          if (typeof typed === 'string' && typed.trim() !== '')
            void navigate({ to: paths.search, search: { text: typed.trim() } })
        }}
      >
        <input
          key={typeof text === 'string' ? text : ''}
          id="find"
          name="text"
          type="search"
          aria-label={nav.search}
          aria-keyshortcuts="/"
          placeholder={`${nav.search}  /`}
          maxLength={100}
          autoComplete="off"
        />
      </form>
    </search>
  )
}
