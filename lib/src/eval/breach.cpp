#include <algorithm>
#include <array>

#include "krnum/decimal.h"
#include "krnum/gold.h"
#include "krnum/time.h"
#include "krnum/unit.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, 18> kSentences{
    "doc is not the id of the document",
    "the span is empty or not within the text",
    "the span cuts a character",
    "text is not what stands at the span",
    "the span crosses a line break",
    "the span begins or ends with a space",
    "the span overlaps or precedes the one before it",
    "extent does not hold the span",
    "sentence does not hold the span",
    "value, low or high is not in canonical form",
    "low and high go together",
    "low is above high",
    "time has no known form",
    "only date, time, duration and frequency have a time",
    "date, time and duration have only a time",
    "this kind needs a unit",
    "a percent has the unit % or %p",
    "the unit is neither a code (UCUM, ISO 4217) nor a noun in braces, nor made of these",
};

bool is_calendar(Kind kind) {
  return kind == Kind::date || kind == Kind::time || kind == Kind::duration || kind == Kind::frequency;
}

bool is_counted(Kind kind) {
  constexpr std::array kCounted{Kind::count,    Kind::measure, Kind::money, Kind::percent,
                                Kind::multiple, Kind::ordinal, Kind::age};
  return std::find(kCounted.begin(), kCounted.end(), kind) != kCounted.end();
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The number that `text` spells in the one form that records allow.
std::optional<Exact> canonical(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto top = Decimal::parse(text.substr(0, slash));
  if (!top) return std::nullopt;
  Exact read = *top;
  if (slash != std::string_view::npos) {
    const auto bottom = Decimal::parse(text.substr(slash + 1));
    if (!bottom) return std::nullopt;
    const auto ratio = Exact::ratio(*top, *bottom);
    if (!ratio) return std::nullopt;
    read = *ratio;
  }
  if (read.to_string() != text) return std::nullopt;
  return read;
}

// a:b or more parts, each a plain decimal.
bool is_pair(std::string_view text) {
  int parts = 0;
  for (;; ++parts) {
    const std::size_t colon = text.find(':');
    const std::string_view part = text.substr(0, colon);
    if (part.empty() || part.front() == '.' || part.back() == '.' || !Decimal::parse(part)) return false;
    if (part.find_first_not_of("0123456789.") != std::string_view::npos) return false;
    if (colon == std::string_view::npos) return parts > 0;
    text.remove_prefix(colon + 1);
  }
}

bool is_value(Kind kind, const std::optional<std::string>& text) {
  if (!text) return true;
  if (kind == Kind::nominal || kind == Kind::phone) return all_digits(*text);
  if (kind == Kind::ratio || kind == Kind::score) return is_pair(*text);
  return canonical(*text).has_value();
}

// A code that reads as itself: "KRW/{인}", not "원" or "km2/".
bool is_code(std::string_view code) {
  const auto unit = parse_unit(code);
  return unit && code_of(*unit) == code;
}

// A code of the registry, with a metric prefix or an exponent of its own: uK, s2.
bool is_factor(std::string_view factor) {
  if (is_code(factor)) return true;
  while (factor.size() > 1 && factor.back() >= '1' && factor.back() <= '9') factor.remove_suffix(1);
  if (factor.ends_with('-')) factor.remove_suffix(1);
  if (is_code(factor)) return true;
  constexpr std::array<std::string_view, 20> kPrefixes{"da", "Y", "Z", "E", "P", "T", "G", "M", "k", "h",
                                                       "d",  "c", "m", "u", "n", "p", "f", "a", "z", "y"};
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](std::string_view prefix) {
    return factor.starts_with(prefix) && is_code(factor.substr(prefix.size()));
  });
}

// The end of the first part of a product or quotient; signs in braces part nothing.
std::size_t part_end(std::string_view code) {
  bool braces = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '{' || code[i] == '}') braces = code[i] == '{';
    if (!braces && (code[i] == '.' || code[i] == '/')) return i;
  }
  return std::string_view::npos;
}

// Gold may know units that the registry lacks: products and quotients of several codes (KRW/mo/{대}), and of a measure
// such factors.
bool is_unit(Kind kind, std::string_view code) {
  if (is_code(code)) return true;
  for (;;) {
    const std::size_t end = part_end(code);
    const std::string_view part = code.substr(0, end);
    if (kind == Kind::measure ? !is_factor(part) : !is_code(part)) return false;
    if (end == std::string_view::npos) return true;
    code.remove_prefix(end + 1);
  }
}

std::optional<GoldRule> broken_by_fields(const AnnotatedMention& m) {
  if (!is_value(m.kind, m.value) || !is_value(m.kind, m.low) || !is_value(m.kind, m.high))
    return GoldRule::value_canonical;
  if (m.low.has_value() != m.high.has_value()) return GoldRule::both_ends;
  if (m.low) {
    const auto low = canonical(*m.low), high = canonical(*m.high);
    if (low && high && *high < *low) return GoldRule::ends_in_order;
  }
  if (m.time && Time{*m.time}.form() == Time::Form::unknown) return GoldRule::time_form;
  if (m.time && !is_calendar(m.kind)) return GoldRule::time_of_calendar_kinds;
  if (is_calendar(m.kind) && m.kind != Kind::frequency && (m.value || m.low || m.unit))
    return GoldRule::calendar_kinds_by_time;
  if (is_counted(m.kind) && !m.unit) return GoldRule::unit_of_counted_kinds;
  if (m.kind == Kind::percent && *m.unit != "%" && *m.unit != "%p" && !m.unit->starts_with("%/") &&
      !m.unit->starts_with("%p/"))
    return GoldRule::unit_of_percent;
  if (m.unit && !is_unit(m.kind, *m.unit)) return GoldRule::unit_known;
  return std::nullopt;
}

bool holds(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::optional<GoldRule> broken_by_text(const AnnotatedMention& m, std::string_view text) {
  for (const Span span : {m.core, m.extent, m.sentence}) {
    if (span.begin >= span.end || span.end > text.size()) return GoldRule::span_in_text;
    if (!on_boundary(text, span.begin) || !on_boundary(text, span.end)) return GoldRule::span_on_boundary;
  }
  if (m.core.of(text) != m.text) return GoldRule::span_holds_text;
  return std::nullopt;
}

std::optional<GoldRule> broken_by_spans(const AnnotatedMention& m, const AnnotatedMention* before) {
  if (m.core.begin >= m.core.end) return GoldRule::span_in_text;
  if (m.text.find('\n') != std::string::npos) return GoldRule::span_within_line;
  if (m.text.starts_with(' ') || m.text.ends_with(' ')) return GoldRule::span_without_edge_spaces;
  if (before != nullptr && m.core.begin < before->core.end) return GoldRule::in_order;
  if (!holds(m.extent, m.core)) return GoldRule::extent_around_core;
  if (!holds(m.sentence, m.core)) return GoldRule::sentence_around_core;
  return std::nullopt;
}

}  // namespace

std::string_view describe(GoldRule rule) { return kSentences[static_cast<std::size_t>(rule)]; }

std::optional<GoldBreach> find_breach(const GoldDocument& document, std::size_t from) {
  for (std::size_t i = from; i < document.mentions.size(); ++i) {
    const AnnotatedMention& mention = document.mentions[i];
    if (mention.doc != document.id) return GoldBreach{i, GoldRule::doc_named};
    if (document.text) {
      if (const auto rule = broken_by_text(mention, *document.text)) return GoldBreach{i, *rule};
    }
    if (const auto rule = broken_by_spans(mention, i > 0 ? &document.mentions[i - 1] : nullptr))
      return GoldBreach{i, *rule};
    if (const auto rule = broken_by_fields(mention)) return GoldBreach{i, *rule};
  }
  return std::nullopt;
}

}  // namespace krnum
