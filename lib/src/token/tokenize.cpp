#include "token/tokenize.h"

#include <algorithm>
#include <array>

#include "text/character.h"
#include "text/fold.h"
#include "token/agreement.h"
#include "token/figures.h"
#include "token/josa.h"
#include "token/sentence.h"
#include "token/web_address.h"

namespace krnum {
namespace detail {

void split_eojeols(std::string_view text, Span within, std::vector<Span>& out) {
  std::uint32_t begin = within.begin;
  for (std::uint32_t at = within.begin; at < within.end;) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xE4 && lead <= 0xEE) {  // Hangul, Hanja: nothing white begins so
      at += 3;
      continue;
    }
    if (lead > ' ' && lead < 0x80) {
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    const bool in_figures = is_thin_space(c.value) && at > begin &&
                            is_ascii_digit(static_cast<unsigned char>(text[at - 1])) &&
                            is_group_of_three(text, at + c.length, within.end);
    if (is_white(c.value) && !in_figures) {
      if (at > begin) out.push_back({begin, at});
      begin = at + c.length;
    }
    at += c.length;
  }
  if (within.end > begin) out.push_back({begin, within.end});
}

namespace {

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Lexicon& lexicon, Tokens& out) : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    split_sentences(text_, out_.sentences);
    for (sentence_ = 0; sentence_ < out_.sentences.size(); ++sentence_) {
      eojeol_ = static_cast<std::uint32_t>(out_.eojeols.size());
      split_eojeols(text_, out_.sentences[sentence_], out_.eojeols);
      after_numeral_ = false;
      for (; eojeol_ < out_.eojeols.size(); ++eojeol_) eojeol(out_.eojeols[eojeol_]);
    }
  }

 private:
  void add(std::uint32_t begin, std::uint32_t end, TokenKind kind) {
    out_.tokens.push_back({{begin, end}, eojeol_, sentence_, kind});
  }

  void eojeol(Span span) {
    limit_ = span.end;
    first_ = out_.tokens.size();
    std::uint32_t at = span.begin;
    // A unit after a space: 3 명이.
    if (after_numeral_) {
      after_numeral_ = false;
      at = unit(at, true);
    }
    while (at < limit_) at = token(at, span.begin);
  }

  // Reads the tokens that begin at `at`; gives the end of the last.
  std::uint32_t token(std::uint32_t at, std::uint32_t begin) {
    const CodePoint c = decode(text_, at);
    if (const auto emoji = static_cast<std::uint32_t>(read_emoji(text_.substr(0, limit_), at)); emoji > at) {
      add(at, emoji, TokenKind::emoji);
      return emoji;
    }
    const bool word_begins = at == begin || !(is_ascii_digit(decode_before(text_, at).value) ||
                                              is_ascii_letter(decode_before(text_, at).value));
    if (word_begins && (is_ascii_digit(c.value) || is_ascii_letter(c.value))) {
      const std::uint32_t end = read_web_address(text_.substr(0, limit_), at);
      if (end > at) {
        add(at, end, TokenKind::web_address);
        return josa(end);
      }
    }
    const bool point = c.value == '.' && at + 1 < limit_ && is_ascii_digit(static_cast<unsigned char>(text_[at + 1])) &&
                       (at == begin || is_sign(decode_before(text_, at).value));
    const CharacterClass kind = point ? CharacterClass::digit : class_of(c.value);
    switch (kind) {
      case CharacterClass::digit:
      case CharacterClass::number:
      case CharacterClass::hanja: {
        const std::uint32_t end = marks(read_figures(lexicon_, text_, at, limit_));
        if (end > at) {
          add(at, end, TokenKind::numeral);
          after_numeral_ = end == limit_;
          return unit(end, false);
        }
        if (kind != CharacterClass::hanja) break;
        const std::uint32_t word = skip_class(text_, at, limit_, CharacterClass::hanja);
        add(at, word, TokenKind::hanja);
        return word;
      }
      case CharacterClass::hangul: {
        const std::uint32_t end = skip_class(text_, at, limit_, CharacterClass::hangul);
        add(at, end, TokenKind::hangul);
        return end;
      }
      case CharacterClass::letter: {
        const std::uint32_t end = skip_class(text_, at, limit_, CharacterClass::letter);
        add(at, end, TokenKind::latin);
        return josa(end);
      }
      case CharacterClass::mark:
        if (out_.tokens.size() > first_) {
          out_.tokens.back().span.end = at + c.length;
          return at + c.length;
        }
        break;
      default:
        break;
    }
    // A run of one sign is one token: …… and ---.
    std::uint32_t end = marks(at + c.length);
    while (end < limit_ && decode(text_, end).value == c.value) end = marks(end + c.length);
    add(at, end, class_of(c.value) == CharacterClass::punctuation ? TokenKind::punctuation : TokenKind::symbol);
    return end;
  }

  // What a bare fraction may follow: (.25), -.5, not 영화.10.
  static bool is_sign(char32_t c) {
    const CharacterClass kind = class_of(c);
    return c != '.' && (kind == CharacterClass::punctuation || kind == CharacterClass::symbol);
  }

  std::uint32_t marks(std::uint32_t at) const {
    for (CodePoint c; at < limit_ && class_of((c = decode(text_, at)).value) == CharacterClass::mark;) at += c.length;
    return at;
  }

  std::uint32_t hangul_end(std::uint32_t at) const { return skip_class(text_, at, limit_, CharacterClass::hangul); }

  // A chain of josa that the Hangul at `at` consists of.
  std::uint32_t josa(std::uint32_t at) {
    if (at >= limit_) return at;
    const std::uint32_t end = skip_josa(lexicon_, text_, at);
    if (end == at || end != hangul_end(at)) return at;
    add(at, end, TokenKind::josa);
    return end;
  }

  // The unit after a numeral, and the josa after that. After a space only one that nothing else follows.
  std::uint32_t unit(std::uint32_t at, bool spaced) {
    if (at >= limit_) return at;
    // 500여 명: 여 stands between, after a round number.
    constexpr std::string_view kOver = "여";
    const char32_t last = decode_before(text_, out_.tokens.back().span.end).value;
    if (text_.substr(at, limit_ - at).starts_with(kOver) && (last == '0' || !is_ascii_digit(last))) {
      const auto end = at + static_cast<std::uint32_t>(kOver.size());
      if (end == limit_) {
        add(at, end, TokenKind::hangul);
        after_numeral_ = true;
        return end;
      }
      if (const UnitEnd found = find_unit(end); found.whole > end) {
        add(at, end, TokenKind::hangul);
        return add_unit(end, found.whole);
      }
    }
    const UnitEnd found = find_unit(at);
    if (spaced) return found.alone > at ? add_unit(at, found.alone) : at;
    if (found.whole > at) {
      // A josa that agrees goes before a unit of the same sound (3과 4, but 제3과; 3도 stays a unit, for 도 agrees with
      // anything), and a longer josa before a shorter unit with a copula (1보다).
      const auto longest = lexicon_.longest(text_, at, Role::josa);
      const bool same = josa_form(text_.substr(at, found.whole - at)).pair != nullptr;
      const bool longer = longest && longest->end > found.whole && !lexicon_.longest(text_, found.whole, Role::josa);
      if (same || longer) {
        if (const std::uint32_t end = josa(at); end > at) return end;
      }
      return add_unit(at, found.whole);
    }
    if (const std::uint32_t end = josa(at); end > at) return end;
    // Nothing explains what follows the unit: 3개월동안 is one, 38구경 and 2차원 are not. A unit of one syllable is too
    // weak to stand against that, and any is against a longer word.
    const bool one_syllable = decode(text_, at).length == found.any - at;
    const auto word = lexicon_.longest(text_, at, Role::word), noun = lexicon_.longest(text_, at, Role::noun);
    if (found.any == at || one_syllable || (word && word->end > found.any) || (noun && noun->end > found.any))
      return at;
    return add_unit(at, found.any);
  }

  // The longest units at `at`: with nothing but josa behind it, with a suffix at most, with anything.
  struct UnitEnd {
    std::uint32_t alone, whole, any;
  };
  UnitEnd find_unit(std::uint32_t at) const {
    UnitEnd out{at, at, at};
    const auto take = [&](std::uint32_t end) {
      if (end > limit_) return;
      const char32_t last = decode_before(text_, end).value, next = end < limit_ ? decode(text_, end).value : 0;
      if (is_ascii_letter(last) && (is_ascii_letter(next) || is_ascii_digit(next))) return;
      const std::uint32_t word = hangul_end(end);
      out.any = std::max(out.any, end);
      const bool alone = word == end || skip_josa(lexicon_, text_, end) == word;
      if (alone) out.alone = std::max(out.alone, end);
      if (alone || has_suffix(end, word)) out.whole = std::max(out.whole, end);
    };
    lexicon_.each_of(text_, at, Role::unit, [&](std::uint32_t end, std::uint32_t) { take(end); });
    // Units of the calendar that are no units of length: 5월 3시.
    for (const std::string_view word : {"월", "시"}) {
      if (text_.substr(at, limit_ - at).starts_with(word)) take(at + static_cast<std::uint32_t>(word.size()));
    }
    return out;
  }

  std::uint32_t add_unit(std::uint32_t at, std::uint32_t end) {
    end = marks(end);
    add(at, end, TokenKind::unit);
    after_numeral_ = false;
    return josa(end);
  }

  // 씩 짜리 정도 이상 …, with or without a josa.
  bool has_suffix(std::uint32_t at, std::uint32_t end) const {
    bool found = false;
    lexicon_.each(text_, at, [&](const Match& m) {
      if (m.find(Role::suffix) == nullptr && m.find(Role::bound_after) == nullptr) return;
      found = found || m.end == end || skip_josa(lexicon_, text_, m.end) == end;
    });
    return found;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  Tokens& out_;
  std::uint32_t sentence_ = 0, eojeol_ = 0;
  std::uint32_t limit_ = 0;     // end of the eojeol
  std::size_t first_ = 0;       // its first token
  bool after_numeral_ = false;  // the eojeol before ended in a numeral
};

constexpr std::array<std::string_view, kTokenKinds> kTokenKindNames{
    "hangul", "numeral", "unit", "josa", "latin", "hanja", "punctuation", "symbol", "emoji", "web_address"};

}  // namespace

void tokenize_folded(std::string_view folded, const Lexicon& lexicon, Tokens& out) {
  out.sentences.clear();
  out.eojeols.clear();
  out.tokens.clear();
  Tokenizer(folded, lexicon, out).run();
}

}  // namespace detail

std::string_view name_of(TokenKind kind) { return detail::kTokenKindNames[static_cast<std::size_t>(kind)]; }

std::optional<TokenKind> token_kind_named(std::string_view name) {
  const auto& names = detail::kTokenKindNames;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<TokenKind>(found - names.begin());
}

Tokens tokenize(std::string_view text, const Tables& tables) {
  Tokens out;
  tokenize(text, tables, out);
  return out;
}

void tokenize(std::string_view text, const Tables& tables, Tokens& out) {
  const detail::Folded folded = detail::fold(text);
  detail::tokenize_folded(folded.clean(), tables.lexicon(), out);
  if (folded.borrowed()) return;
  for (Span& s : out.sentences) s = folded.original(s);
  for (Span& s : out.eojeols) s = folded.original(s);
  // Two tokens may come from one cluster of the original (a figure with a vowel jamo behind it): the first has it.
  std::size_t kept = 0;
  for (const Token& t : out.tokens) {
    Token mapped = t;
    mapped.span = folded.original(t.span);
    if (kept > 0) mapped.span.begin = std::max(mapped.span.begin, out.tokens[kept - 1].span.end);
    if (mapped.span.begin < mapped.span.end) out.tokens[kept++] = mapped;
  }
  out.tokens.resize(kept);
}

}  // namespace krnum
