#include "time/scan.h"

#include <algorithm>
#include <array>

#include "base/stable_sort.h"
#include "text/utf8.h"
#include "token/josa.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kLongestWord = 30;  // bytes of a word that is looked for backwards

// What may join the rest of a number to figures.
constexpr WordList kJoiners = "여|분|分|과|와";

constexpr WordList kTildes = "~|∼|〜|～|–|—|-|―|‐|⁓";

// What a spelled number begins with.
constexpr std::uint32_t kSpelled = role_bit(Role::digit) | role_bit(Role::power) | role_bit(Role::magnitude) |
                                   role_bit(Role::native) | role_bit(Role::determiner) | role_bit(Role::indefinite);

const std::vector<Count> kNoCounts;

// Whether Hangul ends at `end`, told by the first two bytes of its syllables but the very last ones.
bool ends_syllable(std::string_view text, std::uint32_t end) {
  constexpr unsigned kFirst = 0xEAB0, kLast = 0xED9D;
  if (end < 3) return false;
  const auto byte = [&](std::uint32_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
  const unsigned lead = byte(end - 3) << 8 | byte(end - 2);
  return lead >= kFirst && lead <= kLast;
}

// The value of figures in groups; kNone beyond 18 digits.
std::int64_t whole_value(std::string_view figures) {
  constexpr std::int64_t kSeventeenNines = 99'999'999'999'999'999;
  std::int64_t value = 0;
  for (const char c : figures) {
    if (c == ',') continue;
    if (value > kSeventeenNines) return Count::kNone;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

bool Scan::hangul(std::uint32_t at) const { return is_hangul_syllable(decode(text_, at).value); }
bool Scan::hangul_before(std::uint32_t at) const { return is_hangul_syllable(decode_before(text_, at).value); }

std::uint32_t Scan::skip_spaces(std::uint32_t at) const {
  for (int i = 0; i < 2; ++i) {
    if (byte(at) == ' ') {
      ++at;
    } else if (is(at, "\xC2\xA0")) {
      at += 2;
    }
  }
  return at;
}

std::uint32_t Scan::skip_spaces_before(std::uint32_t at) const {
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

Digits Scan::read_digits(std::uint32_t at) const {
  constexpr std::uint32_t kMost = 18;  // that fit
  Digits out{at, 0, Count::kNone};
  std::int64_t value = 0;
  for (; out.end < text_.size(); ++out.end) {
    const unsigned digit = static_cast<unsigned char>(text_[out.end]) - unsigned{'0'};
    if (digit > 9) break;
    if (out.end - at < kMost) value = value * 10 + digit;
  }
  out.count = out.end - at;
  if (out.count != 0 && out.count <= kMost) out.value = value;
  return out;
}

void Scan::read_words(std::uint32_t at, CountMemo::Words& out) const {
  constexpr std::uint32_t kCalendar = role_bit(Role::calendar) | role_bit(Role::calendar_part);
  out.cursor = at;
  out.count = 0;
  out.roles = 0;
  if (!lexicon_.may_begin(text_, at, kCalendar | kNumeralWords)) return;
  lexicon_.each_with(text_, at, kCalendar | kNumeralWords, [&](std::uint32_t end, const Lexeme& l) {
    if ((role_bit(l.role) & kNumeralWords) != 0) out.roles |= kNumeralWord;
    if ((role_bit(l.role) & kCalendar) == 0) return;
    out.roles |= set_of(lexicon_.calendar()[l.payload].role);
    if (out.count < CountMemo::Words::kMost) out.places[out.count] = {end, l.payload};
    if (out.count <= CountMemo::Words::kMost) ++out.count;
  });
}

Scan::Word Scan::longest_word(std::uint32_t at, CalendarRole role) const {
  Word best;
  each_word(at, role < kFirstPart ? Role::calendar : Role::calendar_part, [&](Word w) {
    if (w.calendar->role == role) best = w;
  });
  return best;
}

bool Scan::word_before(std::uint32_t at, std::uint32_t first, RoleSet roles) const {
  const std::uint32_t end = spaces_before(at);
  const std::uint32_t stop = end > kLongestWord ? end - kLongestWord : 0;
  bool found = false;
  for (std::uint32_t begin = end;;) {
    // Over Hangul by its first byte, for most of what stands there is.
    constexpr std::uint32_t kSyllable = 3;
    while (begin > stop && ends_syllable(text_, begin)) begin -= kSyllable;
    const CodePoint c = decode_before(text_, begin);
    // A word begins after a space or a sign, or it is the tail of another: 약 is none in 계약 3년.
    if (begin < end && !is_hangul_syllable(c.value) && lexicon_.may_begin(text_, begin, first)) {
      // Not by the memo, which is for what is asked again.
      lexicon_.each_of(text_, begin, first == kLengthLeads ? Role::calendar_part : Role::calendar,
                       [&](std::uint32_t word_end, std::uint32_t row) {
                         found = found || (word_end == end && (roles & set_of(lexicon_.calendar()[row].role)) != 0);
                       });
    }
    if (found || begin <= stop || c.value == '\n') return found;
    begin -= c.length;
  }
}

bool Scan::figure_counts(std::uint32_t at, std::vector<Count>& out) const {
  const Digits whole = digits(at);
  Count figures;
  figures.end = whole.end;
  // 1,000: strict groups of three.
  if (whole.count <= 3) {
    while (byte(figures.end) == ',' && digits(figures.end + 1).count == 3) figures.end += 4;
  }
  figures.low = figures.high =
      figures.end == whole.end && whole.count <= 18 ? whole.value : whole_value(text_.substr(at, figures.end - at));
  figures.low_place = figures.high_place = {at, figures.end, 0, false};
  if (byte(figures.end) == '.' && digit(figures.end + 1)) {
    Count decimal = figures;
    decimal.end = digits(figures.end + 1).end;
    decimal.low_place.end = decimal.high_place.end = decimal.end;
    const std::string_view part = text_.substr(figures.end + 1, decimal.end - figures.end - 1);
    if (part.find_first_not_of('0') != part.npos) decimal.low = decimal.high = Count::kNone;
    out.push_back(decimal);
  }
  out.push_back(figures);
  // 3천, 10여만, 3분의 1: nothing else that is written onto figures goes on with their number.
  constexpr std::uint32_t kScales = role_bit(Role::power) | role_bit(Role::magnitude);
  const char32_t next = decode(text_, figures.end).value;
  return next >= 0x3000 && (lexicon_.may_begin(text_, figures.end, kScales) || any_of(figures.end, kJoiners) != 0);
}

void Scan::numeral_counts(std::uint32_t at, std::vector<Count>& out) const {
  const std::vector<Numeral>& read = numerals(at);
  for (std::size_t i = 0; i < read.size(); ++i) {
    const Numeral& n = read[i];
    if (n.script == Script::figures) continue;
    Count c;
    c.end = n.end;
    c.script = n.script;
    c.indefinite = n.indefinite;
    c.over = n.over;
    c.weak = n.syllables == 1 && n.script == Script::sino;
    c.low_place = c.high_place = {at, n.end, static_cast<std::uint16_t>(i + 1), false};
    const auto take = [](const Exact& value, std::int64_t& number) {
      if (!value.is_decimal() || value.is_negative()) return false;
      number = value.numerator().to_int64().value_or(Count::kNone);
      return true;
    };
    if (n.amount.form == Amount::Form::exact) {
      if (!take(n.amount.low, c.low)) continue;
      c.high = c.low;
    } else if (n.amount.form == Amount::Form::range) {
      if (!take(n.amount.low, c.low) || !take(n.amount.high, c.high)) continue;
      c.range = c.high_place.upper = true;
    } else if (n.amount.form == Amount::Form::none) {
      c.known = false;
    } else {
      continue;
    }
    out.push_back(c);
  }
}

void Scan::simple_counts(std::uint32_t at, std::vector<Count>& out) const {
  if (digit(at) && !figure_counts(at, out)) return;
  numeral_counts(at, out);
  sort_few(out.begin(), out.end(), [](const Count& a, const Count& b) { return a.end > b.end; });
}

const std::vector<Count>& Scan::new_counts(std::uint32_t at) const {
  if (!digit(at) && !lexicon_.may_begin(text_, at, kSpelled)) return kNoCounts;
  if (counts_ == nullptr) keep_memos();
  std::vector<Count>& out = counts_->make(at);
  read_counts(at, out);
  return out;
}

void Scan::keep_memos() const {
  own_ = std::make_unique<Memos>();
  own_->numerals.begin(lexicon_, text_);
  if (numerals_ == nullptr) numerals_ = &own_->numerals;
  if (counts_ == nullptr) counts_ = &own_->counts;
}

std::string Scan::text_of(std::int64_t value, Count::Place place) const {
  if (value != Count::kNone) return std::to_string(value);
  if (place.numeral != 0) {
    const Amount& amount = numerals(place.begin)[place.numeral - std::size_t{1}].amount;
    return (place.upper ? amount.high : amount.low).to_string();
  }
  std::string out(text_.substr(place.begin, place.end - place.begin));
  std::erase(out, ',');
  if (const std::size_t point = out.find('.'); point != out.npos) {
    out.erase(std::max(point, out.find_last_not_of('0') + 1));
    if (out.ends_with('.')) out.pop_back();
  }
  const std::size_t whole = std::min(out.find('.'), out.size());
  return out.substr(std::min(out.find_first_not_of('0'), whole - 1));
}

void Scan::read_counts(std::uint32_t at, std::vector<Count>& out) const {
  simple_counts(at, out);
  // 10일: behind figures that nothing goes on from, Hangul neither widens them nor joins a second end.
  if (out.size() == 1 && out.front().script == Script::figures && hangul(out.front().end) && !is(out.front().end, "여"))
    return;
  const std::size_t simple = out.size();
  for (std::size_t i = 0; i < simple; ++i) {
    // 10여 년: the syllable belongs to the count only before a unit, which the caller reads next.
    if (is(out[i].end, "여") && !is(out[i].end, "여름")) {
      Count over = out[i];
      over.end += 3;
      over.over = true;
      out.push_back(over);
    }
  }
  if (simple == 0 || out.front().range) return;
  const Count& longest = out.front();
  // Of Hangul only 에서 goes on from a number to another one.
  const char32_t next = decode(text_, longest.end).value;
  if (is_hangul_syllable(next) && next != U'에') return;
  std::uint32_t second = tilde(longest.end);
  const bool listed = second == 0 && longest.script == Script::figures;
  if (listed) second = any_of(longest.end, "·|ㆍ|・");
  // 십오에서 십육 일: spelled, where figures would have a tilde.
  const bool spelled = second == 0 && (longest.script == Script::sino || longest.script == Script::native);
  if (spelled && is(longest.end, "에서 ")) second = spaces(longest.end + 6);
  if (second == 0) return;
  const Count first = longest;
  std::vector<Count> highs;
  simple_counts(second, highs);
  for (const Count& high : highs) {
    if (high.range || !high.known || !first.known) continue;
    // 삼에서 오 년, but 일에서 삼 년 is spent at work.
    const bool lone = first.weak && (first.low < 3 || high.low > 10 * first.low);
    if (spelled && (high.script != first.script || high.low <= first.low || lone)) continue;
    // 7·8월 is July and August; 4·19 is a day.
    if (listed && (high.script != Script::figures || first.low < 0 || high.low != first.low + 1)) continue;
    Count range = first;
    range.end = high.end;
    range.range = true;
    range.listed = listed;
    range.high = high.low;
    range.high_place = high.low_place;
    if (high.script != Script::figures) range.script = high.script;
    out.push_back(range);
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
