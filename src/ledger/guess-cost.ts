/** What a guess at a password costs, 32 MB and about a fifth of a second on one core: as OWASP asks of scrypt. */
export const passwordCost = { N: 2 ** 15, r: 8, p: 3 }

/** What a guess at the passphrase of a backup costs, which a thief may have at home: 128 MB and twice the time. */
export const passphraseCost = { N: 2 ** 17, r: 8, p: 1 }
