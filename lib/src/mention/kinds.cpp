#include "mention/kinds.h"

#include <algorithm>
#include <string>

#include "mention/context.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

// 쌀 십 킬로, but 십 킬로를 달렸다: kilograms unless a distance is spoken of.
void weigh_kilo(const Knowledge& knowledge, std::string_view text, Candidate& c) {
  const auto gram = knowledge.lexicon().unit_named("kg");
  if (!gram || !c.unit.per.none() || knowledge.senses.find("{킬로}", text, c.core)) return;
  const auto metre = knowledge.lexicon().unit_named("km");
  if (c.unit.over.id != metre) return;
  c.unit.over.id = *gram;
  c.row = *gram;
}

// 저는 예순여덟이고요, 마흔다섯에 시작했다: native tens with the copula, or as a point of a life, where somebody's
// age is spoken of.
bool is_age_alone(const Knowledge& knowledge, std::string_view text, const Candidate& c) {
  constexpr std::int64_t kLeast = 13;
  if (c.script != Script::native || c.kind != Kind::number || !c.unit.none() || c.prefixed || c.joined) return false;
  const Exact* value = c.amount.exact();
  if (value == nullptr || *value < Exact(Decimal(kLeast))) return false;
  bool told = false;
  knowledge.lexicon().each_of(text, c.core.end, Role::copula, [&](std::uint32_t, std::uint32_t) { told = true; });
  constexpr std::int64_t kTwenty = 20;
  if (*value >= Exact(Decimal(kTwenty))) {
    for (const std::string_view word : {"에 ", "까지 ", " 때", " 드신", " 되", " 된", " 넘은", " 먹"})
      told = told || has_prefix_at(text, c.core.end, word);
  }
  return told && knowledge.senses.find("{age}", text, c.core).has_value();
}

// 쿵푸팬더3: one or two figures written onto a name.
bool numbers_a_sequel(const Knowledge& knowledge, std::string_view text, const Candidate& c) {
  if (c.kind != Kind::number || c.script != Script::figures || c.prefixed || c.joined || !c.unit.none() ||
      c.core.size() > 2)
    return false;
  const Span run{run_begin(text, c.core.begin), c.core.begin};
  if (syllables(run) < 2 || c.phrase != Candidate::kNoPhrase) return false;
  const Lexicon& lexicon = knowledge.lexicon();
  for (const Role role : {Role::cue, Role::bound_before}) {
    const auto word = lexicon.longest(text, run.begin, role);
    if (word && word->end == run.end) return false;
  }
  return true;
}

// 평점 9/10 is no fraction: its two sides stand side by side.
Kind score_of(std::string_view text, Candidate& c, Kind kind) {
  const std::string_view written = c.numeral.of(text);
  const std::size_t slash = written.find('/');
  if (slash == written.npos) return c.kind;
  const auto left = Decimal::parse(written.substr(0, slash));
  const auto right = Decimal::parse(written.substr(slash + 1));
  if (!left || !right) return c.kind;
  c.amount = {};
  c.amount.form = Amount::Form::parts;
  c.amount.parts = {*left, *right};
  return kind;
}

// 전세 2억 5천, 보증금 삼억 오천: of prices the 만 behind 천 is left unsaid.
void complete_price(const Knowledge& knowledge, std::string_view text, Candidate& c) {
  constexpr std::int64_t kHundredMillion = 100'000'000;
  constexpr std::int64_t kTenThousand = 10'000;
  const Exact* value = c.amount.exact();
  if (value == nullptr || !c.unit.none() || !c.numeral.of(text).ends_with("천") || !value->is_decimal()) return;
  const std::int64_t whole = value->numerator().to_int64().value_or(0);
  const std::int64_t rest = whole % kHundredMillion;
  if (whole < kHundredMillion || rest == 0 || rest >= kTenThousand) return;
  if (knowledge.senses.find("{억천}", text, c.core)) c.amount.low = Decimal(whole - rest + rest * kTenThousand);
}

}  // namespace

Kind kind_of(const Knowledge& knowledge, std::string_view text, Candidate& c) {
  if (numbers_a_sequel(knowledge, text, c)) return Kind::nominal;
  if (c.slash && c.unit.none()) {
    const auto sense = knowledge.senses.find("{a/b}", text, c.core);
    return sense ? score_of(text, c, sense->kind) : c.kind;
  }
  if (is_age_alone(knowledge, text, c)) {
    c.unit.over = unit_of_code(knowledge.lexicon(), "a").over;
    return Kind::age;
  }
  if (c.unit_span.of(text) == "킬로" || c.unit_span.of(text) == "키로") weigh_kilo(knowledge, text, c);
  if (c.row >= knowledge.lexicon().units().size() || c.phrase != Candidate::kNoPhrase) return c.kind;
  const auto sense = knowledge.senses.find(c.row, text, c.core);
  if (!sense) return c.kind;
  // 한 대, 2200만 대: nobody counts presidents so.
  if (sense->kind == Kind::ordinal && (c.script == Script::native || c.script == Script::mixed)) return c.kind;
  if (sense->kind == Kind::nominal && c.script == Script::native) return c.kind;
  if (!sense->unit.empty()) c.unit.over = unit_of_code(knowledge.lexicon(), sense->unit).over;
  return c.prefixed && c.kind == Kind::ordinal ? c.kind : sense->kind;
}

void finish(const Knowledge& knowledge, std::string_view text, Candidate& c) {
  complete_price(knowledge, text, c);
  if (c.kind != Kind::nominal || c.amount.form != Amount::Form::exact) return;
  const std::string_view written = c.numeral.of(text);
  const bool digits = std::all_of(written.begin(), written.end(), [](char b) { return b >= '0' && b <= '9'; });
  c.amount.digits = digits ? std::string(written) : c.amount.low.to_string();
  c.amount.form = Amount::Form::digits;
}

}  // namespace krnum::detail
