/** 32 MB and about a fifth of a second on one core: what OWASP asks of scrypt (N = 2^15, r = 8, p = 3). */
export const passwordCost = { N: 2 ** 15, r: 8, p: 3 }
