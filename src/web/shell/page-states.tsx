import { Failing } from '../ui/refusal.tsx'
import { Loading } from '../ui/states.tsx'

export const PageLoading = () => <Loading lines={8} height={420} />

/** A page that fell over while drawing, or whose file could not be fetched (a new version was installed). */
export const PageBroken = ({ error }: { error: unknown }) => (
  <Failing
    error={error}
    retry={() => {
      location.reload()
    }}
  />
)
