import { organisation as en } from '#messages/en/organisation.ts'
import { organisation as zh } from '#messages/zh/organisation.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useOrganisationWords = () => usePageWords({ 'zh-CN': zh, en })
