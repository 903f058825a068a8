import { lightPanel as en } from '#messages/en/light-panel.ts'
import { lightPanel as zh } from '#messages/zh/light-panel.ts'
import { usePageWords } from '../../../ui/locale.tsx'

export const useLightPanelWords = () => usePageWords({ 'zh-CN': zh, en })
