"""What make.py needs to lay out a ledger and to write the gold beside it."""
import datetime as dt, json, os, re, shutil, subprocess, tempfile, zipfile
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.utils import get_column_letter as letter

HERE = os.path.dirname(os.path.abspath(__file__))
THIN = Border(*[Side(style='thin')] * 4)
GREEN, YELLOW, RED = 'FF92D050', 'FFFFFF00', 'FFFF0000'


# ---- what a ledger says -------------------------------------------------------------------------

def by(printed, iso):
    """A date: as it stands in the cell, and what it means."""
    return {'printed': printed, 'deadline': iso, 'timeClass': 'time-limited'}


def day(y, m, d):
    """A cell that holds a real date."""
    return by(dt.date(y, m, d), f'{y:04}-{m:02}-{d:02}')


def serial(y, m, d):
    """The same, but the cell lost its date format: 46203 and the like."""
    return by((dt.date(y, m, d) - dt.date(1899, 12, 30)).days, f'{y:04}-{m:02}-{d:02}')


def now(printed='立行立改', iso=None):
    return {'printed': printed, 'deadline': iso, 'timeClass': 'immediate'}


def long(printed='长期坚持'):
    return {'printed': printed, 'deadline': None, 'timeClass': 'long-term'}


def no_date(printed=None):
    return {'printed': printed, 'deadline': None, 'timeClass': None}


FIELDS = ('leadUnit', 'coUnits', 'leader', 'handler', 'progress', 'status')


def M(text, when=None, **more):
    """A measure. What is not in FIELDS is printed only (x['…'] of the layouts)."""
    return {'text': text, 'when': when, **more}


def P(aspect, title, measures, man=(), when=None, **more):
    """A problem. Its units, leader, deadline … hold for each measure that has none of its own."""
    p = {'aspect': aspect, 'title': title, 'man': list(man), 'measures': [], **more}
    for m in measures:
        m = M(m) if isinstance(m, str) else m
        m['when'] = m['when'] or when or no_date()
        for f in FIELDS:
            m.setdefault(f, more.get(f, [] if f == 'coUnits' else None))
        p['measures'].append(m)
    return p


def gold_problem(p):
    measures = []
    for m in p['measures']:
        g = {
            'text': m['text'], 'leadUnit': m['leadUnit'], 'coUnits': m['coUnits'], 'leader': m['leader'],
            'handler': m['handler'], 'deadline': m['when']['deadline'], 'timeClass': m['when']['timeClass'],
            'progress': m['progress'], 'status': m['status'],
        }
        for key in m.get('unasked', ()):
            g.pop(key)
        measures.append(g)
    return {'title': p['title'], 'aspect': p['aspect'], 'manifestations': p['man'], 'measures': measures}


def gold(name, problems, columns, notes):
    data = {'problems': [gold_problem(p) for p in problems], 'columns': columns, 'notes': notes}
    with open(os.path.join(HERE, name + '.gold.json'), 'w', encoding='utf-8') as f:
        json.dump(data, f, ensure_ascii=False, indent=1)
        f.write('\n')


# ---- sheets --------------------------------------------------------------------------------------

def put(ws, row, col, value, fill=None, fmt=None, bold=False, box=True, size=10.5, align='center'):
    c = ws.cell(row, col, value)
    c.font = Font(name='仿宋_GB2312', size=size, bold=bold)
    c.alignment = Alignment(horizontal=align, vertical='center', wrap_text=True)
    if box:
        c.border = THIN
    if fill:
        c.fill = PatternFill('solid', fgColor=fill)
    if fmt:
        c.number_format = fmt
    elif isinstance(value, dt.date):
        c.number_format = 'yyyy/m/d'
    return c


def title(ws, row, text, width, size=18):
    put(ws, row, 1, text, bold=True, box=False, size=size)
    ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    ws.row_dimensions[row].height = 32


def line(ws, row, text, width, align='left', merged=True):
    put(ws, row, 1, text, box=False, align=align)
    if merged:
        ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)


def header(ws, row, rows, merges=()):
    """Header rows as lists; merges as (row, column, rows, columns) counted from the header's own corner."""
    for i, cells in enumerate(rows):
        for j, text in enumerate(cells):
            put(ws, row + i, j + 1, text, bold=True, fill='FFD9D9D9')
    for r, c, h, w in merges:
        ws.merge_cells(start_row=row + r, start_column=c + 1, end_row=row + r + h - 1, end_column=c + w)


def widths(ws, *sizes):
    for i, w in enumerate(sizes):
        ws.column_dimensions[letter(i + 1)].width = w


def body(ws, row, problems, cols, repeat='merge', after=None):
    """Rows of a ledger, one a measure (or one a problem when no column is a measure's).

    cols: (level, value) with level 'aspect' | 'problem' | 'measure' and value a function of (p, m, no).
    repeat: how a value that holds for several rows is shown: merge | blank | same | 同上 | 〃
    Returns the row after the last.
    """
    per_measure = any(level == 'measure' for level, _ in cols)
    start, spans, no = row, [], 0
    last_aspect = object()
    open_aspect = None
    for p in problems:
        no += 1
        ms = p['measures'] if per_measure else p['measures'][:1]
        first = row
        if p['aspect'] != last_aspect:
            if open_aspect:
                spans.append(('aspect', open_aspect, row - 1))
            open_aspect, last_aspect, new_aspect = row, p['aspect'], True
        else:
            new_aspect = False
        for i, m in enumerate(ms):
            for j, (level, value) in enumerate(cols):
                fresh = level == 'measure' or i == 0 and (level == 'problem' or new_aspect)
                v = value(p, m, no) if fresh or repeat == 'same' else None
                if not fresh and repeat in ('同上', '〃'):
                    v = repeat
                fill = fmt = None
                if isinstance(v, tuple):
                    v, fill, fmt = (*v, None, None)[:3]
                put(ws, row, j + 1, v, fill=fill, fmt=fmt, align='left' if isinstance(v, str) and len(v) > 12 else 'center')
            row += 1
        spans.append(('problem', first, row - 1))
        if after and after(p, row):
            row += 1
    spans.append(('aspect', open_aspect, row - 1))
    if repeat == 'merge':
        for j, (level, _) in enumerate(cols):
            for kind, a, b in spans:
                if kind == level and b > a:
                    ws.merge_cells(start_row=a, start_column=j + 1, end_row=b, end_column=j + 1)
    return row


# ---- files ---------------------------------------------------------------------------------------

def settle(path):
    """The same bytes from the same input: no hour of making in the package."""
    fixed = '2026-06-01T08:00:00Z'
    with zipfile.ZipFile(path) as z:
        parts = [(i.filename, z.read(i.filename), i.compress_type) for i in z.infolist()]
    with zipfile.ZipFile(path, 'w') as z:
        for name, data, how in parts:
            if name in ('docProps/core.xml', 'meta.xml'):
                text = data.decode('utf-8')
                data = re.sub(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?', fixed, text).encode('utf-8')
            info = zipfile.ZipInfo(name, (2026, 6, 1, 8, 0, 0))
            info.compress_type = how
            z.writestr(info, data)


def save(wb, name, through=None):
    """through: 'ods' or 'xlsx' lets LibreOffice write the file (formulas get their values)."""
    wb.properties.creator = '办公室'
    for ws in wb:
        ws.page_setup.orientation, ws.page_setup.fitToHeight = 'landscape', 0
        ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    out = os.path.join(HERE, name)
    if not through:
        wb.save(out)
        settle(out)
        return
    with tempfile.TemporaryDirectory() as tmp:
        src = os.path.join(tmp, os.path.splitext(name)[0] + '.xlsx')
        wb.save(src)
        subprocess.run(['soffice', '--headless', '-env:UserInstallation=file:///tmp/ledger-lo', '--convert-to',
                        through, '--outdir', os.path.join(tmp, 'out'), src], check=True, capture_output=True)
        shutil.copy(os.path.join(tmp, 'out', name), out)
        settle(out)


def save_text(name, rows, sep, encoding, end='\r\n'):
    def cell(v):
        v = '' if v is None else str(v)
        return '"' + v.replace('"', '""') + '"' if any(c in v for c in (sep, '"', '\n')) else v
    text = ''.join(sep.join(cell(v) for v in r) + end for r in rows)
    with open(os.path.join(HERE, name), 'wb') as f:
        f.write(text.encode(encoding))


def book(*names):
    wb = Workbook()
    wb.active.title = names[0]
    return (wb, wb.active, *[wb.create_sheet(n) for n in names[1:]])
