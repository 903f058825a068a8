/** A finite space of states, walked breadth first; each state is known by its key. */
export type Graph<State> = {
  states: Map<string, State>
  /** key → keys one act further */
  edges: Map<string, Set<string>>
}

/** Walks everything that can be reached. `next` gives the states one act further; `most` guards against a space without end. */
export const explore = <State>(
  start: State,
  keyOf: (state: State) => string,
  next: (state: State) => Iterable<State>,
  most = 200_000,
): Graph<State> => {
  const states = new Map([[keyOf(start), start]])
  const edges = new Map<string, Set<string>>()
  for (const [key, state] of states) {
    const out = new Set<string>()
    edges.set(key, out)
    for (const further of next(state)) {
      const name = keyOf(further)
      out.add(name)
      if (!states.has(name)) states.set(name, further)
    }
    if (states.size > most) throw new Error(`more than ${most} states`)
  }
  return { states, edges }
}

/** The keys from which some way leads to a state that `isGoal` accepts. */
export const leadingTo = <State>(
  { states, edges }: Graph<State>,
  isGoal: (state: State) => boolean,
): Set<string> => {
  const back = new Map<string, string[]>()
  for (const [from, out] of edges)
    for (const to of out) {
      const known = back.get(to)
      if (known) known.push(from)
      else back.set(to, [from])
    }
  const reached = new Set([...states].filter(([, state]) => isGoal(state)).map(([key]) => key))
  for (const key of reached) for (const from of back.get(key) ?? []) reached.add(from)
  return reached
}
