#include "token/tokenize.h"

#include <algorithm>
#include <array>

#include "text/character.h"
#include "text/fold.h"
#include "token/agreement.h"
#include "token/josa.h"
#include "token/sentence.h"
#include "token/web_address.h"

namespace krnum {
namespace detail {
namespace {

constexpr bool is_thin_space(char32_t c) { return c == 0x2009 || c == 0x202F; }

bool three_digits(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  if (at + 3 > limit) return false;
  for (std::uint32_t i = at; i < at + 3; ++i) {
    if (!is_ascii_digit(static_cast<unsigned char>(text[i]))) return false;
  }
  return at + 3 == limit || !is_ascii_digit(static_cast<unsigned char>(text[at + 3]));
}

std::uint32_t skip_class(std::string_view text, std::uint32_t at, std::uint32_t limit, CharacterClass wanted) {
  while (at < limit) {
    const CodePoint c = decode(text, at);
    const CharacterClass found = class_of(c.value);
    if (found != wanted && found != CharacterClass::mark) break;
    at += c.length;
  }
  return at;
}

// Digits with their groups of three and their fraction.
std::uint32_t read_digits(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  const std::uint32_t begin = at;
  const auto digits = [&](std::uint32_t from) {
    while (from < limit) {
      const CodePoint c = decode(text, from);
      if (!is_ascii_digit(c.value) && (c.value < 0x80 || class_of(c.value) != CharacterClass::digit)) break;
      from += c.length;
    }
    return from;
  };
  const bool fraction_only = at < limit && text[at] == '.';
  if (!fraction_only) {
    at = digits(at);
    if (at == begin) return at;
    const bool may_group = at - begin <= 3;  // 1234,567 are two
    while (may_group && at < limit) {
      const CodePoint separator = decode(text, at);
      if (separator.value != ',' && !is_thin_space(separator.value)) break;
      if (!three_digits(text, at + separator.length, limit)) break;
      at += separator.length + 3;
    }
  }
  if (at < limit && text[at] == '.') {
    // 2022.5.14 is no fraction, nor is what follows a point that follows a figure.
    const std::uint32_t end = digits(at + 1);
    const bool more = end + 1 < limit && text[end] == '.' && is_ascii_digit(static_cast<unsigned char>(text[end + 1]));
    const bool after_point =
        begin >= 2 && text[begin - 1] == '.' && is_ascii_digit(static_cast<unsigned char>(text[begin - 2]));
    if (end > at + 1 && !more && !after_point) at = end;
  }
  return fraction_only && at <= begin + 1 ? begin : at;
}

}  // namespace

void split_eojeols(std::string_view text, Span within, std::vector<Span>& out) {
  std::uint32_t begin = within.begin;
  for (std::uint32_t at = within.begin; at < within.end;) {
    const CodePoint c = decode(text, at);
    const bool in_figures = is_thin_space(c.value) && at > begin &&
                            is_ascii_digit(static_cast<unsigned char>(text[at - 1])) &&
                            three_digits(text, at + c.length, within.end);
    if (is_white(c.value) && !in_figures) {
      if (at > begin) out.push_back({begin, at});
      begin = at + c.length;
    }
    at += c.length;
  }
  if (within.end > begin) out.push_back({begin, within.end});
}

std::uint32_t read_figures(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::uint32_t limit) {
  const auto magnitude = [&](std::uint32_t from) {
    std::uint32_t end = from, longer = from;
    lexicon.each(text, from, [&](const Match& m) {
      if (m.end > limit) return;
      if (m.find(Role::magnitude) != nullptr || m.find(Role::power) != nullptr) {
        end = m.end;
      } else if (end > from && m.find(Role::unit) != nullptr) {
        longer = m.end;  // 3경기, 2조각: the unit is longer
      } else if (end > from && m.find(Role::josa) != nullptr && skip_josa(lexicon, text, end) == end) {
        longer = m.end;  // 3만큼
      }
    });
    return longer > end ? from : end;
  };
  const CodePoint first = decode(text, at);
  const CharacterClass kind = class_of(first.value);
  if (kind == CharacterClass::hanja) {
    std::uint32_t end = at, numerals = at;
    while (numerals < limit) {
      bool numeric = false;
      const CodePoint c = decode(text, numerals);
      lexicon.each(text, numerals, [&](const Match& m) {
        numeric = numeric ||
                  (m.end == numerals + c.length && (m.find(Role::digit) != nullptr || m.find(Role::power) != nullptr ||
                                                    m.find(Role::magnitude) != nullptr));
      });
      if (!numeric || class_of(c.value) != CharacterClass::hanja) break;
      numerals += c.length;
    }
    end = skip_class(text, at, limit, CharacterClass::hanja);
    // 三千 and 三十名 are numerals; 一部 and 大韓 are words.
    if (numerals == end) return numerals;
    const bool only_one = numerals == at + first.length && first.value == U'一';
    if (numerals > at && !only_one && lexicon.longest(text, numerals, Role::unit)) return numerals;
    return at;
  }
  if (kind == CharacterClass::number) {
    std::uint32_t end = at;
    for (CodePoint c; end < limit && class_of((c = decode(text, end)).value) == CharacterClass::number;)
      end += c.length;
    return end;
  }
  std::uint32_t end = read_digits(text, at, limit);
  if (end == at) return at;
  for (CodePoint c; end < limit && class_of((c = decode(text, end)).value) == CharacterClass::number;)
    end += c.length;  // 2½, 10²
  while (end < limit) {
    std::uint32_t next = magnitude(end);
    if (next == end) break;
    while (next < limit) {
      const std::uint32_t more = magnitude(next);
      if (more == next) break;
      next = more;
    }
    end = next;
    const std::uint32_t figures = read_digits(text, end, limit);
    if (figures == end) break;
    end = figures;  // 3만5000
  }
  return end;
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
    if (after_numeral_) at = unit(at, true);
    after_numeral_ = false;
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
    const bool point =
        c.value == '.' && at + 1 < limit_ && is_ascii_digit(static_cast<unsigned char>(text_[at + 1])) && word_begins;
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
    std::uint32_t best = at, fallback = at;
    lexicon_.each_of(text_, at, Role::unit, [&](std::uint32_t end, std::uint32_t) {
      if (end > limit_) return;
      const char32_t last = decode_before(text_, end).value, next = end < limit_ ? decode(text_, end).value : 0;
      if (is_ascii_letter(last) && (is_ascii_letter(next) || is_ascii_digit(next))) return;
      const std::uint32_t word = hangul_end(end);
      const bool bare = word == end || !is_hangul_syllable(next);
      fallback = end;
      if (bare || skip_josa(lexicon_, text_, end) == word || (!spaced && has_suffix(end, word))) best = end;
    });
    // 3과 4: a josa that agrees goes before a unit of the same sound (제3과). 3도 stays a unit, for 도 agrees with
    // anything.
    if (best > at && !spaced && josa_form(text_.substr(at, best - at)).pair != nullptr) {
      if (const std::uint32_t end = josa(at); end > at) return end;
    }
    if (best == at && !spaced && is_hangul_syllable(decode(text_, at).value)) {
      if (const std::uint32_t end = josa(at); end > at) return end;
      // Nothing explains what follows the unit; a longer word (2차원) speaks against it, otherwise it stands:
      // 3개월동안.
      const auto word = lexicon_.longest(text_, at, Role::word), noun = lexicon_.longest(text_, at, Role::noun);
      if ((!word || word->end <= fallback) && (!noun || noun->end <= fallback)) best = fallback;
    }
    if (best == at) return at;
    best = marks(best);
    add(at, best, TokenKind::unit);
    after_numeral_ = false;
    return josa(best);
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
