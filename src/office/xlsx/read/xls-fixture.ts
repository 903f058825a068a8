/**
 * A workbook of Excel 97, written by an office program and packed: a ledger of one problem with two measures.
 *
 *     序号  反馈问题  整改措施  整改时限
 *     1     会议过多  压减会议  2026-06-30      the first two cells merged with those below
 *                     合并文件  长期坚持
 */
import { inflateRawSync } from 'node:zlib'

const PACKED = `
7ZddbFRFFMd/c/duubuU9rbQFouWFaUttArGB0sUWymoqFCkNSAhyHa7xcq2S0o1NhFZRKIJEjSIYkJiSODBj6DGRGP8ap/0QYJi
eNCnojHGaGAxCiGBrsy5s2XZtGa3EhK1J7l3Zv535p4zcz7n66MlQwfeqzxBFt2Oj+FUgIIMTAFOeuCCZbDhVCqVhlMT9K+iC6bV
OrQBP4jOJxm9Bkw7Qf9NWkmcOH2EWEIPffTSTz5Ujv8yn89lzXCO83KlCf7j56/jt47jPiDb/3Ws1/4fBCYDhcAUoAgo9lIAJUAp
MBWYBpSJTUAFMB24BqgEZgDXAtcBVcBMI8f1ptXPjcBsM66ZiDtXhQKOCwV+Pp7ylVa56P4EFu/ag2IXPwBr2aRtozkci4SuFi0S
GcJKyzCgYKGyUOzHooh3BP1E3gvF+i5OaiLUYCx6tdUksu+S9yx5F6HXfyhrvhfkFir5UnvP1heNE/jVXfTSRZhY9leu5Nf5WXxd
tVxicJwQrYTpYTMhmrmP+wVppsou5KD2yXuiPdHecKzKnsIh7Z/d8zrm9ff39w+J8x3kz1Qow9EHQhrXXAT/IzfcyhPnf4cfRDHa
Odd585PZ+Jwx8Pox8Llj4IFRcX9aHmcMOUNjzK/Nnn/Iw1++hO+xLiaFBCndugmftCWJAmlLE7a0UxOTpJ2W8KfWi4PtoJB2nUmw
VLK1etcL2CgUg8phUEHbLsWvrNFJJLlSOBUkdbLQUSZ9qch8bmVyUrv55zg4bFMBcAZU08V3E1WnXS8tOYXgVIBzFtzzrJXjcMTD
1O51Z1tt1JHW5187uXffPhvVF10QfTPyadR0z0RXvGKjKlsO7/xid+XDNmpn69EH9dBGOW1PrHsuema5jdq6d+aGNatUJEUQhx9t
LylGnDIiziV7KDOtpTOnF2HdyyJsIRYdFEtMKpEtuzicf+P0sWXtKxofETxxSZ/M1moAtQ2LQXuurKiT9zMyN515twv2rLyrcTh1
UtPPjTUZ/Vocvq3Zcqxmy6nGORn9A8wiQIccucKiXtWr6YUF2wfXDzWmW8VDWDhskW2jPgoWm50WSePDaBHHctN9LwaqYsHUKJiV
hV2QiiN9jN5IUSYTvJFFmazyRj7KhPPTVlDmlMsZ6296JxUijzfS6/wjM31M5+Q3Fp8RlL+VU46SmZbMTP/FEg5aeT9RKudtmUxj
CYffWKF1mbzX02PSMWarGRfjS86XeslO1goeSLqj1GQWQVmn12gJ77RK+aDAS2xwh+hFV0/F5ozNacEGp4INTuaPVLoODOZQCyqG
U76gV0O6jrevAe/T3bpmW9YV6Y1vjnf2hZY8GYnGQgtuu6kt3B6NxaJyPIu6Ojsb/kntqjCHOU4aTjGij6z/MrTj9d/PtTzqvvWS
Q13N+99pPTxlPFB/bzD1bZM5qwdMnbva1Lodpt7dZGrkXy54tavuzzfr0pRLPx/5NWIdP3J8/80z3D2vOtTVnzu8WFcSWdhaU2en
Q6WbIetYeCZdyfuf8MmyodHW+DKMcxVxetlIu8ixMW/9l4qvejEnlce9amhS2k6aidPNJlpo57Fx8fdl3MFyWaPz8dIRO20hRnTc
9q+jU773v1nmriaVKa08TjfdhEX3S+mhU3SikT66iNPzN/+qNfz9eZz/DcDbI/wXEyciMkTFAvOTp2Ec+68G+ibu/0J/AQ==
`

export const xls = (): Uint8Array => inflateRawSync(Buffer.from(PACKED, 'base64'))
