const remembered = 'zhenggai.views'

/**
 * Whether there were views to be shown on this computer before: a first visit does not fetch what shows them; the first
 * filter does.
 */
export const viewsKnown = (): boolean => {
  try {
    return localStorage.getItem(remembered) !== null
  } catch {
    return false
  }
}

/** From now on they are shown as soon as a list opens. */
export const knowViews = (): void => {
  try {
    localStorage.setItem(remembered, '1')
  } catch {
    // Storage is switched off: they come with the first filter.
  }
}
