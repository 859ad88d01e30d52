"""Charts as SVG text: bars on a logarithmic axis, lines on linear ones. Standard library only."""
import math
from html import escape

INK, PALE, GRID = "#222", "#767676", "#ddd"
OURS, PEER, LIMIT = "#0b6e99", "#b8c4cc", "#e3d9c6"
HALO = "paint-order='stroke' stroke='white' stroke-width='3'"  # so that lines behind a text leave it legible
FONT = "font-family='Helvetica, Arial, sans-serif'"


class Canvas:
    def __init__(self, width, height, title):
        self.size = width, height
        self.parts = [f"<title>{escape(title)}</title>", f"<rect width='{width}' height='{height}' fill='white'/>"]

    def text(self, x, y, words, size=12, anchor="start", color=INK, weight="normal"):
        self.parts.append(f"<text x='{x:.1f}' y='{y:.1f}' font-size='{size}' text-anchor='{anchor}' fill='{color}' "
                          f"font-weight='{weight}' {HALO}>{escape(str(words))}</text>")

    def rect(self, x, y, width, height, color):
        self.parts.append(f"<rect x='{x:.1f}' y='{y:.1f}' width='{max(width, 0.5):.1f}' height='{height:.1f}' fill='{color}'/>")

    def line(self, points, color=GRID, width=1, dashed=False):
        joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dash = " stroke-dasharray='4 3'" if dashed else ""
        self.parts.append(f"<polyline points='{joined}' fill='none' stroke='{color}' stroke-width='{width}'{dash}/>")

    def dot(self, x, y, color):
        self.parts.append(f"<circle cx='{x:.1f}' cy='{y:.1f}' r='3.5' fill='{color}'/>")

    def svg(self):
        width, height = self.size
        head = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' height='{height}' {FONT}>"
        return "\n".join([head, *self.parts, "</svg>"]) + "\n"


def power_of_ten(power):
    return f"{10**power:g}" if abs(power) < 4 else f"10{''.join('⁰¹²³⁴⁵⁶⁷⁸⁹'[int(c)] if c != '-' else '⁻' for c in str(power))}"


def bars(title, subtitle, rows, unit):
    """Rows of (label, value, text beside the bar, F1 or None, color) on a logarithmic axis; F1, of equal spans and of those that meet,
    in a column of its own."""
    left, bar_width, row, top, f1_width = 230, 420, 22, 74, 190
    canvas = Canvas(left + bar_width + 150 + f1_width, top + row * len(rows) + 42, title)
    canvas.text(16, 26, title, 16, weight="bold")
    canvas.text(16, 46, subtitle, 12, color=PALE)
    low = math.floor(math.log10(min((value for _, value, *_ in rows), default=1)))
    high = math.ceil(math.log10(max((value for _, value, *_ in rows), default=10)))
    bottom = top + row * len(rows)

    def x(value):
        return left + (math.log10(value) - low) / (high - low) * bar_width

    for power in range(low, high + 1):
        canvas.line([(x(10**power), top), (x(10**power), bottom)], PALE if power == 0 else GRID)
        canvas.text(x(10**power), bottom + 16, power_of_ten(power), 11, "middle", PALE)
    canvas.text(left + bar_width / 2, bottom + 34, unit, 11, "middle", PALE)
    f1_left = left + bar_width + 140
    canvas.text(f1_left, top - 8, "F1 of spans: equal, meeting", 11, color=PALE)
    for i, (label, value, beside, f1, color) in enumerate(rows):
        y = top + i * row
        canvas.text(left - 8, y + 15, label, 12, "end", weight="bold" if color == OURS else "normal")
        canvas.rect(left, y + 3, x(value) - left, row - 6, color)
        canvas.text(x(value) + 5, y + 15, beside, 11, color=PALE)
        if f1 is not None:
            equal, meeting = f1
            canvas.rect(f1_left, y + 7, meeting * 100, row - 14, GRID)
            canvas.rect(f1_left, y + 7, equal * 100, row - 14, color)
            canvas.text(f1_left + 108, y + 15, f"{equal:.2f}, {meeting:.2f}", 11)
    return canvas.svg()


def plots(title, panels):
    """Panels side by side: (heading, note, x unit, y unit, points, line or None), each with axes from zero unless `log`."""
    width, height, gap, top = 270, 230, 64, 78
    canvas = Canvas(gap + len(panels) * (width + gap), top + height + 58, title)
    canvas.text(16, 26, title, 16, weight="bold")
    for i, (heading, note, x_unit, y_unit, points, line, log) in enumerate(panels):
        left = gap + i * (width + gap)
        scale = (lambda v: math.log10(v)) if log else (lambda v: v)
        xs, ys = [scale(x) for x, _ in points + line], [scale(y) for _, y in points + line]
        x0, x1 = (min(xs), max(xs)) if log else (0, max(xs) * 1.05)
        y0, y1 = (min(ys), max(ys)) if log else (0, max(ys) * 1.15)

        def place(point):
            return (left + (scale(point[0]) - x0) / (x1 - x0) * width, top + height - (scale(point[1]) - y0) / (y1 - y0) * height)

        canvas.text(left, top - 26, heading, 13, weight="bold")
        canvas.text(left, top - 10, note, 11, color=PALE)
        canvas.line([(left, top), (left, top + height), (left + width, top + height)], PALE)
        canvas.line([place(point) for point in line], PALE, dashed=True)
        canvas.line([place(point) for point in points], OURS, 1.5)
        for point in points:
            x, y = place(point)
            canvas.dot(x, y, OURS)
            canvas.text(x, y - 8, f"{point[1]:.3g}", 10, "middle")
            canvas.text(x, top + height + 15, f"{point[0]:.3g}", 10, "middle", PALE)
        canvas.text(left + width / 2, top + height + 34, x_unit, 11, "middle", PALE)
        axes = "; both axes logarithmic" if log else ""
        canvas.text(left, top + height + 50, f"y: {y_unit}; dashed: linear{axes}", 10, color=PALE)
    return canvas.svg()
