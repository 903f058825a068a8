import { Select, type SelectProps } from 'antd'

/**
 * A select of several, found by typing. Tab goes on to the next field: antd would take the option that happens to be
 * highlighted, which nobody chose.
 */
export const ChooseMany = <Value extends string>(props: Omit<SelectProps<Value[]>, 'mode'>) => (
  <div
    onKeyDownCapture={(event) => {
      if (event.key === 'Tab') event.stopPropagation()
    }}
  >
    <Select showSearch={{ optionFilterProp: 'label' }} {...props} mode="multiple" />
  </div>
)
