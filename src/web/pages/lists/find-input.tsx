import { useEffect, useState } from 'react'

const quiet = 350

/** Words to look for; told when one stops typing. */
export const FindInput = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | undefined
  onChange: (text: string | undefined) => void
}) => {
  const [typed, setTyped] = useState(value ?? '')
  const [told, setTold] = useState(value ?? '')
  if ((value ?? '') !== told) {
    // Changed from outside: filters cleared, back in the browser.
    setTold(value ?? '')
    setTyped(value ?? '')
  }
  useEffect(() => {
    const text = typed.trim()
    if (text === told) return undefined
    const timer = setTimeout(() => {
      setTold(text)
      onChange(text === '' ? undefined : text)
    }, quiet)
    return () => {
      clearTimeout(timer)
    }
  }, [typed, told, onChange])
  return (
    // A plain one: the lists open often, and antd's is 16 kB of script.
    <input
      className="filter-find"
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={100}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
      }}
    />
  )
}
