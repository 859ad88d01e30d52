// What every page has around its documents. Marks and rows of a section correspond by position, so that sections need
// no numbers and can be written in parallel.
#include <array>

#include "record/html.h"

namespace krnum::detail {
namespace {

constexpr std::array<std::string_view, kKinds> kKorean{"수",   "개수", "측정", "금액", "백분율", "분수",
                                                       "배수", "비율", "점수", "순서", "번호",   "나이",
                                                       "날짜", "시각", "기간", "빈도", "전화"};

// The hash is that of the script between its tags; tests/page says which one is right after a change.
constexpr std::string_view kOpening = R"(<!DOCTYPE html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src 'sha256-3qrhHTRLUZhTUL60GytLTtmipqp3zU5yc2vw4bemSnc='">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>krnum</title>
<style>
)";

// A hue and a line a family of kinds, so that either alone tells the family, and a label on every mark for the kind.
// Tints keep text at a contrast of 7 and more in both schemes.
constexpr std::string_view kStyle = R"(:root {
  --paper: #fff; --ink: #1b1b1f; --soft: #5b5b66; --edge: #d9d9e0; --raised: #f6f6f9; --focus: #0b57d0;
  --gold: #ffe8a3; --coral: #ffd9cc; --leaf: #d3efcf; --sky: #d4e5ff; --stone: #e4e4e8; --violet: #e8dafc;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16161a; --ink: #ececf1; --soft: #a9a9b6; --edge: #3a3a44; --raised: #1f1f25; --focus: #8ab4f8;
    --gold: #564300; --coral: #5c2c1c; --leaf: #1f4a24; --sky: #1d3f6b; --stone: #3c3c44; --violet: #472c6b;
  }
}
.money { --tint: var(--gold); --line: double }
.percent, .fraction, .multiple, .ratio, .score { --tint: var(--coral); --line: dotted }
.measure { --tint: var(--leaf); --line: dashed }
.number, .count, .age { --tint: var(--sky); --line: solid }
.ordinal, .nominal, .phone { --tint: var(--stone); --line: solid }
.date, .time, .duration, .frequency { --tint: var(--violet); --line: wavy }
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0 auto; padding: 1.5rem; max-width: 92rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.9 system-ui, "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif }
main { min-width: 0 }
h2 { margin: 0 0 .5rem; font-size: .9rem; font-weight: 600; color: var(--soft); overflow-wrap: anywhere }
section { margin: 0 0 2rem; padding: 0 0 2rem; border-bottom: 1px solid var(--edge) }
section:last-child { border: 0 }
p { margin: 0 0 1rem; white-space: pre-wrap; overflow-wrap: anywhere }
mark, .swatch { background: var(--tint); color: inherit; border-radius: .2em; padding: .1em .25em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; text-decoration: underline var(--line) 1px; text-underline-offset: .25em }
mark { unicode-bidi: isolate; cursor: default }
mark::after { content: "\2060" attr(class); margin-left: .4em; font-size: .62em; line-height: 1; vertical-align: .4em;
  white-space: nowrap; user-select: none }
bdi { font-size: .7em; border: 1px dotted var(--soft); border-radius: .2em; color: var(--soft) }
bdi::before { content: attr(data-code) }
fieldset { margin: 0 0 1.5rem; padding: 0; border: 0; display: flex; flex-wrap: wrap; gap: .1rem .9rem;
  font-size: .85rem }
legend { padding: 0; font-weight: 600 }
label { display: inline-flex; gap: .35em; align-items: center; white-space: nowrap }
input { accent-color: var(--focus); margin: 0 }
small, output { color: var(--soft); font-size: .9em; font-variant-numeric: tabular-nums }
button { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--edge);
  border-radius: .3em; padding: 0 .7em }
.list { min-width: 0; overflow: auto; position: relative; font-size: .85rem; line-height: 1.5 }
table { border-collapse: collapse; width: 100% }
th, td { padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word;
  border-bottom: 1px solid var(--edge) }
th { font-weight: 600; color: var(--soft); background: var(--paper); white-space: nowrap }
td:nth-child(odd) { min-width: 7rem; overflow-wrap: anywhere }
td:nth-child(3) { min-width: 9.5rem; font-variant-numeric: tabular-nums }
td:nth-child(even) { white-space: nowrap }
td i { font-style: normal; margin-left: .18em }
td:nth-child(5) { color: var(--soft) }
tbody tr { cursor: pointer }
tbody tr:hover, tr[aria-current] { background: var(--raised) }
tr[aria-current] td:first-child { box-shadow: inset 3px 0 var(--focus) }
:focus-visible, mark:focus { outline: 2px solid var(--focus); outline-offset: 2px }
tr:focus { outline: 2px solid var(--focus); outline-offset: -2px }
#tip { position: absolute; z-index: 2; max-width: min(24rem, calc(100vw - 1rem)); padding: .35rem .6rem;
  white-space: pre-line; overflow-wrap: anywhere; font-size: .85rem; line-height: 1.45; background: var(--ink);
  color: var(--paper); border-radius: .35rem }
@media (min-width: 62rem) {
  .pair { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; align-items: start }
  .list { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto }
  thead th { position: sticky; top: 0 }
}
@media (min-width: 80rem) {
  body { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 2rem; align-items: start }
  form { position: sticky; top: 1.5rem }
  fieldset { flex-direction: column }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --edge: #999; --raised: #fff;
    --gold: #ffe8a3; --coral: #ffd9cc; --leaf: #d3efcf; --sky: #d4e5ff; --stone: #e4e4e8; --violet: #e8dafc }
  body, .pair { display: block }
  .list { position: static; max-height: none; overflow: visible }
  button, input, #tip, label:has(input:not(:checked)) { display: none }
  tr { break-inside: avoid }
}
)";

constexpr std::string_view kScript = R"('use strict';
(() => {
  const legend = document.querySelector('fieldset');
  const tip = document.getElementById('tip');
  const box = kind => document.getElementById('kind-' + kind);
  const shown = item => box(item.className).checked;
  const items = item => [...item.closest('section').querySelectorAll(item.matches('mark') ? 'mark' : 'tbody tr')];
  const other = item => item.closest('section')
    .querySelectorAll(item.matches('mark') ? 'tbody tr' : 'mark')[items(item).indexOf(item)];
  const found = (event, what) => event.target instanceof Element ? event.target.closest(what) : null;
  let told = null, title = '';

  function hide() {
    if (!told) return;
    told.title = title;
    told.removeAttribute('aria-describedby');
    told = null;
    tip.hidden = true;
  }
  // The words of the title, where the keyboard can see them too; the browser's own tip is kept away meanwhile.
  function tell(mark) {
    if (mark === told) return;
    hide();
    if (!mark || !shown(mark)) return;
    told = mark;
    title = mark.title;
    mark.removeAttribute('title');
    mark.setAttribute('aria-describedby', 'tip');
    tip.textContent = title.replaceAll('; ', '\n');
    tip.hidden = false;
    const at = mark.getClientRects()[0], size = tip.getBoundingClientRect(), page = document.documentElement;
    const left = Math.max(8, Math.min(at.left, page.clientWidth - size.width - 8));
    const below = at.bottom + size.height <= page.clientHeight || at.top < size.height;
    tip.style.left = left + scrollX + 'px';
    tip.style.top = (below ? at.bottom : at.top - size.height) + scrollY + 'px';
  }
  // One stop of the Tab key a text and one a table; arrows move within.
  function stop_at(item) {
    for (const each of items(item)) if (each.tabIndex === 0) each.tabIndex = -1;
    item.tabIndex = 0;
  }
  function point_at(mark) {
    for (const row of document.querySelectorAll('[aria-current]')) row.removeAttribute('aria-current');
    const row = other(mark), list = row.closest('.list');
    row.setAttribute('aria-current', 'true');
    if (row.offsetTop < list.scrollTop || row.offsetTop + row.offsetHeight > list.scrollTop + list.clientHeight)
      list.scrollTop = row.offsetTop - list.clientHeight / 2;
  }
  function go(item) {
    item.focus({preventScroll: true});
    item.scrollIntoView({block: item.matches('mark') ? 'center' : 'nearest'});
  }
  function filtered() {
    hide();
    for (const section of document.querySelectorAll('section')) {
      for (const what of ['mark', 'tbody tr']) {
        const all = [...section.querySelectorAll(what)];
        const first = all.find(shown);
        for (const item of all) item.tabIndex = item === first ? 0 : -1;
      }
    }
  }

  const counts = {};
  for (const mark of document.getElementsByTagName('mark')) counts[mark.className] = (counts[mark.className] || 0) + 1;
  for (const label of legend.querySelectorAll('label')) {
    const count = counts[label.control.value] || 0;
    label.hidden = count === 0;
    label.querySelector('output').textContent = count;
  }
  legend.addEventListener('change', filtered);
  legend.addEventListener('click', event => {
    const button = found(event, 'button');
    if (!button) return;
    for (const input of legend.querySelectorAll('input')) input.checked = button.value === 'all';
    filtered();
  });
  document.addEventListener('pointerover', event => {
    const mark = found(event, 'mark');
    const focused = document.activeElement;
    if (mark || !tip.contains(event.target)) tell(mark || (focused && focused.matches('mark') ? focused : null));
  });
  document.addEventListener('focusin', event => {
    const item = found(event, 'mark, tbody tr');
    tell(item && item.matches('mark') ? item : null);
    if (!item) return;
    stop_at(item);
    point_at(item.matches('mark') ? item : other(item));
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('click', event => {
    const row = found(event, 'tbody tr');
    if (row && getSelection().isCollapsed) go(other(row));
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') hide();
    const item = found(event, 'mark, tbody tr');
    if (!item || event.ctrlKey || event.altKey || event.metaKey) return;
    const near = items(item).filter(each => each === item || shown(each)), here = near.indexOf(item);
    const next = {ArrowRight: near[here + 1], ArrowDown: near[here + 1], ArrowLeft: near[here - 1],
      ArrowUp: near[here - 1], Home: near[0], End: near[near.length - 1], Enter: other(item)}[event.key];
    if (!next) return;
    event.preventDefault();
    go(next);
  });
})();
)";

// A rule for what the legend has switched off: `element` of every kind, or its `part`.
void append_filter(std::string& out, std::string_view element, std::string_view part, std::string_view rule) {
  for (int i = 0; i < kKinds; ++i) {
    const std::string_view kind = krnum::name_of(static_cast<Kind>(i));
    out.append(i == 0 ? "" : ",\n").append("body:has(#kind-").append(kind).append(":not(:checked)) ");
    out.append(element).append(".").append(kind).append(part);
  }
  out.append(rule);
}

}  // namespace

void append_page_head(std::string& out) {
  out.append(kOpening).append(kStyle);
  append_filter(out, "tr", "", " { display: none }\n");
  append_filter(out, "mark", "", " { all: unset }\n");
  append_filter(out, "mark", "::after", " { content: none }\n");
  out.append("</style>\n</head>\n<body>\n<form>\n<fieldset>\n<legend>krnum</legend>\n");
  for (int i = 0; i < kKinds; ++i) {
    const std::string_view kind = krnum::name_of(static_cast<Kind>(i));
    out.append("<label><input type=\"checkbox\" checked autocomplete=\"off\" id=\"kind-").append(kind);
    out.append("\" value=\"").append(kind).append("\"><span class=\"swatch ").append(kind).append("\">").append(kind);
    out.append("</span> <small>").append(kKorean[static_cast<std::size_t>(i)]).append("</small> <output></output>");
    out.append("</label>\n");
  }
  out.append("<span><button type=\"button\" value=\"all\">모두</button> ");
  out.append("<button type=\"button\" value=\"none\">없음</button></span>\n</fieldset>\n</form>\n<main>\n");
}

void append_page_foot(std::string& out) {
  out.append("</main>\n<div id=\"tip\" role=\"tooltip\" hidden></div>\n<script>");
  out.append(kScript).append("</script>\n</body>\n</html>\n");
}

}  // namespace krnum::detail
