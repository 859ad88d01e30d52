#include "query/operand.h"

#include <algorithm>
#include <array>

#include "query/alike.h"

namespace krnum::detail {
namespace {

Error whole(ErrorCode code, std::string_view text) { return {code, {0, static_cast<std::uint32_t>(text.size())}}; }

// The one mention that takes up all of the text.
std::optional<Mention> only_mention(std::string_view text, const Readers& readers) {
  Extraction found = readers.extractor.extract(text, readers.reference);
  if (found.mentions.size() != 1) return std::nullopt;
  Mention& m = found.mentions.front();
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  if (m.core != all && m.extent != all) return std::nullopt;
  return std::move(m);
}

bool is_calendar(Kind kind) { return kind == Kind::date || kind == Kind::time; }

std::optional<Operand> calendar_operand(const Time& time, Bound bound, Kind kind) {
  auto calendar = calendar_of(time, bound);
  if (!calendar || (kind == Kind::date && !calendar->has_date())) return std::nullopt;
  Operand out;
  out.calendar = *calendar;
  out.exact = bound == Bound::exact;
  return out;
}

std::optional<Operand> length_operand(const Time& time, Bound bound) {
  auto length = length_of(time, bound);
  if (!length) return std::nullopt;
  Operand out;
  out.length = *std::move(length);
  out.exact = bound == Bound::exact && time.period();
  return out;
}

std::optional<Operand> quantity_operand(const Mention& mention) {
  Operand out;
  out.unit = mention.unit;
  if (mention.amount.form == Amount::Form::parts || mention.amount.form == Amount::Form::digits) {
    out.name = mention.amount;
    out.exact = true;
    return out;
  }
  if (mention.amount.form == Amount::Form::none) return std::nullopt;
  out.values = values_of(mention);
  out.exact = out.values->single() != nullptr;
  return out;
}

std::optional<Operand> operand_of(const Mention& mention) {
  if (is_calendar(mention.kind)) return calendar_operand(mention.time, mention.bound, mention.kind);
  if (mention.kind == Kind::duration) return length_operand(mention.time, mention.bound);
  return quantity_operand(mention);
}

// 30일, which alone is a day of a month, as the length that was asked for.
std::optional<Operand> counted_length(const Mention& quantity, const Tables& tables) {
  struct ConditionField {
    std::string_view code;
    Decimal Period::*amount;
  };
  constexpr std::array<ConditionField, 7> kFields{{{"a", &Period::years},
                                                   {"mo", &Period::months},
                                                   {"wk", &Period::weeks},
                                                   {"d", &Period::days},
                                                   {"h", &Period::hours},
                                                   {"min", &Period::minutes},
                                                   {"s", &Period::seconds}}};
  const std::string code = code_of(quantity.unit, tables);
  const auto field =
      std::find_if(kFields.begin(), kFields.end(), [&](const ConditionField& f) { return f.code == code; });
  const bool range = quantity.amount.form == Amount::Form::range;
  if (field == kFields.end() || (!range && quantity.amount.exact() == nullptr)) return std::nullopt;
  Period least, most;
  least.*field->amount = quantity.amount.low.numerator();
  most.*field->amount = quantity.amount.high.numerator();
  if (!quantity.amount.low.is_decimal() || (range && !quantity.amount.high.is_decimal())) return std::nullopt;
  const std::string iso = least.to_string();
  return length_operand({range ? iso + "/" + most.to_string() : iso}, quantity.bound);
}

// 15:00 and 9:30 as ISO wants them.
std::string clock_text(std::string_view text) {
  std::string out = "T";
  if (text.find(':') == 1) out.push_back('0');
  return out.append(text);
}

// ISO text of the kind.
std::optional<Operand> iso_operand(std::string_view text, Kind kind) {
  if (kind == Kind::duration) return length_operand({std::string(text)}, Bound::exact);
  if (auto out = calendar_operand({std::string(text)}, Bound::exact, kind)) return out;
  if (kind != Kind::time) return std::nullopt;
  return calendar_operand({clock_text(text)}, Bound::exact, kind);
}

// 3:1 and 4-1.
std::optional<Operand> parts_operand(std::string_view text) {
  Operand out;
  out.name = Amount{.form = Amount::Form::parts, .low = {}, .high = {}, .parts = {}, .digits = {}};
  out.exact = true;
  while (true) {
    const std::size_t end = std::min(text.find_first_of(":-"), text.size());
    auto part = Decimal::parse(text.substr(0, end));
    if (!part) return std::nullopt;
    out.name->parts.push_back(*std::move(part));
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  if (out.name->parts.size() < 2) return std::nullopt;
  return out;
}

std::optional<Operand> digits_operand(std::string_view text) {
  Operand out;
  out.name = Amount{.form = Amount::Form::digits, .low = {}, .high = {}, .parts = {}, .digits = std::string(text)};
  out.exact = true;
  std::erase_if(out.name->digits, [](char c) { return c < '0' || c > '9'; });
  if (out.name->digits.empty()) return std::nullopt;
  return out;
}

// Kinds whose unit is never another kind's.
bool has_own_units(Kind kind) {
  return kind == Kind::money || kind == Kind::percent || kind == Kind::measure || kind == Kind::multiple ||
         kind == Kind::number;
}

}  // namespace

Result<Operand> read_operand(std::string_view text, std::optional<Kind> kind, const Readers& readers) {
  const Error bad = whole(ErrorCode::condition_value, text);
  if (text.empty()) return bad;
  if (kind == Kind::duration || (kind && is_calendar(*kind))) {
    if (auto iso = iso_operand(text, *kind)) return *std::move(iso);
  }
  if (kind == Kind::ratio || kind == Kind::score) {
    if (auto parts = parts_operand(text)) return *std::move(parts);
  }
  const auto mention = only_mention(text, readers);
  if (mention && (mention->kind == kind || (!kind && mention->kind == Kind::duration))) {
    auto out = operand_of(*mention);
    if (!out) return bad;
    return *std::move(out);
  }
  if (kind && is_calendar(*kind)) {
    // A time of day may be asked of a date's reader and the other way round: 2022-05-14T09:30.
    if (mention && is_calendar(mention->kind)) {
      if (auto out = calendar_operand(mention->time, mention->bound, *kind)) return *std::move(out);
    }
    return bad;
  }
  auto parsed = readers.extractor.parse(text);
  if (kind == Kind::duration) {
    auto length = parsed ? counted_length(*parsed, readers.tables) : std::nullopt;
    if (!length) return bad;
    return *std::move(length);
  }
  if (kind == Kind::phone || kind == Kind::nominal) {
    auto digits = digits_operand(text);
    if (!digits) return bad;
    if (parsed && kind == Kind::nominal) digits->unit = parsed->unit;
    return *std::move(digits);
  }
  if (!parsed) return bad;
  if (kind && has_own_units(*kind) && !parsed->unit.none() && parsed->kind != *kind)
    return whole(ErrorCode::incompatible_units, text);
  auto out = quantity_operand(*parsed);
  if (!out) return bad;
  return *std::move(out);
}

std::optional<Operand> joined(const Operand& low, const Operand& high, const Tables& tables) {
  if (!low.exact || !high.exact) return std::nullopt;
  Operand out = high;
  out.exact = false;
  if (low.values && high.values) {
    if (out.unit.none()) out.unit = low.unit;
    const auto values = low.unit.none() ? low.values : in_unit(*low.values, low.unit, out.unit, tables);
    if (!values) return std::nullopt;
    out.values->low = values->low;
    return out.values->low->value <= out.values->high->value ? std::optional(out) : std::nullopt;
  }
  if (low.length && high.length) {
    if (low.length->months && high.length->months) {
      out.length->months->low = low.length->months->low;
    } else {
      out.length->months.reset();
    }
    out.length->seconds->low = low.length->seconds->low;
    return out;
  }
  if (low.calendar && high.calendar) {
    out.calendar->from = low.calendar->from;
    return out;
  }
  return std::nullopt;
}

}  // namespace krnum::detail
