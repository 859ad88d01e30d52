#include "krnum/hangul.h"
#include "krnum/tables.h"
#include "text/fold.h"
#include "token/agreement.h"

namespace krnum {
namespace {

// A josa as it is asked for, with both forms.
struct Forms {
  std::string closed, open;
  bool rieul_open = false;
};

std::string with_tail(std::string_view form, std::string_view tail) { return std::string(form).append(tail); }

// Both forms of a single one: 이라고는 is 이라 or 라, and 고는.
Forms forms_of_one(std::string_view josa) {
  const auto [pair, is_closed] = detail::josa_form(josa);
  if (pair == nullptr) return {std::string(josa), std::string(josa), false};
  const std::string_view tail = josa.substr((is_closed ? pair->closed : pair->open).size());
  return {with_tail(pair->closed, tail), with_tail(pair->open, tail), pair->rieul_open};
}

Forms forms_of_two(std::string_view a, std::string_view b) {
  const auto form_a = detail::josa_form(a), form_b = detail::josa_form(b);
  // In a pair that we do not know the form for consonants stands first, as it does in all that we know.
  const bool swapped = form_a.pair != nullptr ? !form_a.is_closed : form_b.pair != nullptr && form_b.is_closed;
  const auto* pair = form_a.pair != nullptr ? form_a.pair : form_b.pair;
  return {std::string(swapped ? b : a), std::string(swapped ? a : b), pair != nullptr && pair->rieul_open};
}

Forms forms_of(std::string_view pair) {
  if (const std::size_t slash = pair.find('/'); slash != pair.npos) {
    return forms_of_two(pair.substr(0, slash), pair.substr(slash + 1));
  }
  const std::size_t open = pair.find('('), close = pair.find(')');
  if (open == pair.npos || close == pair.npos || close < open) return forms_of_one(pair);
  const std::string_view inside = pair.substr(open + 1, close - open - 1), after = pair.substr(close + 1);
  if (open > 0) return forms_of_two(pair.substr(0, open), inside);  // 은(는)
  return forms_of_two(with_tail(inside, after), after);             // (으)로
}

std::string in_brackets(const Forms& f) {
  if (f.closed.ends_with(f.open)) {
    return "(" + f.closed.substr(0, f.closed.size() - f.open.size()) + ")" + f.open;
  }
  return f.closed + "(" + f.open + ")";
}

}  // namespace

FinalSound final_sound(std::string_view word) {
  // What a word sounds like at its end does not reach back further than this.
  constexpr std::size_t kFar = 1024;
  if (word.size() > kFar) {
    std::size_t cut = word.size() - kFar;
    while (cut < word.size() && (static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80) ++cut;
    word.remove_prefix(cut);
  }
  const detail::Folded folded = detail::fold(word);
  const std::string_view clean = folded.clean();
  return detail::final_sound(Tables::built_in().lexicon(), clean, static_cast<std::uint32_t>(clean.size()));
}

std::string josa(std::string_view word, std::string_view pair) {
  const Forms f = forms_of(pair);
  if (f.closed == f.open) return f.open;
  switch (final_sound(word)) {
    case FinalSound::none:
      return f.open;
    case FinalSound::rieul:
      return f.rieul_open ? f.open : f.closed;
    case FinalSound::consonant:
      return f.closed;
    case FinalSound::unknown:
      break;
  }
  return in_brackets(f);
}

std::string attach_josa(std::string_view word, std::string_view pair) { return std::string(word) + josa(word, pair); }

}  // namespace krnum
