#include <algorithm>

#include "krnum/token.h"
#include "record/series.h"

namespace krnum {
namespace {

// What explain adds to a record, in the order of kExplainFields.
std::array<KeptField, 3> explained(const Explanation* e) {
  std::string json = "[";
  std::string text;
  for (const Evidence& one : e == nullptr ? std::vector<Evidence>() : e->evidence) {
    json.append(json.size() > 1 ? "," : "").append("{\"name\":");
    append_json_string(json, one.name);
    json.append(",\"weight\":").append(std::to_string(one.weight)).append("}");
    text.append(text.empty() ? "" : " ").append(one.name).append(one.weight < 0 ? "" : "+");
    text.append(std::to_string(one.weight));
  }
  const std::string score = e == nullptr ? "" : std::to_string(e->score);
  const std::string chosen = e == nullptr || e->chosen ? "true" : "false";
  return {{{std::string(detail::kExplainFields[0]), chosen, chosen},
           {std::string(detail::kExplainFields[1]), score.empty() ? "null" : score, score},
           {std::string(detail::kExplainFields[2]), json + "]", text}}};
}

// A rejected reading in the shape of a mention.
Mention rejected(const Explanation& e, std::span<const Span> sentences) {
  Mention m;
  m.core = m.extent = m.sentence = e.core;
  m.kind = e.kind;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), e.core.begin,
                                      [](std::uint32_t at, Span s) { return at < s.begin; });
  if (after != sentences.begin()) m.sentence = *(after - 1);
  return m;
}

}  // namespace

void RecordWriter::add(const RecordDocument& document, std::span<const Mention> mentions,
                       std::span<const Explanation> explanations, std::string& out) const {
  const detail::Offsets offsets(document.text, options_.offsets);
  const detail::Telling of{document, offsets, tables_};
  const std::vector<Span> all = sentences(document.text);
  detail::Series series(out, RecordType::mention, options_, document.kept);
  const auto write = [&](const Mention& mention, const Explanation* e) {
    series.add([&](auto& into) { detail::tell(into, of, mention); }, explained(e));
  };

  // A mention was chosen among the readings of its span; those of the calendar may have been joined to it later.
  const auto reading_of = [&](const Mention& m) -> const Explanation* {
    auto found = std::lower_bound(explanations.begin(), explanations.end(), m.core.begin,
                                  [](const Explanation& e, std::uint32_t at) { return e.core.begin < at; });
    for (; found != explanations.end() && found->core.begin == m.core.begin; ++found) {
      if (found->chosen && found->core == m.core) return &*found;
    }
    return nullptr;
  };
  auto next = explanations.begin();
  const auto write_rejected_before = [&](std::uint32_t end) {
    for (; next != explanations.end() && next->core.begin < end; ++next) {
      if (!next->chosen) write(rejected(*next, all), &*next);
    }
  };
  const bool apart = options_.format == RecordFormat::json;
  series.open(document.id);
  series.list("mentions");
  for (const Mention& mention : mentions) {
    if (!apart) write_rejected_before(mention.core.begin);
    write(mention, reading_of(mention));
  }
  series.end_list();
  series.list("rejected");
  write_rejected_before(static_cast<std::uint32_t>(document.text.size()) + 1);
  series.close();
}

}  // namespace krnum
