// One pass over each line, from one mark to the next. At a terminator the characters around it decide; a quotation or
// bracket that is part of a larger sentence is stepped over as one piece. Every look ahead or back is bounded, and the
// next closing mark of a kind is found once, so the whole is linear.
#include "token/sentence.h"

#include <algorithm>
#include <array>

#include "krnum/token.h"
#include "text/character.h"
#include "text/fold.h"
#include "text/mask.h"

namespace krnum {
namespace detail {
namespace {

constexpr std::uint32_t kLongestQuote = 2000;
constexpr std::uint32_t kLongestBracket = 400;

constexpr bool contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

constexpr std::u32string_view kTerminators = U".!?。…‥";
constexpr std::u32string_view kClosers = U"\"'”’」』》〉)]}】";
constexpr std::u32string_view kClosingQuotes = U"\"'”’」』";
constexpr std::u32string_view kOpeners = U"\"'“‘「『《〈([{【";
// The last syllable of a sentence that is whole: 한다 해요 할까 하죠.
constexpr std::u32string_view kFinalSyllables = U"다요까죠";
// Letters that count items: 가. 나. 다.
constexpr std::u32string_view kItemLetters = U"가나다라마바사아자차카타파하";
// What goes on with a quotation: “…다.” 라고, 며, 는.
constexpr std::array<std::string_view, 12> kQuoting{"라고",   "이라고", "라며", "이라며", "라면서", "라는",
                                                    "이라는", "고 ",    "며 ",  "하고 ",  "하며 ",  "면서 "};
constexpr std::array<std::string_view, 27> kAbbreviations{
    "mr", "mrs", "ms",  "dr", "prof", "st",   "jr",  "sr",  "vs",   "no",  "nos", "vol",  "fig", "figs",
    "pp", "inc", "ltd", "co", "corp", "bros", "gen", "col", "capt", "sen", "rep", "dept", "al"};

// The next place of one closing mark. Asked at growing offsets only, so that each byte is searched once.
class Closer {
 public:
  explicit Closer(std::string_view mark) : mark_(mark) {}

  // npos where there is none.
  std::size_t after(std::string_view text, std::size_t at) {
    if (!known_ || next_ < at) {
      next_ = text.find(mark_, at);
      known_ = true;
    }
    return next_;
  }
  std::size_t size() const { return mark_.size(); }

 private:
  std::string_view mark_;
  std::size_t next_ = 0;
  bool known_ = false;
};

enum class Enclosing : std::uint8_t { quote, title, bracket };

struct Pair {
  char32_t open;
  Enclosing kind;
  Closer closer;
};

class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Span>& out) : text_(text), out_(out), marks_(text, Mask::sentence) {}

  void run() {
    for (std::uint32_t at = 0; at < text_.size();) {
      const std::uint32_t end = line_break(at);
      line(at, end);
      at = end + decode(text_, end).length;
    }
  }

 private:
  // The line break at or after `at`, or the end.
  std::uint32_t line_break(std::uint32_t at) {
    std::size_t mark = marks_.next(at);
    while (mark < text_.size() && !is_line_break(decode(text_, mark).value)) mark = marks_.next(mark + 1);
    return static_cast<std::uint32_t>(mark);
  }

  // The next place of the line that something may be done at: `at` itself at the head of a sentence and in a long one,
  // else a mark, or where the sentence gets long.
  std::uint32_t skip(std::uint32_t at) {
    if (at == begin_ || at - begin_ >= kLongSentence) return at;
    const std::size_t mark = std::min<std::size_t>(marks_.next(at), line_end_);
    if (mark - begin_ < kLongSentence) return static_cast<std::uint32_t>(mark);
    std::uint32_t cut = begin_ + kLongSentence;
    while (cut < mark && (static_cast<unsigned char>(text_[cut]) & 0xC0) == 0x80) ++cut;
    return cut;
  }

  char32_t before(std::uint32_t at) const { return at > begin_ ? decode_before(text_, at).value : 0; }
  char32_t after(std::uint32_t at) const { return at < line_end_ ? decode(text_, at).value : 0; }

  void line(std::uint32_t begin, std::uint32_t end) {
    begin_ = begin;
    line_end_ = end;
    for (std::uint32_t at = begin; (at = skip(at)) < end;) {
      const CodePoint c = decode(text_, at);
      if (at == begin_ && is_white(c.value)) {
        begin_ = at += c.length;
        continue;
      }
      if (contains(kTerminators, c.value)) {
        at = terminator(at);
        continue;
      }
      if (const std::uint32_t past = enclosed(at, c); past > at) {
        at = past;
        continue;
      }
      if (at - begin_ >= kLongSentence && may_cut(at, c.value)) close(at);
      at += c.length;
    }
    close(end);
  }

  void close(std::uint32_t end) {
    std::uint32_t last = end;
    for (CodePoint c; last > begin_ && is_white((c = decode_before(text_, last)).value);) last -= c.length;
    if (last > begin_) out_.push_back({begin_, last});
    begin_ = end;
  }

  bool may_cut(std::uint32_t at, char32_t c) const {
    if (is_white(c)) return true;
    if (at - begin_ < 2 * kLongSentence) return false;
    const auto in_numeral = [](char32_t d) {
      return is_ascii_digit(d) || d == ',' || d == '.' || d == '-' || d == '+';
    };
    return class_of(c) != CharacterClass::mark && !(in_numeral(c) && in_numeral(before(at)));
  }

  // The end of the quotation, title or bracket that opens at `at` and that no sentence ends in; `at` where there is
  // none.
  std::uint32_t enclosed(std::uint32_t at, CodePoint c) {
    const auto pair = std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& p) { return p.open == c.value; });
    if (pair == pairs_.end()) return at;
    // A straight quote opens after a space or an opening mark only: 5" 화면.
    const char32_t previous = before(at);
    if (c.value == '"' && previous != 0 && !is_white(previous) && !contains(kOpeners, previous)) return at;
    const std::size_t found = pair->closer.after(text_, at + c.length);
    const std::uint32_t longest = pair->kind == Enclosing::bracket ? kLongestBracket : kLongestQuote;
    if (found >= line_end_ || found - at > longest) return at;
    const auto closer = static_cast<std::uint32_t>(found);
    const std::uint32_t end = closer + static_cast<std::uint32_t>(pair->closer.size());
    if (pair->kind != Enclosing::quote) return end;
    // A quotation whose last sentence is whole, and with which the sentence around it ends, is split like any text.
    const bool whole = contains(kTerminators, decode_before(text_, closer).value);
    const char32_t next = after(end);
    const bool ends = next == 0 || is_white(next) || contains(kClosers, next);
    return whole && ends && !goes_on_quoting(end) ? at : end;
  }

  bool goes_on_quoting(std::uint32_t at) const {
    while (at < line_end_ && text_[at] == ' ') ++at;
    const std::string_view rest = text_.substr(at, line_end_ - at);
    return std::any_of(kQuoting.begin(), kQuoting.end(), [&](std::string_view word) { return rest.starts_with(word); });
  }

  // Handles the run of terminators at `at`; gives the place to go on from.
  std::uint32_t terminator(std::uint32_t at) {
    std::uint32_t end = at;
    int dots = 0, ellipses = 0, others = 0;
    for (CodePoint c; end < line_end_ && contains(kTerminators, (c = decode(text_, end)).value); end += c.length) {
      ++(c.value == '.' ? dots : c.value == U'…' || c.value == U'‥' ? ellipses : others);
    }
    const std::uint32_t run_end = end;
    bool quoted = false;
    for (CodePoint c; end < line_end_; end += c.length) {
      c = decode(text_, end);
      if (!contains(kClosers, c.value)) break;
      quoted = quoted || contains(kClosingQuotes, c.value);
    }
    end = footnote(end);
    if (end == line_end_) return end;  // the line ends the sentence

    const char32_t next = after(end);
    const char32_t previous = before(at);
    if (!is_white(next)) {
      // 갔다.그는: no space, but the ending tells.
      const bool starts =
          is_hangul_syllable(next) || contains(U"“‘\"'", next) || is_ascii_digit(next) || (next >= 'A' && next <= 'Z');
      const bool single = end == run_end && run_end - at == 1 && dots == 1;
      const bool full_stop = end == run_end && text_.substr(at, end - at) == "。";
      if ((single && starts && contains(kFinalSyllables, previous)) || full_stop) close(end);
      return end;
    }
    if (quoted && goes_on_quoting(end)) return end;
    const bool trails_off = others == 0 && (ellipses > 0 ? dots == 0 : dots > 1);
    if (trails_off) {
      if (contains(kFinalSyllables, previous)) close(end);
      return end;
    }
    if (others == 0 && dots == 1 && ellipses == 0 && end == run_end && !ends_at_dot(at)) return end;
    if (at > begin_) close(end);
    return end;
  }

  // What is written onto the end: reference marks, 했다.[12], and a short remark in brackets, 했다.(사진).
  std::uint32_t footnote(std::uint32_t at) const {
    constexpr std::uint32_t kLongestRemark = 120;
    while (after(at) == '[' || after(at) == '(') {
      const char close = text_[at] == '[' ? ']' : ')';
      std::uint32_t end = at + 1;
      while (end < line_end_ && end - at < kLongestRemark && text_[end] != close) ++end;
      if (end == line_end_ || text_[end] != close) break;
      const std::string_view inside = text_.substr(at + 1, end - at - 1);
      if (close == ']' && inside.find_first_not_of("0123456789") != inside.npos) break;
      at = end + 1;
    }
    return at;
  }

  // Does the sentence end at the dot at `at`, which a space follows?
  bool ends_at_dot(std::uint32_t at) const {
    const char32_t previous = before(at);
    if (is_item(at)) return false;
    if (is_ascii_digit(previous)) return !in_figures(at);
    if (is_ascii_letter(previous)) return !in_abbreviation(at);
    return true;
  }

  // 1. 가. A. (1). ① at the head of a sentence counts items.
  bool is_item(std::uint32_t at) const {
    std::uint32_t from = begin_;
    if (after(from) == '(') ++from;
    std::uint32_t to = at;
    if (to > from && text_[to - 1] == ')') --to;
    if (to <= from || to - from > 4) return false;
    const std::string_view item = text_.substr(from, to - from);
    const CodePoint first = decode(item, 0);
    if (first.length == item.size()) {
      return contains(kItemLetters, first.value) || is_ascii_letter(first.value) || is_ascii_digit(first.value) ||
             class_of(first.value) == CharacterClass::number;
    }
    const bool digits =
        std::all_of(item.begin(), item.end(), [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); });
    const bool roman = item.find_first_not_of("IVX") == item.npos;
    return (digits && item.size() <= 3) || roman;
  }

  // The dot after a figure belongs to a date or a list of figures: 2022. 5. 14. and 5. 14.
  bool in_figures(std::uint32_t dot) const {
    std::uint32_t next = dot + 1;
    while (next < line_end_ && text_[next] == ' ') ++next;
    if (is_ascii_digit(after(next))) return true;
    // Backwards over the figures that end here: three with dots, or two with a space between them.
    int figures = 0;
    bool spaced = false;
    std::uint32_t at = dot;
    while (figures < 3) {
      std::uint32_t digits = at;
      while (digits > begin_ && at - digits < 5 && is_ascii_digit(static_cast<unsigned char>(text_[digits - 1])))
        --digits;
      if (digits == at || at - digits > 4) break;
      ++figures;
      std::uint32_t gap = digits;
      while (gap > begin_ && digits - gap < 3 && text_[gap - 1] == ' ') --gap;
      if (gap == begin_ || text_[gap - 1] != '.') break;
      spaced = spaced || gap != digits;
      at = gap - 1;
    }
    return figures == 3 || (figures == 2 && spaced);
  }

  // U.S., Ph.D., Mr., and an initial before a name in Latin letters.
  bool in_abbreviation(std::uint32_t dot) const {
    std::uint32_t word = dot;
    while (word > begin_ && dot - word < 8 && is_ascii_letter(static_cast<unsigned char>(text_[word - 1]))) --word;
    if (word > begin_ && text_[word - 1] == '.' && dot - word <= 3 && is_ascii_letter(before(word - 1))) return true;
    if (dot - word == 1) {
      std::uint32_t next = dot + 1;
      while (next < line_end_ && text_[next] == ' ') ++next;
      return is_ascii_letter(after(next));
    }
    std::string small(text_.substr(word, dot - word));
    for (char& c : small) c = static_cast<char>(c | 0x20);
    return std::find(kAbbreviations.begin(), kAbbreviations.end(), small) != kAbbreviations.end();
  }

  std::string_view text_;
  std::vector<Span>& out_;
  std::uint32_t begin_ = 0;     // of the sentence
  std::uint32_t line_end_ = 0;  // of the line
  MaskWalk marks_;
  std::array<Pair, 10> pairs_{{
      {U'“', Enclosing::quote, Closer("”")},
      {U'‘', Enclosing::quote, Closer("’")},
      {U'"', Enclosing::quote, Closer("\"")},
      {U'「', Enclosing::title, Closer("」")},
      {U'『', Enclosing::title, Closer("』")},
      {U'《', Enclosing::title, Closer("》")},
      {U'〈', Enclosing::title, Closer("〉")},
      {U'<', Enclosing::title, Closer(">")},
      {U'(', Enclosing::bracket, Closer(")")},
      {U'[', Enclosing::bracket, Closer("]")},
  }};
};

}  // namespace

void split_sentences(std::string_view folded, std::vector<Span>& out) { Splitter(folded, out).run(); }

}  // namespace detail

std::vector<Span> sentences(std::string_view text) {
  std::vector<Span> out;
  sentences(text, out);
  return out;
}

void sentences(std::string_view text, std::vector<Span>& out) {
  const detail::Folded folded = detail::fold(text);
  const std::size_t first = out.size();
  detail::split_sentences(folded.clean(), out);
  if (folded.borrowed()) return;
  for (std::size_t i = first; i < out.size(); ++i) out[i] = folded.original(out[i]);
}

}  // namespace krnum
