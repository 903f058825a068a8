// The five faces of an official paper, and by which family names they are known. What is found under none of them
// still serves for characters that the others lack.

/** 宋 仿宋 楷 黑 小标宋. */
export type FontRole = 'song' | 'fang' | 'kai' | 'hei' | 'biaosong'

/** In the order of asking: 小标宋 and 仿宋 carry a 宋 in their names. */
const known: [FontRole, RegExp][] = [
  ['biaosong', /小标宋|xiao ?biao ?song|\bxbs/u],
  ['fang', /仿宋|fang ?song/u],
  ['kai', /楷|\bkai|[- ]?kaiti|simkai|ukai/u],
  [
    'hei',
    /黑|simhei|heiti|noto sans (?:cjk )?sc|source han sans (?:sc|cn)|思源黑|pingfang sc|microsoft yahei|hiragino sans gb|wenquanyi (?:zen|micro)|dengxian|等线/u,
  ],
  [
    'song',
    /宋|simsun|song(?:ti)?\b|noto serif (?:cjk )?sc|source han serif (?:sc|cn)|思源宋|stsong|uming|fandolsong/u,
  ],
]
/** Han characters drawn the Japanese, Korean or Taiwanese way, of one width with Latin, or for screens only. */
const unfit = /\b(?:jp|kr|tc|hk|mono|ui)\b|extb/u

export function roleOf(families: readonly string[]): FontRole | null {
  const fit = families.map((name) => name.toLowerCase()).filter((name) => !unfit.test(name))
  return known.find(([, names]) => fit.some((name) => names.test(name)))?.[0] ?? null
}

/** Files of a system's folder that are worth a look, by their names: the folder may hold thousands. */
export const likelyFile =
  /cjk|noto(?:serif|sans)(?:sc|hans)|source ?han|sim(?:sun|hei|fang|kai)|song|heiti|fang|kai|pingfang|hiragino sans gb|wqy|uming|msyh|deng|fandol|hanamin|plangothic|宋|黑|楷/iu

/** What takes the place of a face that is nowhere. */
export const standIns: Record<FontRole, readonly FontRole[]> = {
  song: ['song', 'fang', 'hei'],
  fang: ['fang', 'song', 'hei'],
  kai: ['kai', 'song', 'fang', 'hei'],
  hei: ['hei', 'song', 'fang'],
  biaosong: ['biaosong', 'song', 'hei', 'fang'],
}
