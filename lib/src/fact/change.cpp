// Where a number went: the word of change that governs it.
#include <array>

#include "fact/sentence_links.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

bool is_length(std::string_view core) {
  for (const std::string_view unit : {"㎞", "km", "미터", "m", "㎝", "cm", "㎜", "mm"}) {
    if (core.ends_with(unit)) return true;
  }
  return false;
}

bool begins_with_motion(std::string_view verb) {
  for (const std::string_view motion : {"빠", "사라", "오르", "오른", "올라", "올랐", "떨어"}) {
    if (verb.starts_with(motion)) return true;
  }
  return false;
}

}  // namespace

bool SentenceLinks::verb_begins(const Chunk& c, std::string_view with) const {
  return c.form == Chunk::Form::verb && c.text.of(text_).starts_with(with);
}

ChangeDirection SentenceLinks::direction_of(std::uint32_t at) const {
  const Chunk& number = chunks_[at];
  // ▲ 3.2%
  std::uint32_t begin = number.text.begin;
  while (begin > 0 && text_[begin - 1] == ' ') --begin;
  const char32_t sign = decode_before(text_, begin).value;
  if (sign == U'▲' || sign == U'↑') return ChangeDirection::up;
  if (sign == U'▼' || sign == U'↓') return ChangeDirection::down;
  switch (number.josa) {
    case Josa::than:
    case Josa::in:
    case Josa::topic:
    case Josa::to:
    case Josa::copula:
      return ChangeDirection::none;
    default:
      break;
  }
  for (std::uint32_t i = at + 1; i < chunks_.size(); ++i) {
    const Chunk& c = chunks_[i];
    if (c.speech != number.speech) return ChangeDirection::none;
    if (c.bracket > number.bracket || (c.form == Chunk::Form::mention && c.calendar)) continue;
    if (c.form == Chunk::Form::comma || c.form == Chunk::Form::mention || c.bracket < number.bracket)
      return ChangeDirection::none;
    if (c.form == Chunk::Form::phrase) {
      if (c.direction != ChangeDirection::none && i == at + 1) return c.direction;
      if (c.josa == Josa::subject || c.josa == Josa::object || c.josa == Josa::topic || c.josa == Josa::also ||
          number.josa == Josa::of || number.josa == Josa::none) {
        return ChangeDirection::none;
      }
      continue;
    }
    if (number.josa == Josa::at && (verb_begins(c, "빠졌") || verb_begins(c, "빠진") || verb_begins(c, "빠져"))) {
      return ChangeDirection::none;  // 3연패에 빠진
    }
    if (number.josa == Josa::object && (verb_begins(c, "올린") || verb_begins(c, "올렸") || verb_begins(c, "올려"))) {
      return ChangeDirection::none;  // 매출 3조원을 올렸다: earned
    }
    if (c.clause != number.clause && number.bracket == 0) return ChangeDirection::none;
    const std::string_view verb = c.text.of(text_);
    if (is_length(number.text.of(text_)) &&
        (verb.starts_with("떨어") || verb.starts_with("내리") || verb.starts_with("내린") || verb.starts_with("내려") ||
         verb.starts_with("내렸") || verb.starts_with("빠"))) {
      return ChangeDirection::none;
    }
    // 발톱 두 개가 빠졌다, 안건 세 가지가 올랐다, 1위에 올랐다: the things move, their number does not.
    const Kind kind = mentions_[number.mention].kind;
    const std::string_view core = number.text.of(text_);
    const bool steps = core.ends_with("계단") || core.ends_with("단계") || core.ends_with("포인트");
    const bool moved = (kind == Kind::count && !steps && number.josa == Josa::subject) ||
                       (kind == Kind::ordinal && number.josa != Josa::none && c.direction == ChangeDirection::up);
    if (moved && begins_with_motion(verb)) return ChangeDirection::none;
    return c.direction;
  }
  return ChangeDirection::none;
}

}  // namespace krnum::detail
