/** Brings a place of the page into sight and marks it for a moment; one that is folded away leaves the page as it is. */
export const leadTo = (place: string): void => {
  const found = document.getElementById(place)
  if (!found) return
  found.scrollIntoView({ block: 'center', behavior: 'smooth' })
  found.classList.add('is-meant')
  setTimeout(() => {
    found.classList.remove('is-meant')
  }, 2_500)
}
