import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Runs in a page. Gives one sentence for each thing that is drawn wrong: a page wider than the screen, words cut off,
 * words over words. Words that are for reading aloud only, scrolled out of their own box or lying under what floats over
 * the page are left out; drawings have a test of their own.
 */
const drawnWrong = `(() => {
  const faults = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth)
    faults.push('the page is ' + (root.scrollWidth - root.clientWidth) + ' px wider than the screen')
  const short = (text) => text.trim().replace(/\\s+/g, ' ').slice(0, 40)
  const placed = []
  const floats = (element) => {
    for (let it = element; it; it = it.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(it).position)) return true
    return false
  }
  // A dialog covers what lies behind it.
  const within = document.querySelector('[role="dialog"]') ?? document.body
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const home = node.parentElement
    if (node.data.trim() === '' || home.closest('svg, script, style, .only-read, [hidden], textarea')) continue
    const style = getComputedStyle(home)
    if (style.visibility !== 'visible' || Number(style.opacity) === 0) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    let clip = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
    let cutBy = null
    for (let it = home; it && it !== document.body; it = it.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(it)
      const box = it.getBoundingClientRect()
      if (overflowX !== 'visible') {
        if (overflowX !== 'auto' && overflowX !== 'scroll' && it.scrollWidth > it.clientWidth + 1 && !cutBy) cutBy = it
        clip = { ...clip, left: Math.max(clip.left, box.left), right: Math.min(clip.right, box.right) }
      }
      if (overflowY !== 'visible')
        clip = { ...clip, top: Math.max(clip.top, box.top), bottom: Math.min(clip.bottom, box.bottom) }
    }
    if (cutBy && !cutBy.closest('[title]')) faults.push('cut off: ' + short(node.data))
    for (const box of range.getClientRects()) {
      const seen = {
        left: Math.max(box.left, clip.left), right: Math.min(box.right, clip.right),
        // Lines of a tight heading touch with their empty edges.
        top: Math.max(box.top + box.height * 0.2, clip.top), bottom: Math.min(box.bottom - box.height * 0.2, clip.bottom),
      }
      if (seen.right - seen.left < 2 || seen.bottom - seen.top < 2) continue
      placed.push({ ...seen, text: short(node.data), node, floating: floats(home) })
    }
  }
  placed.sort((a, b) => a.top - b.top)
  placed.forEach((one, at) => {
    for (const other of placed.slice(at + 1)) {
      if (other.top >= one.bottom) break
      if (other.node === one.node || one.floating !== other.floating) continue
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      if (wide > 1.5 && high > 1.5) faults.push('over each other: ' + one.text + ' | ' + other.text)
    }
  })
  return [...new Set(faults)]
})()`

/** What no person should ever read: names of the code, and values nobody thought of. */
const unspoken = [
  /\bundefined\b|\bNaN\b|\bnull\b|\[object/u,
  /\b(?:nav|buttons|states|columns|words|lists|steps|acts)\.[a-zA-Z]+/u,
  /\b(?:in-progress|no-lead-leader|no-lead-unit|no-handler|no-deadline|no-measure|no-effect|lead-unit|hand-out)\b/u,
  /=>|\$\{/u,
]

const unspokenIn = (text: string): string[] =>
  unspoken.flatMap((pattern) => {
    const found = pattern.exec(text)
    return found
      ? [`not meant for reading: “${text.slice(Math.max(0, found.index - 20), found.index + 30)}”`]
      : []
  })

/** Everything that is wrong with the page as it stands; empty when nothing is. */
export const faultsOnPage = async (page: Page): Promise<string[]> => {
  const faults = (await page.evaluate(drawnWrong)) as string[]
  faults.push(...unspokenIn(await page.locator('body').innerText()))
  const titles = await page.getByRole('heading', { level: 1 }).allInnerTexts()
  if (titles.length !== 1 || titles[0]?.trim() === '')
    faults.push(`titles of the page: ${JSON.stringify(titles)}`)
  return faults
}

/**
 * What axe finds, one line a rule and place; of long tables it looks at so many rows. It runs in the page itself (no
 * page of ours has frames) and keeps nothing of what is well: the same findings in a third of the time.
 */
export const axeFindings = async (page: Page, rows = Infinity): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  if (rows < Infinity) axe.exclude(`tr:nth-child(n+${rows + 1})`)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map((it) => `axe ${id}: ${it.target.join(' ')} ${it.html.slice(0, 160)}`),
  )
}
