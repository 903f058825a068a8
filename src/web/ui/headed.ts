/** A heading with its marker: «一、贯彻落实…», «第一方面 贯彻落实…». */
export const headed = ({ marker, title }: { marker: string; title: string }): string =>
  marker === '' || title === '' || /[、.．)）:：\s]$/u.test(marker)
    ? `${marker}${title}`
    : `${marker} ${title}`
