#include "record/html.h"

#include <algorithm>

#include "text/utf8.h"

namespace krnum::detail {
namespace {

// U+202E turns all that follows it around: "9 원" would read as "원 9".
bool turns_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out.append("&amp;");
        break;
      case '<':
        out.append("&lt;");
        break;
      case '>':
        out.append("&gt;");
        break;
      case '"':
        out.append("&quot;");
        break;
      case '\0':  // HTML has no NUL
        out.append("\xEF\xBF\xBD");
        break;
      default:
        out.push_back(c);
    }
  }
}

// Appends well-formed text; of a control of direction, what `show` writes given its name (U+202E) and itself.
template <typename Show>
void append_shown(std::string& out, std::string_view text, const Show& show) {
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (turns_direction(c.value)) {
      std::string name = "U+";
      for (int shift = 12; shift >= 0; shift -= 4) name.push_back("0123456789ABCDEF"[c.value >> shift & 0xF]);
      append_escaped(out, text.substr(written, at - written));
      show(name, text.substr(at, c.length));
      written = at + c.length;
    }
    at += c.length;
  }
  append_escaped(out, text.substr(written));
}

// As content: a control stands in an element that ends its reach and shows its name, and is copied with the text.
void append_content(std::string& out, std::string_view text) {
  append_shown(out, text, [&](std::string_view name, std::string_view itself) {
    out.append("<bdi data-code=\"").append(name).append("\">").append(itself).append("</bdi>");
  });
}

// As an attribute: only its name.
void append_attribute(std::string& out, std::string_view text) {
  append_shown(out, text, [&](std::string_view name, std::string_view) { out.append(name); });
}

const Cell& cell(const Record& record, std::string_view name) {
  const std::span<const RecordField> fields = fields_of(record.type);
  const auto field = std::find_if(fields.begin(), fields.end(), [&](const RecordField& f) { return f.name == name; });
  return record.cells[static_cast<std::size_t>(field - fields.begin())];
}

// Digits in groups of three by space alone, so that what is copied is the value: 3<i>200</i><i>000</i>.
void append_grouped(std::string& out, std::string_view value) {
  const std::size_t from = value.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(value.find_first_not_of("0123456789", from), value.size());
  if (point - from < 5 || (point < value.size() && value[point] != '.')) {
    append_escaped(out, value);
    return;
  }
  const std::size_t head = from + (point - from - 1) % 3 + 1;
  out.append(value.substr(0, head));
  for (std::size_t at = head; at < point; at += 3) out.append("<i>").append(value.substr(at, 3)).append("</i>");
  out.append(value.substr(point));
}

// "ge, approx"; empty where the value is just what it says.
std::string qualifiers(const Record& record) {
  std::string out;
  if (const Cell& bound = cell(record, "bound"); bound.text != "exact") out.append(bound.text);
  if (cell(record, "approx").flag) out.append(out.empty() ? "" : ", ").append("approx");
  return out;
}

// "money: 5000000000 KRW, ge, approx", for an attribute.
void append_title(std::string& out, const Record& record) {
  out.append(cell(record, "kind").text).push_back(':');
  const auto append_cell = [&](std::string_view before, const Cell& c) {
    if (c.null) return;
    out.append(before);
    append_attribute(out, c.text);
  };
  const Cell& low = cell(record, "low");
  if (low.null) append_cell(" ", cell(record, "value"));
  append_cell(" ", low);
  append_cell(" to ", cell(record, "high"));
  for (const std::string_view name : {"unit", "time"}) append_cell(" ", cell(record, name));
  if (const std::string more = qualifiers(record); !more.empty()) out.append(", ").append(more);
}

// "subject 한빛전자, attribute 매출, change up".
void append_links(std::string& out, const Record& fact) {
  const std::span<const RecordField> fields = fields_of(fact.type);
  std::string_view joint;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!fields[i].nullable || fact.cells[i].null) continue;
    out.append(joint).append(fields[i].name).append(" ").append(fact.cells[i].text);
    joint = ", ";
  }
}

// The row of the table that stands for a mark; `note` is text.
void append_row(std::string& out, const Record& record, std::string_view tab_index, const std::string& note) {
  const std::string& kind = cell(record, "kind").text;
  out.append("<tr class=\"").append(kind).append("\" tabindex=\"").append(tab_index).append("\"><td>");
  append_content(out, cell(record, "text").text);
  out.append("</td><td>").append(kind).append("</td><td>");
  const Cell& low = cell(record, "low");
  if (!low.null) {
    append_grouped(out, low.text);
    out.append(" ~ ");
    append_grouped(out, cell(record, "high").text);
  } else if (const Cell& value = cell(record, "value"); !value.null) {
    kind == "nominal" || kind == "phone" ? append_escaped(out, value.text) : append_grouped(out, value.text);
  }
  if (const Cell& time = cell(record, "time"); !time.null) {
    if (!out.ends_with('>')) out.push_back(' ');
    append_escaped(out, time.text);
  }
  out.append("</td><td>");
  if (const Cell& unit = cell(record, "unit"); !unit.null) append_content(out, unit.text);
  out.append("</td><td>");
  append_content(out, note);
  out.append("</td></tr>\n");
}

}  // namespace

void append_page_document(std::string& out, const RecordDocument& document, std::span<const Mention> mentions,
                          std::span<const Fact> facts, const Tables& tables) {
  const Offsets offsets(document.text, OffsetUnit::byte);
  const Telling of{document, offsets, tables};
  Record record(RecordType::mention);
  Record link(RecordType::fact);
  auto fact = facts.begin();
  std::string clean;
  const auto append_text = [&](std::uint32_t begin, std::uint32_t end) {
    assign_clean(clean, document.text.substr(begin, end - begin));
    append_content(out, clean);
  };
  out.append("<section>\n<h2>");
  assign_clean(clean, document.id);
  append_content(out, clean);
  out.append("</h2>\n<div class=\"pair\">\n<p>");
  std::uint32_t written = 0;
  std::string rows;
  std::string links;
  for (const Mention& mention : mentions) {
    Filler into(record);
    tell(into, of, mention);
    links.clear();
    for (; fact != facts.end() && &mentions[fact->mention] <= &mention; ++fact) {
      if (&mentions[fact->mention] != &mention) continue;
      Filler into_link(link);
      tell(into_link, of, *fact, mention, when_of(*fact, mentions));
      if (!links.empty()) links.append("; ");
      append_links(links, link);
    }
    const std::string_view tab_index = &mention == &mentions.front() ? "0" : "-1";
    append_text(written, mention.core.begin);
    out.append("<mark class=\"").append(krnum::name_of(mention.kind)).append("\" tabindex=\"").append(tab_index);
    out.append("\" title=\"");
    append_title(out, record);
    if (!links.empty()) {
      out.append("; ");
      append_attribute(out, links);
    }
    out.append("\">");
    append_text(mention.core.begin, mention.core.end);
    out.append("</mark>");
    written = mention.core.end;
    std::string note = qualifiers(record);
    if (!links.empty()) note.append(note.empty() ? "" : "; ").append(links);
    append_row(rows, record, tab_index, note);
  }
  append_text(written, static_cast<std::uint32_t>(document.text.size()));
  out.append("</p>\n");
  if (!rows.empty()) {
    out.append("<div class=\"list\">\n<table>\n<thead><tr><th scope=\"col\">text</th><th scope=\"col\">kind</th>");
    out.append("<th scope=\"col\">value</th><th scope=\"col\">unit</th><th scope=\"col\">note</th></tr></thead>\n");
    out.append("<tbody>\n").append(rows).append("</tbody>\n</table>\n</div>\n");
  }
  out.append("</div>\n</section>\n");
}

}  // namespace krnum::detail
