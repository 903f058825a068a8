import './wall.css'
import { useNavigate } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { fetchText } from '../../api/call.ts'
import { useChanges } from '../../api/changes.ts'
import type { Refusal } from '../../api/refusal.ts'
import { clockTime } from '../../clock.ts'
import { wallAddress } from '../../paths.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale } from '../../ui/locale.tsx'
import { Page } from '../../ui/page.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { Loaded } from '../../ui/states.tsx'
import { TakeMenu } from '../../ui/take-menu.tsx'
import { DrawnSvg } from './drawn-svg.tsx'
import { useWallWords } from './words.ts'

const refreshEveryMs = 30_000
const sizes = ['1366x768', '1920x1080', '3840x1080', 'A1', 'A0'] as const
const sheets = ['cards', 'matrix'] as const
const themes = ['paper', 'dark'] as const

/** Of two the one that is not shown. */
const other = (all: readonly string[], shown: string): string => all.find((it) => it !== shown) ?? shown

/** The wall chart, live: sizes for screens and papers, two grounds, full screen for the meeting room. */
export const WallPage = () => {
  const words = useWallWords()

  const { locale } = useLocale()
  const [size, setSize] = useState<string>('1920x1080')
  const [sheet, setSheet] = useState<string>('cards')
  const [ground, setGround] = useState<string>('paper')
  const [round, setRound] = useState<string | undefined>()
  const chosen = { sheet, size, theme: ground, locale, round }
  const address = wallAddress(chosen)
  const sizeName = words.sizes[size] ?? size
  const read = useQuery<{ svg: string; at: string }, Refusal>({
    queryKey: ['/api/wall.svg', address],
    queryFn: async ({ signal }) => ({ svg: await fetchText(address, signal), at: clockTime() }),
    refetchInterval: refreshEveryMs,
    placeholderData: (before) => before,
  })
  useChanges(() => {
    void read.refetch()
  })
  const stage = useRef<HTMLDivElement>(null)
  // The arrows of a remote control; in full screen alone, where nothing else wants them.
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (!document.fullscreenElement) return
      if (['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp'].includes(key)) setSheet(other(sheets, sheet))
      if (['ArrowUp', 'ArrowDown'].includes(key)) setGround(other(themes, ground))
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [sheet, ground])
  const navigate = useNavigate()
  return (
    <Page
      title={words.title}
      lead={read.data ? words.refreshed(read.data.at) : '\u00a0'}
      action={
        <Button
          type="primary"
          icon={<Icon name="full" />}
          onClick={() => {
            void stage.current?.requestFullscreen()
          }}
        >
          {words.fullScreen}
        </Button>
      }
    >
      <div className="wall-controls">
        <RoundChoice value={round} choose={setRound} />
        <Select
          aria-label={words.size}
          value={size}
          onChange={setSize}
          popupMatchSelectWidth={false}
          options={sizes.map((it) => ({ value: it, label: words.sizes[it] }))}
        />
        <Segmented
          aria-label={words.sheet}
          value={sheet}
          onChange={setSheet}
          options={sheets.map((it) => ({ value: it, label: words.sheets[it] }))}
        />
        <Segmented
          aria-label={words.theme}
          value={ground}
          onChange={setGround}
          options={themes.map((it) => ({ value: it, label: words.themes[it] }))}
        />
        <TakeMenu
          label={words.take}
          items={[
            { label: words.files.pdf('A0'), address: wallAddress({ ...chosen, size: 'A0' }, 'pdf') },
            { label: words.files.pdf('A1'), address: wallAddress({ ...chosen, size: 'A1' }, 'pdf') },
            { label: words.files.png(sizeName), address: wallAddress(chosen, 'png') },
            { label: words.files.svg(sizeName), address },
          ]}
        />
      </div>
      <div ref={stage} className="wall-stage" data-ground={ground}>
        <Loaded of={read} lines={14}>
          {({ svg }) => (
            <DrawnSvg
              text={svg}
              label={words.chart}
              follow={(path) => {
                if (document.fullscreenElement) void document.exitFullscreen()
                void navigate({ to: path })
              }}
            />
          )}
        </Loaded>
      </div>
    </Page>
  )
}
