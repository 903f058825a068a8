import { inks, sans } from '../../../theme.ts'

/** The legend stands above the chart: as wide as its words, a full-width character 13 pixels, others 7, and its signs. */
const inOneLine = (series: readonly string[]): boolean =>
  series.reduce(
    (sum, it) => sum + 34 + [...it].reduce((wide, sign) => wide + (sign > '\u2e7f' ? 13 : 7), 0),
    0,
  ) < 440

/** What all charts of a page share: one pen, one paper, days below, whole numbers at the left. */
export const chartLook = (
  days: readonly string[],
  shortDay: (day: string) => string,
  series: readonly string[],
) => ({
  textStyle: { fontFamily: sans, color: inks.ink, fontSize: 13 },
  animation: false,
  grid: { left: 44, right: 24, top: inOneLine(series) ? 48 : 70, bottom: 32 },
  legend: {
    top: 4,
    left: 0,
    icon: 'roundRect',
    itemWidth: 16,
    itemHeight: 4,
    textStyle: { color: inks.ink },
  },
  tooltip: {
    trigger: 'axis',
    backgroundColor: inks.card,
    borderColor: inks.line,
    textStyle: { color: inks.ink },
    confine: true,
  },
  xAxis: {
    type: 'category',
    boundaryGap: false,
    data: days.map(shortDay),
    axisLine: { lineStyle: { color: inks.line } },
    axisTick: { show: false },
    axisLabel: { color: inks.soft, hideOverlap: true },
  },
  yAxis: {
    type: 'value',
    minInterval: 1,
    splitLine: { lineStyle: { color: inks.hairline } },
    axisLabel: { color: inks.soft },
  },
})

/** A line down at today, with its word. */
export const todayLine = (at: number, word: string) => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: inks.soft, type: 'solid', width: 1 },
  label: { formatter: word, color: inks.soft, fontSize: 13 },
  data: [{ xAxis: at }],
})
