"""The page of --format html in a real browser.

    browser_test.py KRNUM CHROMIUM [FOLDER]

With a FOLDER, the page is also pictured there: light, dark, narrow and as printed.
"""

import base64
import pathlib
import sys
import tempfile
import unittest

from chromium import Page
from documents import HOSTILE, NEWS, page_of

KRNUM, CHROMIUM = sys.argv[1:3]
SCREENSHOTS = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None


class Browser(unittest.TestCase):
    """What a reader sees and does."""

    def open(self, *texts, **size):
        file = tempfile.NamedTemporaryFile(suffix=".html", prefix="krnum-page-")
        self.addCleanup(file.close)
        file.write(page_of(KRNUM, *texts).encode("utf-8"))
        file.flush()
        page = Page(CHROMIUM, file.name, **size)
        self.addCleanup(page.__exit__)
        return page

    def test_filters_by_kind(self):
        page = self.open(("news.txt", NEWS))
        self.assertEqual(page.js("document.querySelector('label:has(#kind-money) output').textContent"),
                         str(page.js("document.querySelectorAll('mark.money').length")))
        self.assertTrue(page.js("document.querySelector('label:has(#kind-frequency)').hidden"))
        look = ("(() => { const m = document.querySelector('mark.money'), r = document.querySelector('tr.money');"
                "return [getComputedStyle(m).backgroundColor, getComputedStyle(m, '::after').content,"
                "getComputedStyle(r).display] })()")
        before = page.js(look)
        self.assertIn("money", before[1])
        self.assertEqual(before[2], "table-row")
        page.point("#kind-money", click=True)
        self.assertEqual(page.js(look), ["rgba(0, 0, 0, 0)", "none", "none"])
        self.assertNotEqual(page.js("getComputedStyle(document.querySelector('tr.percent')).display"), "none")
        page.point("button[value=all]", click=True)
        self.assertEqual(page.js(look), before)
        page.point("button[value=none]", click=True)
        self.assertEqual(page.js("[...document.querySelectorAll('tbody tr')].filter(r => r.offsetHeight).length"), 0)
        self.assertEqual(page.js("document.querySelectorAll('mark[tabindex=\"0\"]').length"), 0)
        self.assertEqual(page.complaints, [])

    def test_tells_values_on_hover(self):
        page = self.open(("news.txt", NEWS))
        page.point("mark.money")
        self.assertEqual(page.js("tip.textContent"), "money: 3200000000000 KRW")
        self.assertFalse(page.js("tip.hidden"))
        box = page.js("(() => { const t = tip.getBoundingClientRect();"
                      "return [t.left, t.top, innerWidth - t.right, innerHeight - t.bottom] })()")
        self.assertGreaterEqual(min(box), 0, "the tip leaves the window")
        page.point("h2")
        self.assertTrue(page.js("tip.hidden"))
        self.assertEqual(page.js("document.querySelector('mark.money').title"), "money: 3200000000000 KRW")
        self.assertEqual(page.complaints, [])

    def test_keyboard_alone(self):
        page = self.open(("news.txt", NEWS))
        focus = "document.activeElement.tagName + ' ' + document.activeElement.className"
        for _ in range(40):  # through the legend
            page.press("Tab")
            if page.js("document.activeElement.matches('mark')"):
                break
        self.assertEqual(page.js("[...document.querySelectorAll('mark')].indexOf(document.activeElement)"), 0)
        page.press("ArrowRight")
        self.assertEqual(page.js(focus), "MARK money")
        self.assertEqual(page.js("tip.textContent"), "money: 3200000000000 KRW")
        self.assertEqual(page.js("document.activeElement.getAttribute('aria-describedby')"), "tip")
        self.assertNotEqual(page.js("getComputedStyle(document.activeElement).outlineStyle"), "none")
        self.assertEqual(page.js("document.querySelector('tr[aria-current] td').textContent"), "3조 2000억원")
        page.press("Escape")
        self.assertTrue(page.js("tip.hidden"))
        page.press("Enter")
        self.assertEqual(page.js(focus), "TR money")
        page.press("ArrowDown")
        self.assertEqual(page.js("document.activeElement.cells[0].textContent"),
                         page.js("document.querySelectorAll('mark')[2].textContent"))
        page.press("Enter")
        self.assertEqual(page.js("[...document.querySelectorAll('mark')].indexOf(document.activeElement)"), 2)
        page.press("End")
        self.assertEqual(page.js("document.activeElement.textContent"), "△567")
        self.assertEqual(page.js("tip.textContent"), "money: -567000000 KRW")
        page.press("ArrowRight")  # there is none further
        self.assertEqual(page.js("document.activeElement.textContent"), "△567")
        page.press("Tab")  # one stop a text, one a table
        self.assertTrue(page.js("document.activeElement.matches('tr')"))
        page.js("document.getElementById('kind-date').focus()")
        page.press("Space")
        self.assertFalse(page.js("document.getElementById('kind-date').checked"))
        self.assertEqual(page.js("document.querySelector('mark[tabindex=\"0\"]').className"), "money")
        self.assertEqual(page.complaints, [])

    def test_a_row_leads_to_its_mark(self):
        page = self.open(("one.txt", NEWS), ("two.txt", "표는 300석이다.\n" * 60 + "끝으로 77번 외쳤다."))
        page.point("section:nth-of-type(2) tbody tr:last-child", click=True)
        self.assertEqual(page.js("document.activeElement.textContent"), "77번")
        self.assertTrue(page.js("(() => { const b = document.activeElement.getBoundingClientRect();"
                                "return b.top >= 0 && b.bottom <= innerHeight })()"))
        self.assertEqual(page.complaints, [])

    def test_hostile_text_stays_text(self):
        page = self.open(("<img src=x onerror=alert(0)>.txt", HOSTILE))
        self.assertEqual(page.js("document.querySelector('p').textContent"), HOSTILE.replace("\x00", "\ufffd"))
        self.assertEqual(page.js("document.querySelectorAll('img, svg, a, main script, main style').length"), 0)
        self.assertEqual(page.js("document.querySelector('h2').textContent"), "<img src=x onerror=alert(0)>.txt")
        # 3만원 after a control that turns the line around still reads from left to right, and stands before 뒤.
        place = ("(() => { const at = (what) => { const m = [...document.querySelectorAll('mark')]"
                 ".find(e => e.textContent === what).firstChild; const r = new Range(); const x = i => {"
                 "r.setStart(m, i); r.setEnd(m, i + 1); return r.getBoundingClientRect().left };"
                 "return [x(0), x(what.length - 1)] }; return [...at('3만원'), ...at('네 명')] })()")
        order = page.js(place)
        self.assertEqual(order, sorted(order))
        self.assertEqual(page.js("[...document.querySelectorAll('p bdi')].map(e => e.dataset.code).join(' ')"),
                         "U+202E U+202C U+2066 U+2069 U+200F")
        self.assertEqual(page.complaints, [])

    def test_contrast_light_dark_and_printed(self):
        page = self.open(("news.txt", NEWS))
        measure = """(() => {
          const light = colour => { const [r, g, b] = colour.match(/\\d+/g).map(v => { v /= 255;
            return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 }); return .2126*r + .7152*g + .0722*b };
          return Math.min(...[...document.querySelectorAll('mark')].map(m => { const s = getComputedStyle(m);
            const [a, b] = [light(s.color), light(s.backgroundColor)];
            return (Math.max(a, b) + .05) / (Math.min(a, b) + .05) })) })()"""
        paper = "getComputedStyle(document.body).backgroundColor"
        seen = set()
        for media, scheme in (("screen", "light"), ("screen", "dark"), ("print", "dark")):
            page.media(media, scheme)
            self.assertGreaterEqual(page.js(measure), 7, f"{media} {scheme}")
            seen.add((page.js(paper), media))
        self.assertEqual(len({p for p, media in seen if media == "screen"}), 2)
        self.assertIn(("rgb(255, 255, 255)", "print"), seen)
        lines = page.js("Object.fromEntries([...document.querySelectorAll('mark')].map(m => [m.className,"
                        "getComputedStyle(m).textDecorationStyle + ' ' + getComputedStyle(m).backgroundColor]))")
        self.assertNotEqual(lines["money"].split()[0], lines["measure"].split()[0])
        self.assertEqual(page.complaints, [])

    def test_no_mention_and_many_documents(self):
        page = self.open(("empty.txt", ""), ("none.txt", "아무것도 없다."), ("news.txt", NEWS))
        self.assertEqual(page.js("document.querySelectorAll('section').length"), 3)
        self.assertEqual(page.js("document.querySelectorAll('table').length"), 1)
        page.point("mark.percent")
        self.assertEqual(page.js("tip.textContent"), "percent: 12.5 %")
        self.assertEqual(page.complaints, [])

    def test_fits_a_narrow_window(self):
        page = self.open(("news.txt", NEWS), width=360, height=700)
        self.assertLessEqual(page.js("document.documentElement.scrollWidth"), 360)
        page.point("mark.phone")
        self.assertLessEqual(page.js("tip.getBoundingClientRect().right"), 360)
        self.assertEqual(page.complaints, [])

    @unittest.skipUnless(SCREENSHOTS, "no folder for pictures")
    def test_pictures(self):
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        for name, media, scheme, size in (("light", "screen", "light", {}), ("dark", "screen", "dark", {}),
                                          ("narrow", "screen", "light", {"width": 400, "height": 1400}),
                                          ("print", "print", "light", {"width": 800, "height": 1100})):
            page = self.open(("news.txt", NEWS), ("hostile.txt", HOSTILE), **size)
            page.media(media, scheme)
            page.point("mark.money")
            picture = page.call("Page.captureScreenshot", format="png")["data"]
            (SCREENSHOTS / f"{name}.png").write_bytes(base64.b64decode(picture))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
