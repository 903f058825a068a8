import { security as en } from '#messages/en/security.ts'
import { securityLogWords } from '#messages/security-log.ts'
import { security as zh } from '#messages/zh/security.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useSecurityWords = () => usePageWords({ 'zh-CN': zh, en })
export const useLogWords = () => usePageWords({ 'zh-CN': securityLogWords['zh-CN'], en: securityLogWords.en })
