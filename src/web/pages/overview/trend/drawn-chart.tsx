import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useEffectEvent, useRef } from 'react'
import { inks } from '../../../theme.ts'

register([LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer])

/**
 * One chart, drawn anew when its data or its room change. `onPick` gets the place on the axis and the height that was pressed.
 * Who does not see it has the same numbers as a table.
 */
export const DrawnChart = ({
  option,
  label,
  onDrawn,
  onPick,
}: {
  option: EChartsCoreOption
  label: string
  /** Takes what makes the picture that is shown, as the address of a PNG. */
  onDrawn: (picture: () => string) => void
  onPick: (at: number, height: number) => void
}) => {
  const place = useRef<HTMLDivElement>(null)
  const pick = useEffectEvent(onPick)
  const drawn = useEffectEvent(onDrawn)
  useEffect(() => {
    const { current } = place
    if (!current) return undefined
    const chart = init(current)
    chart.setOption(option)
    drawn(() => chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: inks.card }))
    chart.getZr().on('click', ({ offsetX, offsetY }) => {
      const [at, height] = chart.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY])
      if (chart.containPixel({ gridIndex: 0 }, [offsetX, offsetY])) pick(at ?? 0, height ?? 0)
    })
    const room = new ResizeObserver(() => {
      chart.resize()
    })
    room.observe(current)
    return () => {
      room.disconnect()
      chart.dispose()
    }
  }, [option])
  return <figure ref={place} aria-label={label} className="trend-drawn" />
}
