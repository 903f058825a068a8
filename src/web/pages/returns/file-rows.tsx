import { Button } from 'antd'
import { type ReturnedWhole, chooseInReturn, showReturn } from '#contract/returns.ts'
import { useAct, useRead, useWrite } from '../../api/query.ts'
import { useNotice } from '../../ui/notice.tsx'
import { Loaded } from '../../ui/states.tsx'
import { ReturnRefusal } from './return-refusal.tsx'
import { RowSides } from './row-sides.tsx'
import { useReturnWords } from './words.ts'

const Rows = ({ file, onTaken }: { file: ReturnedWhole; onTaken: () => void }) => {
  const words = useReturnWords()
  const tellDone = useNotice()
  const choose = useWrite(chooseInReturn)
  const take = useAct('take-return')
  const { id, rows, compared, unit } = file
  const open = compared !== null
  const undecided = rows.filter((it) => it.take === null).length
  const taken = rows.filter((it) => it.take === true).length
  const left = rows.filter((it) => it.take === false && it.as !== 'said').length
  // What needs somebody comes first.
  const sorted = rows.toSorted((a, b) => Number(b.take === null) - Number(a.take === null) || a.row - b.row)
  return (
    <>
      <table className="plain-table row-sides">
        <thead>
          <tr>
            <th scope="col">{words.row.sent}</th>
            <th scope="col">{words.row.wrote}</th>
            <th scope="col">{words.row.now}</th>
            <th scope="col">
              <span className="only-read">{words.row.take}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <RowSides
              key={row.row}
              row={row}
              open={open}
              pending={choose.isPending}
              choose={(isTaken) => {
                choose.mutate({ params: { id }, body: { choices: [{ row: row.row, take: isTaken }] } })
              }}
            />
          ))}
        </tbody>
      </table>
      {open ? (
        <div className="rows-foot">
          <ReturnRefusal error={take.error ?? choose.error} />
          <Button
            type="primary"
            disabled={undecided > 0}
            loading={take.isPending}
            onClick={() => {
              take.mutate(
                { file: id, compared },
                {
                  onSuccess: () => {
                    tellDone(words.confirm.done(unit.name, taken))
                    onTaken()
                  },
                },
              )
            }}
          >
            {taken > 0 ? words.confirm.go(taken) : undecided > 0 ? words.row.take : words.confirm.none}
          </Button>
          <span className="soft">
            {[
              undecided > 0 ? words.confirm.undecided(undecided) : '',
              left > 0 ? words.confirm.leaves(left) : '',
              words.confirm.help,
            ]
              .filter((it) => it !== '')
              .join(' · ')}
          </span>
        </div>
      ) : null}
    </>
  )
}

/** The rows of one file, side by side: as it was sent, what the unit wrote, what stands today. */
export const FileRows = ({ id, onTaken }: { id: string; onTaken: () => void }) => {
  const read = useRead(showReturn, { params: { id } })
  return <Loaded of={read}>{(file) => <Rows file={file} onTaken={onTaken} />}</Loaded>
}
