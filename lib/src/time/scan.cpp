#include "time/scan.h"

#include <algorithm>
#include <array>

#include "base/stable_sort.h"
#include "text/utf8.h"
#include "token/josa.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kLongestWord = 30;  // bytes of a word that is looked for backwards

constexpr WordList kTildes = "~|∼|〜|～|–|—|-|―|‐|⁓";

}  // namespace

bool Scan::hangul(std::uint32_t at) const { return is_hangul_syllable(decode(text_, at).value); }
bool Scan::hangul_before(std::uint32_t at) const { return is_hangul_syllable(decode_before(text_, at).value); }

std::uint32_t Scan::spaces(std::uint32_t at) const {
  for (int i = 0; i < 2; ++i) {
    if (byte(at) == ' ') {
      ++at;
    } else if (is(at, "\xC2\xA0")) {
      at += 2;
    }
  }
  return at;
}

std::uint32_t Scan::spaces_before(std::uint32_t at) const {
  for (int i = 0; i < 2; ++i) {
    if (at > 0 && text_[at - 1] == ' ') {
      --at;
    } else if (at > 1 && text_.substr(at - 2, 2) == "\xC2\xA0") {
      at -= 2;
    }
  }
  return at;
}

std::uint32_t Scan::tilde(std::uint32_t at) const {
  const std::uint32_t sign = spaces(at);
  const auto lead = static_cast<unsigned char>(byte(sign));
  if (lead != '~' && lead != '-' && lead != 0xE2 && lead != 0xE3 && lead != 0xEF) return 0;
  const std::uint32_t end = any_of(sign, kTildes);
  return end == 0 ? 0 : spaces(end);
}

Digits Scan::digits(std::uint32_t at) const {
  Digits out{at, 0, 0};
  for (; digit(out.end); ++out.end, ++out.count) {
    if (out.count < 18) out.value = out.value * 10 + (text_[out.end] - '0');
  }
  if (out.count == 0 || out.count > 18) out.value = Count::kNone;
  return out;
}

Scan::Word Scan::word(std::uint32_t at, CalendarRole role) const {
  Word best;
  each_word(at, role < kFirstPart ? Role::calendar : Role::calendar_part, [&](Word w) {
    if (w.calendar->role == role) best = w;
  });
  return best;
}

bool Scan::word_before(std::uint32_t at, CalendarRole role) const {
  const std::uint32_t end = spaces_before(at);
  const std::uint32_t stop = end > kLongestWord ? end - kLongestWord : 0;
  bool found = false;
  for (std::uint32_t begin = end; begin > stop && !found;) {
    const CodePoint c = decode_before(text_, begin);
    if (c.value == '\n') break;
    begin -= c.length;
    // A word begins after a space or a sign, or it is the tail of another: 약 is none in 계약 3년.
    if (begin > 0 && is_hangul_syllable(decode_before(text_, begin).value)) continue;
    each_word(begin, role < kFirstPart ? Role::calendar : Role::calendar_part, [&](Word w) {
      if (w.calendar->role == role && w.end == end) found = true;
    });
  }
  return found;
}

void Scan::simple_counts(std::uint32_t at, std::vector<Count>& out) const {
  if (digit(at)) {
    Digits whole = digits(at);
    Count figures;
    figures.end = whole.end;
    figures.low_text = text_.substr(at, whole.count);
    // 1,000: strict groups of three.
    if (whole.count <= 3) {
      while (byte(figures.end) == ',' && digits(figures.end + 1).count == 3) {
        figures.low_text += text_.substr(figures.end + 1, 3);
        figures.end += 4;
      }
    }
    const std::size_t leading = std::min(figures.low_text.find_first_not_of('0'), figures.low_text.size() - 1);
    figures.low_text.erase(0, leading);
    if (figures.low_text.size() <= 18) {
      figures.low = 0;
      for (const char c : figures.low_text) figures.low = figures.low * 10 + (c - '0');
    }
    if (byte(figures.end) == '.' && digit(figures.end + 1)) {
      const Digits part = digits(figures.end + 1);
      std::string tail(text_.substr(figures.end + 1, part.count));
      tail.erase(tail.find_last_not_of('0') + 1);
      Count decimal = figures;
      decimal.end = part.end;
      if (!tail.empty()) {
        decimal.low_text += '.' + tail;
        decimal.low = Count::kNone;
      }
      decimal.high = decimal.low;
      decimal.high_text = decimal.low_text;
      out.push_back(std::move(decimal));
    }
    figures.high = figures.low;
    figures.high_text = figures.low_text;
    out.push_back(std::move(figures));
    // 3천, 2만: only where a Hangul or Hanja magnitude is written on.
    const char32_t next = decode(text_, out.back().end).value;
    if (next < 0x3000) return;
  }
  std::vector<Numeral> own;
  if (numerals_ == nullptr) read_numerals(lexicon_, text_, at, own);
  for (const Numeral& n : numerals_ != nullptr ? numerals_->at(at) : own) {
    if (n.script == Script::figures) continue;
    Count c;
    c.end = n.end;
    c.script = n.script;
    c.indefinite = n.indefinite;
    c.over = n.over;
    c.weak = n.syllables == 1 && n.script == Script::sino;
    const auto take = [](const Exact& value, std::int64_t& number, std::string& text) {
      if (!value.is_decimal() || value.is_negative()) return false;
      text = value.to_string();
      number = value.numerator().to_int64().value_or(Count::kNone);
      return true;
    };
    if (n.amount.form == Amount::Form::exact) {
      if (!take(n.amount.low, c.low, c.low_text)) continue;
      c.high = c.low;
      c.high_text = c.low_text;
    } else if (n.amount.form == Amount::Form::range) {
      if (!take(n.amount.low, c.low, c.low_text) || !take(n.amount.high, c.high, c.high_text)) continue;
      c.range = true;
    } else if (n.amount.form != Amount::Form::none) {
      continue;
    }
    out.push_back(std::move(c));
  }
  sort_few(out.begin(), out.end(), [](const Count& a, const Count& b) { return a.end > b.end; });
}

const std::vector<Count>& Scan::counts(std::uint32_t at) const {
  if (counts_ == nullptr) {
    own_counts_ = std::make_unique<CountMemo>();
    counts_ = own_counts_.get();
  }
  auto [counts, known] = counts_->at(at);
  if (!known) read_counts(at, counts);
  return counts;
}

void Scan::read_counts(std::uint32_t at, std::vector<Count>& out) const {
  simple_counts(at, out);
  const std::size_t simple = out.size();
  for (std::size_t i = 0; i < simple; ++i) {
    // 10여 년: the syllable belongs to the count only before a unit, which the caller reads next.
    if (is(out[i].end, "여") && !is(out[i].end, "여름")) {
      Count over = out[i];
      over.end += 3;
      over.over = true;
      out.push_back(std::move(over));
    }
  }
  if (simple == 0 || out.front().range) return;
  std::uint32_t second = tilde(out.front().end);
  const bool listed = second == 0 && out.front().script == Script::figures;
  if (listed) second = any_of(out.front().end, "·|ㆍ|・");
  // 십오에서 십육 일: spelled, where figures would have a tilde.
  const bool spelled = second == 0 && (out.front().script == Script::sino || out.front().script == Script::native);
  if (spelled && is(out.front().end, "에서 ")) second = spaces(out.front().end + 6);
  if (second == 0) return;
  std::vector<Count> highs;
  simple_counts(second, highs);
  for (const Count& high : highs) {
    if (high.range || high.low_text.empty() || out.front().low_text.empty()) continue;
    // 삼에서 오 년, but 일에서 삼 년 is spent at work.
    const bool lone = out.front().weak && (out.front().low < 3 || high.low > 10 * out.front().low);
    if (spelled && (high.script != out.front().script || high.low <= out.front().low || lone)) continue;
    // 7·8월 is July and August; 4·19 is a day.
    if (listed && (high.script != Script::figures || out.front().low < 0 || high.low != out.front().low + 1)) continue;
    Count range = out.front();
    range.end = high.end;
    range.range = true;
    range.listed = listed;
    range.high = high.low;
    range.high_text = high.low_text;
    if (high.script != Script::figures) range.script = high.script;
    out.push_back(std::move(range));
  }
  sort_few(out.begin(), out.end(), [](const Count& a, const Count& b) { return a.end > b.end; });
}

bool Scan::ends_word(std::uint32_t at) const {
  if (!hangul(at)) return true;
  const std::uint32_t end = skip_josa(lexicon_, text_, at);
  return end > at && !hangul(end);
}

bool Scan::ends_phrase(std::uint32_t at) const {
  if (ends_word(at)) return true;
  bool follows = false;
  lexicon_.each(text_, at, [&](const Match& m) {
    if (m.find(Role::suffix) != nullptr || m.find(Role::bound_after) != nullptr) follows = follows || ends_word(m.end);
  });
  return follows;
}

}  // namespace krnum::detail
