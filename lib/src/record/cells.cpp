#include "record/cells.h"

#include <optional>

#include "krnum/unit.h"
#include "record/three_bytes.h"
#include "text/checked.h"

namespace krnum::detail {

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

void Filler::text_or_null(std::string_view value) {
  Cell& cell = next();
  cell.null = value.empty();
  cell.text.assign(value);
}

void Filler::value(const Mention& mention) {
  const std::optional<std::string> value = value_text(mention);
  text_or_null(value ? std::string_view(*value) : "");
}

void Filler::exact(const Exact* value) {
  Cell& cell = next();
  cell.null = value == nullptr;
  cell.text.clear();
  if (value != nullptr) value->append_to(cell.text);
}

void Filler::unit(const Unit& unit, const Tables& tables) { text_or_null(code_of(unit, tables)); }

void Filler::phrase(Span span, std::string_view bytes) {
  Cell& cell = next();
  cell.null = bytes.empty();
  cell.span = span;
  assign_clean(cell.text, bytes);
}

void Filler::mention(const Telling& of, const Mention& mention) {
  if (record_.mention == nullptr) record_.mention = std::make_unique<Record>(RecordType::mention);
  Filler into(*record_.mention);
  tell(into, of, mention);
  next();
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
