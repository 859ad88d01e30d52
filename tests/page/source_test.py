"""The page of --format html as bytes: it loads nothing, runs only its own script, and holds the text whole.

    source_test.py KRNUM
"""

import base64
import hashlib
import html
import re
import sys
import unittest

from documents import HOSTILE, NEWS, page_of


class Source(unittest.TestCase):
    """What the bytes of the page tell."""

    def setUp(self):
        self.page = page_of(sys.argv[1], ("news.txt", NEWS), ('<b onclick="x">.txt', HOSTILE))

    def test_policy_names_the_script(self):
        scripts = re.findall(r"<script>(.*?)</script>", self.page, re.S)
        self.assertEqual(len(scripts), 1)
        right = "sha256-" + base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
        self.assertIn(f"script-src '{right}'", self.page, "after a change of the script, put this hash into the policy")

    def test_loads_nothing(self):
        self.assertIn("default-src 'none'", self.page)
        outside = re.findall(r"<(?:link|img|iframe|object|embed|base)\b|\bsrc=\"|@import|url\(|https?:",
                             re.sub(r"<p>.*?</p>|<tbody>.*?</tbody>", "", self.page, flags=re.S))
        self.assertEqual(outside, [])

    def test_text_comes_back_whole(self):
        for text, shown in zip((NEWS, HOSTILE), re.findall(r"<p>(.*?)</p>", self.page, re.S)):
            self.assertEqual(html.unescape(re.sub(r"<[^>]*>", "", shown)), text.replace("\x00", "\ufffd"))

    def test_every_mark_has_its_row(self):
        for section in re.findall(r"<section>(.*?)</section>", self.page, re.S):
            marks = re.findall(r'<mark class="(\w+)"', section)
            self.assertGreater(len(marks), 5)
            self.assertEqual(marks, re.findall(r'<tr class="(\w+)"', section))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
