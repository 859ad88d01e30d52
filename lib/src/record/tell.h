// What records hold, field by field in the order of fields_of(), told to whoever writes it down: Filler (cells) and
// JsonTeller. A sink has a member for each form of a field, of which choice, list and text take text of ours or of the
// tables, and id and source bytes of a document, where an ill-formed sequence counts as U+FFFD.
#pragma once

#include <string_view>

#include "krnum/kind.h"
#include "krnum/record.h"
#include "record/offsets.h"

namespace krnum::detail {

// What all records of a document share.
struct Telling {
  const RecordDocument& document;
  const Offsets& offsets;
  const Tables& tables;
};

template <class Sink>
void tell(Sink& into, const Telling& of, const Mention& mention) {
  const Span core = of.offsets(mention.core);
  const bool range = mention.amount.form == Amount::Form::range;
  into.id(of.document.id);
  into.offset(core.begin);
  into.offset(core.end);
  into.source(mention.core.of(of.document.text));
  into.span(of.offsets(mention.extent));
  into.choice(mention.kind);
  into.value(mention);
  into.exact(range ? &mention.amount.low : nullptr);
  into.exact(range ? &mention.amount.high : nullptr);
  into.unit(mention.unit, of.tables);
  into.choice(mention.bound);
  into.flag(mention.approx);
  into.text_or_null(mention.time.iso);
  into.span(of.offsets(mention.sentence));
}

// `when`: the calendar value that dates the fact, or empty.
template <class Sink>
void tell(Sink& into, const Telling& of, const Fact& fact, const Mention& mention, std::string_view when) {
  const std::string_view text = of.document.text;
  const auto phrase = [&](Span span) { into.phrase(of.offsets(span), span.of(text)); };
  into.mention(of, mention);
  phrase(fact.subject);
  phrase(fact.attribute);
  into.choice_or_null(krnum::name_of(fact.change));
  into.text_or_null(when);
  phrase(fact.basis);
  phrase(fact.source);
  into.span(of.offsets(mention.sentence));
}

template <class Sink>
void tell(Sink& into, const Telling& of, const Tokens& tokens, const Token& token) {
  const Span span = of.offsets(token.span);
  into.id(of.document.id);
  into.offset(span.begin);
  into.offset(span.end);
  into.source(token.span.of(of.document.text));
  into.choice(token.kind);
  into.span(of.offsets(tokens.eojeols[token.eojeol]));
  into.span(of.offsets(tokens.sentences[token.sentence]));
}

template <class Sink>
void tell(Sink& into, const Telling& of, const ChangeRecord& change, std::string_view rewritten,
          const Offsets& offsets_now) {
  const Span span = of.offsets(change.span), now = offsets_now(change.now);
  into.id(of.document.id);
  into.offset(span.begin);
  into.offset(span.end);
  into.source(change.span.of(of.document.text));
  into.offset(now.begin);
  into.offset(now.end);
  into.source(change.now.of(rewritten));
  into.mention(of, *change.mention);
}

template <class Sink>
void tell(Sink& into, const UnitInfo& unit) {
  into.text(unit.code);
  into.choice(unit.kind);
  into.text(unit.section);
  into.text_or_null(unit.group);
  into.list(unit.surfaces);
  into.choice(unit.numerals);
  into.offset(static_cast<std::uint32_t>(unit.ceiling));
  into.text_or_null(unit.factor);
  into.text_or_null(unit.spoken);
  into.text_or_null(unit.source);
}

// The calendar value that dates a fact; empty where nothing does.
inline std::string_view when_of(const Fact& fact, std::span<const Mention> mentions) {
  return fact.when == Fact::kNoTime ? std::string_view() : std::string_view(mentions[fact.when].time.iso);
}

}  // namespace krnum::detail
