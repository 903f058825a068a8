/** 挂图作战页（图上的字由服务器按语言给出）。 */
export const wall = {
  title: '挂图作战',
  size: '尺寸',
  sizes: {
    '1366x768': '电脑屏 1366×768',
    '1920x1080': '大屏 1920×1080',
    '3840x1080': '双联大屏 3840×1080',
    A1: 'A1 纸',
    A0: 'A0 纸',
  } as Record<string, string>,
  sheet: '图种',
  sheets: { cards: '按方面', matrix: '按领导和时限' } as Record<string, string>,
  theme: '底色',
  themes: { paper: '纸面', dark: '夜间' } as Record<string, string>,
  round: '轮次',
  fullScreen: '全屏显示',
  take: '取走挂图',
  files: {
    pdf: (sheet: string) => `${sheet} PDF，可直接送印`,
    png: (sheet: string) => `PNG 图片，${sheet}`,
    svg: (sheet: string) => `SVG，${sheet}`,
  },
  refreshed: (time: string) => `${time} 更新，台账一有变化就更新。全屏时按左右键换图，按上下键换底色。`,
  chart: '挂图：点开一张卡片就是这个问题',
}
