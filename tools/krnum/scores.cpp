#include "scores.h"

#include <array>
#include <cmath>

namespace krnum::cli {
namespace {

constexpr std::uint32_t kAll = (1U << kScoredFields) - 1;

// What of a record differs from the gold: "right", "missed", or its wrong fields as they stand.
std::string fate(const std::optional<AnnotatedMention>& gold, const std::optional<AnnotatedMention>& found) {
  if (!gold) return found ? "spurious" : "absent";
  if (!found) return "missed";
  std::string out;
  for (const ScoredField field : fields_apart(*gold, *found)) {
    if (!out.empty()) out += "; ";
    out.append(name_of(field)).append("=").append(field_text(*found, field));
  }
  return out.empty() ? "right" : out;
}

// The gold's own value of each field that either side has wrong.
std::string right_fields(const Shift& shift) {
  std::string out;
  if (!shift.gold) return out;
  for (std::size_t i = 0; i < kScoredFields; ++i) {
    const auto field = static_cast<ScoredField>(i);
    const std::string wanted = field_text(*shift.gold, field);
    const auto wrong = [&](const std::optional<AnnotatedMention>& m) { return m && field_text(*m, field) != wanted; };
    if (!wrong(shift.before) && !wrong(shift.now)) continue;
    if (!out.empty()) out += "; ";
    out.append(name_of(field)).append("=").append(wanted);
  }
  return out;
}

}  // namespace

// Four decimals; empty where there is nothing to divide by.
std::string ratio(std::optional<double> value) {
  if (!value) return "";
  const auto scaled = static_cast<int>(std::lround(*value * 10000));
  std::string digits = std::to_string(scaled % 10000);
  digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(scaled / 10000) + "." + digits;
}

Sheet scores(const Scorer& scorer, std::uint32_t given) {
  Sheet sheet{{{"kind"},
               {"gold", true},
               {"found", true},
               {"precision", true},
               {"recall", true},
               {"f1", true},
               {"overlap_f1", true},
               {"record_f1", true}},
              {}};
  for (std::size_t i = 0; i < kScoredFields; ++i) {
    // The kind's own accuracy would stand under the name of the first column.
    const auto field = static_cast<ScoredField>(i);
    sheet.columns.push_back({field == ScoredField::kind ? "kind_right" : std::string(name_of(field)), true});
  }
  const auto add = [&](std::string_view name, const Score& score) {
    std::vector<std::string> row{std::string(name),
                                 std::to_string(score.span.gold),
                                 std::to_string(score.span.found),
                                 ratio(score.span.precision()),
                                 ratio(score.span.recall()),
                                 ratio(score.span.f1()),
                                 ratio(score.overlap.f1()),
                                 (given & kAll) == kAll ? ratio(score.record.f1()) : ""};
    for (std::uint32_t i = 0; i < kScoredFields; ++i)
      row.push_back((given >> i & 1U) != 0 ? ratio(score.accuracy(static_cast<ScoredField>(i))) : "");
    sheet.rows.push_back(std::move(row));
  };
  add("all", scorer.total());
  for (const Writing writing : {Writing::figures, Writing::spelled}) add(name_of(writing), scorer.of(writing));
  for (int i = 0; i < kKinds; ++i) {
    const Score& score = scorer.of(static_cast<Kind>(i));
    if (score.span.gold + score.span.found > 0) add(name_of(static_cast<Kind>(i)), score);
  }
  return sheet;
}

Sheet disagreements(const Scorer& scorer) {
  static constexpr std::array<const char*, 3> kWhat{"missed", "spurious", "wrong"};
  Sheet sheet{{{"doc"}, {"start", true}, {"end", true}, {"what"}, {"kind"}, {"text"}, {"field"}, {"gold"}, {"found"}},
              {}};
  for (const Difference& d : scorer.differences()) {
    const AnnotatedMention& shown = d.gold ? *d.gold : *d.found;
    std::vector<std::string> row{shown.doc,
                                 std::to_string(shown.core.begin),
                                 std::to_string(shown.core.end),
                                 kWhat[static_cast<std::size_t>(d.what)],
                                 std::string(name_of(shown.kind)),
                                 shown.text,
                                 "",
                                 "",
                                 ""};
    if (d.fields.empty()) sheet.rows.push_back(row);
    for (const ScoredField field : d.fields) {
      row[6] = name_of(field);
      row[7] = field_text(*d.gold, field);
      row[8] = field_text(*d.found, field);
      sheet.rows.push_back(row);
    }
  }
  return sheet;
}

Sheet shift_sheet() {
  return {{{"doc"}, {"start", true}, {"end", true}, {"text"}, {"kind"}, {"what"}, {"gold"}, {"before"}, {"now"}}, {}};
}

void add_shifts(std::span<const Shift> shifts, Sheet& sheet) {
  for (const Shift& shift : shifts) {
    const AnnotatedMention& shown = shift.gold ? *shift.gold : shift.before ? *shift.before : *shift.now;
    sheet.rows.push_back({shown.doc, std::to_string(shown.core.begin), std::to_string(shown.core.end), shown.text,
                          std::string(name_of(shown.kind)), std::string(name_of(shift.what)), right_fields(shift),
                          fate(shift.gold, shift.before), fate(shift.gold, shift.now)});
  }
}

Sheet agreement(const Scorer& scorer, std::uint64_t articles) {
  Sheet sheet{{{"measure"}, {"value", true}}, {}};
  const Score& all = scorer.total();
  const auto add = [&](std::string name, std::string value) {
    sheet.rows.push_back({std::move(name), std::move(value)});
  };
  add("articles", std::to_string(articles));
  add("mentions_first", std::to_string(all.span.gold));
  add("mentions_second", std::to_string(all.span.found));
  add("span_f1", ratio(all.span.f1()));
  add("overlap_f1", ratio(all.overlap.f1()));
  add("kind_kappa", ratio(scorer.kind_kappa()));
  for (std::size_t i = 0; i < kScoredFields; ++i) {
    const auto field = static_cast<ScoredField>(i);
    add(std::string(name_of(field)), ratio(all.accuracy(field)));
  }
  add("record_f1", ratio(all.record.f1()));
  return sheet;
}

}  // namespace krnum::cli
