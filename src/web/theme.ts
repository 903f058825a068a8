import type { ThemeConfig } from 'antd'
import type { LightColour } from '#core/record/round/rule-set.ts'

/**
 * Paper and ink, and one seal red for the one thing that matters on a page. Every text colour keeps 4.5 : 1 on
 * paper, card and field (theme.test.ts); the style sheet reads the same inks as `--paper`, `--ink` and so on.
 */
export const inks = {
  paper: '#f6f2e9',
  card: '#fffdf8',
  field: '#fffefb',
  shade: '#ede6d8',
  hairline: '#dcd3c2',
  line: '#8f8675',
  ink: '#1f1d1a',
  soft: '#5b5449',
  faint: '#6f6759',
  seal: '#a3211a',
  'seal-deep': '#82160f',
  'seal-wash': '#f8e7e2',
  'on-seal': '#fffaf2',
  done: '#2c6a4c',
  'done-wash': '#e6efe6',
  warn: '#7d5300',
  'warn-wash': '#f8eed3',
} as const

/** The colours of the lights; shapes tell them apart as well (ui/light.tsx). */
export const lightInks: Record<LightColour, { fill: string; edge: string }> = {
  red: { fill: '#b3261e', edge: '#7c140f' },
  orange: { fill: '#d8701c', edge: '#8a3f06' },
  yellow: { fill: '#e9b322', edge: '#7d5a00' },
  green: { fill: '#2f7d55', edge: '#205a3c' },
  blue: { fill: '#2b64a3', edge: '#1d4877' },
  grey: { fill: '#8b8478', edge: '#5f584d' },
  black: { fill: '#2a2723', edge: '#000000' },
}

export const serif =
  '"FZXiaoBiaoSong-B05S","方正小标宋简体","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC","STSong","SimSun",serif'
export const sans =
  '"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","微软雅黑",system-ui,sans-serif'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: inks.seal,
    colorPrimaryHover: inks['seal-deep'],
    colorError: inks.seal,
    colorErrorBg: inks['seal-wash'],
    colorPrimaryBg: inks['seal-wash'],
    colorPrimaryBgHover: inks['seal-wash'],
    colorWarningBg: inks['warn-wash'],
    colorSuccessBg: inks['done-wash'],
    colorErrorText: inks.seal,
    colorSuccess: inks.done,
    colorWarning: inks.warn,
    colorInfo: inks.soft,
    colorLink: inks.seal,
    colorLinkHover: inks['seal-deep'],
    colorLinkActive: inks['seal-deep'],
    colorText: inks.ink,
    colorTextSecondary: inks.soft,
    colorTextTertiary: inks.soft,
    colorTextDescription: inks.soft,
    colorTextPlaceholder: inks.faint,
    colorTextDisabled: inks.faint,
    colorIcon: inks.soft,
    colorBgBase: inks.card,
    colorBgContainer: inks.field,
    colorBgElevated: inks.card,
    colorBgLayout: inks.paper,
    colorBgContainerDisabled: inks.shade,
    colorBorder: inks.line,
    colorBorderSecondary: inks.hairline,
    colorSplit: inks.hairline,
    colorFillAlter: inks.paper,
    borderRadius: 3,
    // As app.css has it: English sets its quotes in a Latin font.
    fontFamily: 'var(--sans)',
    fontSize: 15,
    controlHeight: 36,
    wireframe: false,
    // Whoever asks their system for less motion gets none; a movement cut short otherwise leaves its end undone.
    motion: !globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Table: {
      headerBg: inks.shade,
      headerColor: inks.ink,
      headerSplitColor: inks.hairline,
      rowHoverBg: inks.paper,
      borderColor: inks.hairline,
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
    },
    Modal: { titleFontSize: 19, titleColor: inks.ink },
    Tooltip: { colorBgSpotlight: inks.ink },
    // As shipped, the days of other months are too pale to read.
    DatePicker: { colorTextDisabled: inks.faint, cellActiveWithRangeBg: inks['seal-wash'] },
    Select: { optionSelectedBg: inks['seal-wash'], optionSelectedColor: inks.ink },
    Tag: { defaultBg: inks.shade, defaultColor: inks.ink },
    Tabs: { itemColor: inks.soft, itemSelectedColor: inks.ink, inkBarColor: inks.seal },
    Tree: { nodeSelectedBg: inks['seal-wash'], nodeSelectedColor: inks.ink },
  },
}

/** Hands the inks to the style sheet as custom properties of the page. */
export const applyInks = (element: HTMLElement): void => {
  for (const [name, value] of Object.entries(inks)) element.style.setProperty(`--${name}`, value)
  element.style.setProperty('--han-serif', serif)
  element.style.setProperty('--han-sans', sans)
}
