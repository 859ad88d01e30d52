"""Documents of our own, and the page of them."""

import pathlib
import subprocess
import tempfile

NEWS = """한들전자는 지난해 매출이 3조 2000억원으로 전년보다 12.5% 늘었다고 4일 밝혔다.
직원 1200여 명 가운데 3분의 1이 연구직이며, 평균 나이는 38세다.
두 공장의 넓이는 84㎡와 120㎡이고, 생산량은 5년 새 세 배가 됐다.
경기는 2대 1로 끝났다. 문의는 02-123-4567, 평일 오전 9시부터다.
(단위: 백만원)
매출 1,234
비용 △567
"""
# Everything that a page could mistake for its own, around and inside of mentions.
HOSTILE = """</p></section></main></script><script>alert(1)</script> 3명이 왔다.
<img src=x onerror=alert(2)> 약 5만원 <style>*{display:none}</style> "5개" '6개' &lt;7개&gt; &#x38;개
<!-- 9명 --> ]]> 10%<svg onload=alert(3)> <a href="javascript:alert(4)">11곳</a> {{12}} ${13}
앞 \u202e3만원\u202c 뒤 \u2066네 명\u2069 \u200f5kg
\x00 \x1b[31m 14마리 \ufeff 15권
"""


def page_of(krnum, *texts):
    """The page that krnum makes of documents, each a name and its text."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts:
            (pathlib.Path(folder) / name).write_text(text, encoding="utf-8", newline="")
        run = subprocess.run([pathlib.Path(krnum).resolve(), "extract", "--as-of", "2024-07-25", "--format", "html", *(n for n, _ in texts)],
                             cwd=folder, capture_output=True, check=True)
        return run.stdout.decode("utf-8")
