/**
 * A line without a number that names a problem and nothing else, or names it first.
 *
 *     关于理论学习中心组学习不规范的问题
 *     针对项目推进缓慢的问题。组织专班,倒排工期。
 *     ~~~~~~~~~~~~~~~~~~~~~~
 *     路灯坏了没人修这个问题,五月里换了新灯。
 *     ~~~~~~~~~~~~~~
 */
import type { Marker } from './marker.ts'

const PATTERN =
  /^(?:针对|关于|对于)[^。;:\n]{3,90}?(?:的|等)?问题(?:的?整改(?:落实|进展|完成|工作)?(?:情况)?)?(?=[。:]|$)|^[^,。;:]{4,30}(?:这|此|该)[个一类]问题(?=[,:。])/u

export function plainProblem(text: string): Marker | null {
  return PATTERN.test(text) ? { kind: 'plain', number: null, end: 0, length: 0 } : null
}
