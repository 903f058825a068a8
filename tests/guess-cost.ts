/**
 * Stands for src/ledger/guess-cost.ts in the quick suite: its tests hash hundreds of passwords, and what they are about is
 * who comes in, not how long a thief would guess. Programs that a test starts hash at the full cost.
 */
export const passwordCost = { N: 2 ** 10, r: 8, p: 1 }
export const passphraseCost = { N: 2 ** 11, r: 8, p: 1 }
