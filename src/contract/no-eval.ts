import { z } from 'zod'

/**
 * Zod tries at its first schema whether it may compile code. Our pages forbid that (content-security-policy), and the
 * browser would report the attempt in every console: so it is told before the contract is read.
 */
z.config({ jitless: true })
