#include "record/cells.h"

#include <optional>

#include "krnum/unit.h"
#include "record/three_bytes.h"
#include "text/checked.h"

namespace krnum::detail {
namespace {

// Walks a record's cells in the order of its fields.
class Filler {
 public:
  explicit Filler(Record& record) : record_(record) {}

  void text(std::string_view value) { next().text.assign(value); }
  void clean(std::string_view value) { assign_clean(next().text, value); }
  void text_or_null(std::string_view value) {
    Cell& cell = next();
    cell.null = value.empty();
    cell.text.assign(value);
  }
  void value_or_null(const std::optional<std::string>& value) { text_or_null(value ? std::string_view(*value) : ""); }
  void exact_or_null(const Exact* value) {
    Cell& cell = next();
    cell.null = value == nullptr;
    cell.text.clear();
    if (value != nullptr) value->append_to(cell.text);
  }
  void offset(std::uint32_t value) { next().span = {value, value}; }
  void span(Span value) { next().span = value; }
  void phrase(Span byte_span, std::string_view source, const Offsets& offsets) {
    Cell& cell = next();
    cell.null = byte_span.empty();
    cell.span = offsets(byte_span);
    assign_clean(cell.text, byte_span.of(source));
  }
  void flag(bool value) { next().flag = value; }
  Cell& next() { return record_.cells[at_++]; }

 private:
  Record& record_;
  std::size_t at_ = 0;
};

}  // namespace

void assign_clean(std::string& out, std::string_view source) {
  out.clear();
  std::size_t kept = 0;  // everything before is in `out`
  for (std::size_t at = 0; at < source.size();) {
    if (static_cast<unsigned char>(source[at]) < 0x80) {
      ++at;
      continue;
    }
    if (const std::size_t syllables = three_byte_run(source, at); syllables > 0) {
      at += syllables;
      continue;
    }
    const CheckedPoint c = decode_checked(source, at);
    if (!c.well_formed) {
      out.append(source.substr(kept, at - kept)).append("\xEF\xBF\xBD");
      kept = at + c.length;
    }
    at += c.length;
  }
  out.append(source.substr(kept));
}

void fill(Record& record, const RecordDocument& document, const Mention& mention, const Offsets& offsets,
          const Tables& tables) {
  const Span core = offsets(mention.core);
  const bool range = mention.amount.form == Amount::Form::range;
  Filler into(record);
  into.clean(document.id);
  into.offset(core.begin);
  into.offset(core.end);
  into.clean(mention.core.of(document.text));
  into.span(offsets(mention.extent));
  into.text(krnum::name_of(mention.kind));
  into.value_or_null(value_text(mention));
  into.exact_or_null(range ? &mention.amount.low : nullptr);
  into.exact_or_null(range ? &mention.amount.high : nullptr);
  into.text_or_null(std::string_view(code_of(mention.unit, tables)));
  into.text(krnum::name_of(mention.bound));
  into.flag(mention.approx);
  into.text_or_null(mention.time.iso);
  into.span(offsets(mention.sentence));
}

void fill(Record& record, const Record& mention, const RecordDocument& document, const Fact& fact,
          std::string_view when, const Offsets& offsets) {
  record.mention = &mention;
  Filler into(record);
  into.next();  // the mention
  into.phrase(fact.subject, document.text, offsets);
  into.phrase(fact.attribute, document.text, offsets);
  into.text_or_null(krnum::name_of(fact.change));
  into.text_or_null(when);
  into.phrase(fact.basis, document.text, offsets);
  into.phrase(fact.source, document.text, offsets);
  into.span(mention.cells.back().span);  // the sentence, the last field of both
}

void fill(Record& record, const RecordDocument& document, const Tokens& tokens, const Token& token,
          const Offsets& offsets) {
  const Span span = offsets(token.span);
  Filler into(record);
  into.clean(document.id);
  into.offset(span.begin);
  into.offset(span.end);
  into.clean(token.span.of(document.text));
  into.text(krnum::name_of(token.kind));
  into.span(offsets(tokens.eojeols[token.eojeol]));
  into.span(offsets(tokens.sentences[token.sentence]));
}

void fill(Record& record, const Record& mention, const RecordDocument& document, std::string_view rewritten,
          const ChangeRecord& change, const Offsets& offsets, const Offsets& offsets_now) {
  const Span span = offsets(change.span), now = offsets_now(change.now);
  record.mention = &mention;
  Filler into(record);
  into.clean(document.id);
  into.offset(span.begin);
  into.offset(span.end);
  into.clean(change.span.of(document.text));
  into.offset(now.begin);
  into.offset(now.end);
  into.clean(change.now.of(rewritten));
  into.next();  // the mention
}

std::string_view when_of(const Fact& fact, std::span<const Mention> mentions) {
  return fact.when == Fact::kNoTime ? std::string_view() : std::string_view(mentions[fact.when].time.iso);
}

void fill(Record& record, const UnitInfo& unit) {
  Filler into(record);
  into.text(unit.code);
  into.text(krnum::name_of(unit.kind));
  into.text(unit.section);
  into.text_or_null(unit.group);
  into.next().list = unit.surfaces;
  into.text(unit.numerals);
  into.offset(static_cast<std::uint32_t>(unit.ceiling));
  into.text_or_null(unit.factor);
  into.text_or_null(unit.spoken);
  into.text_or_null(unit.source);
}

}  // namespace krnum::detail

namespace krnum {

std::optional<std::string> value_text(const Mention& mention) {
  // 20대 is a range of years with a value of its own, 20~30대 only a range.
  const bool decade = mention.kind == Kind::age && mention.amount.form == Amount::Form::range;
  if (!decade || mention.amount.high > mention.amount.low + Exact(Decimal(9))) return value_text(mention.amount);
  const auto first = mention.amount.low.numerator().to_int64();
  if (!first || *first % 10 != 0) return std::nullopt;
  return mention.amount.low.to_string();
}

std::optional<std::string> value_text(const Amount& amount) {
  std::string out;
  switch (amount.form) {
    case Amount::Form::exact:
      return amount.low.to_string();
    case Amount::Form::parts:
      for (const Decimal& part : amount.parts) {
        if (!out.empty()) out.push_back(':');
        part.append_to(out);
      }
      return out;
    case Amount::Form::digits:
      return amount.digits;
    case Amount::Form::none:
    case Amount::Form::range:
      break;
  }
  return std::nullopt;
}

}  // namespace krnum
