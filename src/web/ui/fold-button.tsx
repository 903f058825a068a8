/** Unfolds what is folded away, and folds it again. */
export const FoldButton = ({
  open,
  toggle,
  more,
  fewer,
}: {
  open: boolean
  toggle: (open: boolean) => void
  /** Its words while folded, and while open. */
  more: string
  fewer: string
}) => (
  <button
    type="button"
    className="plain"
    aria-expanded={open}
    onClick={() => {
      toggle(!open)
    }}
  >
    {open ? fewer : more}
  </button>
)
