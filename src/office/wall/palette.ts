// Two sets of paints: ink on warm paper, and the same sheet at night on a meeting-room wall. One seal red.
// Text keeps 4.5 : 1 on what it stands on, lights and strips 3 : 1; palette.test.ts measures it.

import type { LightColour } from './chart.ts'
import type { Paint } from './scene.ts'

export type WallTheme = 'paper' | 'dark'

/** `edge` outlines the shape, so that a bright yellow still has a form on white paper. */
export type LightPaint = { fill: string; edge: string }

export type Palette = { paints: Record<Paint, string>; lights: Record<LightColour, LightPaint> }

export const palettes: Record<WallTheme, Palette> = {
  paper: {
    paints: {
      paper: '#faf7f0',
      card: '#fffdf9',
      cardAlarm: '#fbe8e3',
      hairline: '#d8d0c0',
      frameAlarm: '#b3261e',
      ink: '#1f1d1a',
      soft: '#5f584d',
      seal: '#b3261e',
      sealText: '#a3211a',
      onSeal: '#fffaf2',
      stripDone: '#3d6b57',
      stripOpen: '#dcd4c5',
      stripLate: '#b3261e',
      stripLateFill: '#fffdf9',
    },
    lights: {
      green: { fill: '#2f7d55', edge: '#205a3c' },
      blue: { fill: '#2b64a3', edge: '#1d4877' },
      yellow: { fill: '#e9b322', edge: '#7d5a00' },
      orange: { fill: '#d8701c', edge: '#8a3f06' },
      red: { fill: '#b3261e', edge: '#7c140f' },
      grey: { fill: '#8b8478', edge: '#5f584d' },
      black: { fill: '#2a2723', edge: '#000000' },
    },
  },
  dark: {
    paints: {
      paper: '#171411',
      card: '#231f1a',
      cardAlarm: '#4a1813',
      hairline: '#423a30',
      frameAlarm: '#e0574a',
      ink: '#f6efe3',
      soft: '#c3b7a4',
      seal: '#b3261e',
      sealText: '#ff9a8c',
      onSeal: '#fff6ea',
      stripDone: '#6fbf95',
      stripOpen: '#4d443a',
      stripLate: '#ff8a7a',
      stripLateFill: '#231f1a',
    },
    lights: {
      green: { fill: '#4fb883', edge: '#8fdcb5' },
      blue: { fill: '#5b9be0', edge: '#a5cbf5' },
      yellow: { fill: '#f2c33c', edge: '#ffe59a' },
      orange: { fill: '#f08b3a', edge: '#ffc08f' },
      red: { fill: '#f0594b', edge: '#ffc4bc' },
      grey: { fill: '#a29a8c', edge: '#d3cabb' },
      black: { fill: '#74695b', edge: '#f6efe3' },
    },
  },
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** WCAG contrast ratio of two colours written #rrggbb. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
