/** Without the dust of binary fractions: 0.1+0.2 is 0.3. */
export const round = (value: number) => Number(value.toFixed(4))
