import { type Draft, type DraftProblem, untoldMeasure, untoldProblem } from '#contract/drafts.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { World } from './world.ts'

/** Puts a draft with these problems on the desk, as reading a feedback would. */
export const putDraft = async (
  world: World,
  titles: readonly string[],
  kind: Draft['kind'] = 'feedback',
  measures: readonly string[] = [],
  said: Partial<DraftProblem> = {},
): Promise<string> => {
  const id = world.ledger.newId()
  const body: Draft = {
    id,
    version: 1,
    kind,
    fileName: '反馈意见.txt',
    hash: '0'.repeat(64),
    title: '反馈意见',
    meta: { inspector: null, inspected: null, period: null, feedbackOn: null },
    lines: [...titles],
    problems: titles.map((title, i) => ({
      key: `p${i}`,
      marker: `${i + 1}.`,
      title,
      shortTitle: title.slice(0, 14),
      aspect: { ordinal: 1, marker: '一、', title: '落实职责方面' },
      group: null,
      span: { line: i + 1, from: 0, to: title.length },
      ...untoldProblem,
      manifestations: [],
      measures: measures.map((text, n) => ({
        key: `p${i}m${n}`,
        marker: null,
        text,
        span: null,
        ...untoldMeasure,
      })),
      ...said,
    })),
    issues: [],
    updatedAt: world.clock.now,
  }
  await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
    client.query(
      `insert into desk.draft (workspace_id, id, version, kind, file_name, hash, title, problems, body, created_by, created_at, updated_by, updated_at)
       values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $9, $10)`,
      [
        world.workspace,
        id,
        kind,
        body.fileName,
        body.hash,
        body.title,
        titles.length,
        JSON.stringify(body),
        world.founder.person,
        world.clock.now,
      ],
    ),
  )
  return id
}
