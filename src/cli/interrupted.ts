/** Told to stop in the middle. Whoever said so needs no sentence about it. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted')
    this.name = 'Interrupted'
  }
}
