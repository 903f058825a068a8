import './session.css'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Page, Panel } from '../../ui/page.tsx'
import { useOwnDoorWords } from './own-door-words.ts'
import { BindSteps } from './second-factor-panel.tsx'

/** Behind the gate of a second factor that is demanded: nothing else is possible before. */
const BindPage = () => {
  const words = useOwnDoorWords()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  return (
    <Page title={words.demandedTitle} lead={words.demandedLead}>
      <div className="narrow">
        <Panel>
          <p>{words.factorOff}</p>
          <Button
            type="primary"
            onClick={() => {
              setOpen(true)
            }}
          >
            {words.turnOn}
          </Button>
        </Panel>
      </div>
      {open ? (
        <BindSteps
          replacing={false}
          close={() => {
            setOpen(false)
          }}
          done={() => {
            void client.invalidateQueries()
          }}
        />
      ) : null}
    </Page>
  )
}

export default BindPage
