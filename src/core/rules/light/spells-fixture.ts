import type { Fact } from '#core/record/fact/envelope.ts'

type Told = { type: string; body?: object }

/** 一个问题的办理记录：哪天记了什么。 */
export const factsOf = (told: readonly (readonly [string, Told])[]): Fact[] =>
  told.map(
    ([day, { type, body }], at) =>
      ({
        ...{ workspace: 'w', seq: at + 1, stream: { kind: 'problem', id: 'p' }, version: at + 1, v: 1 },
        ...{ actId: `a${at}`, importId: null, happened: null, recordedAt: `${day}T02:00:00.000000Z` },
        type,
        actor: {
          ...{ kind: 'person', person: { id: 'x', name: '某人' } },
          ...{ post: null, unit: null },
        },
        body: body ?? {
          ...{
            round: 'r',
            number: '1-1-1',
            printOrder: 1,
            marker: null,
            title: '漏损偏高',
            shortTitle: '漏损',
          },
          ...{ aspect: { ordinal: 1, marker: '一', title: '供水' }, group: null, manifestations: [] },
          ...{ origin: 'feedback', source: null, feedbackOn: '2026-06-20' },
        },
      }) as unknown as Fact,
  )
