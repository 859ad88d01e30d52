#include "record/html.h"

namespace krnum::detail {
namespace {

// A hue a family of kinds; the title of a mark tells the value to whoever hovers.
constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>krnum</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.8 sans-serif; color: #222; background: #fff }
h2 { font-size: 1rem; color: #666 }
p { white-space: pre-wrap; overflow-wrap: anywhere }
mark { background: #eee; color: inherit; border-radius: .2em; padding: .05em .15em }
mark.money { background: #ffe9a8 }
mark.percent, mark.fraction, mark.multiple, mark.ratio, mark.score { background: #ffd6c9 }
mark.measure { background: #d5f0d0 }
mark.count, mark.number, mark.ordinal, mark.age { background: #d6e6ff }
mark.date, mark.time, mark.duration, mark.frequency { background: #ead9fb }
</style>
</head>
<body>
)";
constexpr std::string_view kFoot = "</body>\n</html>\n";

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

// "money: 5000000000 KRW, ge, approx", from the record's own fields.
void append_title(std::string& out, const Record& record) {
  const std::span<const Field> fields = fields_of(record.type);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    const Cell& cell = record.cells[i];
    if (field.name == "kind") {
      out.append(cell.text).push_back(':');
    } else if (field.form == FieldForm::flag) {
      if (cell.flag) out.append(", ").append(field.name);
    } else if (field.name == "bound") {
      if (cell.text != "exact") out.append(", ").append(cell.text);
    } else if (field.nullable && !cell.null) {
      out.append(field.name == "high" ? " to " : " ");
      append_escaped(out, cell.text);
    }
  }
}

// "; subject 한빛전자, attribute 매출, change up".
void append_links(std::string& out, const Record& fact) {
  const std::span<const Field> fields = fields_of(fact.type);
  std::string_view joint = "; ";
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!fields[i].nullable || fact.cells[i].null) continue;
    out.append(joint).append(fields[i].name).push_back(' ');
    append_escaped(out, fact.cells[i].text);
    joint = ", ";
  }
}

}  // namespace

void append_page_head(std::string& out) { out.append(kHead); }
void append_page_foot(std::string& out) { out.append(kFoot); }

void append_page_document(std::string& out, const RecordDocument& document, std::span<const Mention> mentions,
                          std::span<const Fact> facts, const Tables& tables) {
  const Offsets offsets(document.text, OffsetUnit::byte);
  Record record(RecordType::mention);
  Record link(RecordType::fact);
  auto fact = facts.begin();
  std::string clean;
  const auto append_text = [&](std::uint32_t begin, std::uint32_t end) {
    assign_clean(clean, document.text.substr(begin, end - begin));
    append_escaped(out, clean);
  };
  out.append("<section>\n<h2>");
  assign_clean(clean, document.id);
  append_escaped(out, clean);
  out.append("</h2>\n<p>");
  std::uint32_t written = 0;
  for (const Mention& mention : mentions) {
    fill(record, document, mention, offsets, tables);
    append_text(written, mention.core.begin);
    out.append("<mark class=\"").append(krnum::name_of(mention.kind)).append("\" title=\"");
    append_title(out, record);
    for (; fact != facts.end() && &mentions[fact->mention] <= &mention; ++fact) {
      if (&mentions[fact->mention] != &mention) continue;
      fill(link, record, document, *fact, when_of(*fact, mentions), offsets);
      append_links(out, link);
    }
    out.append("\">");
    append_text(mention.core.begin, mention.core.end);
    out.append("</mark>");
    written = mention.core.end;
  }
  append_text(written, static_cast<std::uint32_t>(document.text.size()));
  out.append("</p>\n</section>\n");
}

}  // namespace krnum::detail
