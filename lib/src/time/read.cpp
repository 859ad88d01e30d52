#include "time/read.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/stable_sort.h"
#include "text/utf8.h"
#include "time/clock.h"
#include "time/context.h"
#include "time/figures.h"
#include "time/length.h"
#include "time/point.h"
#include "time/recurrence.h"
#include "time/scan.h"
#include "time/sense.h"
#include "time/sorts.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kSyllable = 3;

// Scores among readings of one place. A date and a length of the same text differ by the evidence beside it.
constexpr int kPlain = 0;
constexpr int kLikely = 2;
constexpr int kSure = 5;

// After the first end of a range: where the second begins; 0 where there is none.
struct Join {
  std::uint32_t at = 0;
  bool until = false;    // 까지 must follow (부터 …)
  bool between = false;  // 사이 must follow (과 …)
  bool dash = false;     // a bare hyphen
  bool from = false;     // 에서
};

class Reader {
 public:
  Reader(const Scan& scan, TimeScratch& scratch, std::uint32_t at, Sorts sorts, std::vector<TimePhrase>& out)
      : scan_(scan), scratch_(scratch), at_(at), sorts_(sorts), out_(out) {}

  void run() {
    scratch_.lengths.clear();
    const std::size_t before = out_.size();
    for (const auto& [sort, read] : kReaders) {
      if ((sorts_ & sort) != 0) (this->*read)();
    }
    sort_few(
        out_.begin() + static_cast<std::ptrdiff_t>(before), out_.end(),
        [](const TimePhrase& a, const TimePhrase& b) { return a.end != b.end ? a.end > b.end : a.score > b.score; });
  }

 private:
  // A word that follows a length stands at `at`, or after a space.
  bool length_after(std::uint32_t at) {
    if (at != length_after_.first) length_after_ = {at, follows(at, CalendarRole::length_after)};
    return length_after_.second;
  }
  bool date_after(std::uint32_t at) const { return follows(at, CalendarRole::date_after); }
  bool follows(std::uint32_t at, CalendarRole role) const {
    const std::uint32_t from = scan_.spaces(at);
    const Scan::Word w = scan_.word(from, role);
    // 74년 간: written apart, for 나흘간 is a word of its own.
    if (role == CalendarRole::length_after && from > at && scan_.is(from, "간") && scan_.ends_word(from + kSyllable))
      return true;
    if (!w) return false;
    if (scan_.is(from, "전") && scan_.word(scan_.spaces(w.end), CalendarRole::after_former)) return false;
    return w.end - from > kSyllable || scan_.ends_word(w.end);
  }
  bool length_before() {
    if (!length_before_) length_before_ = scan_.length_lead_before(at_);
    return *length_before_;
  }

  bool sentence_of_law() const {
    return scan_.any_before(scan_.spaces_before(at_), "징역|금고|실형|집행유예|자격정지|정직|구류|감봉");
  }

  TimePhrase& push(std::uint32_t end, Kind kind, int score) {
    TimePhrase& p = out_.emplace_back();
    p.end = p.extent_end = end;
    p.kind = kind;
    p.score = static_cast<std::int8_t>(score);
    // 79년작, 29일자; of lengths only 10년물 (a bond), for 3년산 and 2년생 are kinds.
    if (kind == Kind::duration) {
      // 10년물, a bond; 100일잔치
      const std::uint32_t noun = scan_.any_of(end, "물|잔치|기도|떡");
      p.open = noun != 0 && scan_.ends_word(noun);
    } else if (const Scan::Word tail = scan_.word(end, CalendarRole::tail_noun)) {
      p.open = tail.end - end > kSyllable || scan_.ends_word(tail.end);
    } else if (kind == Kind::date) {
      // 내일밤, 14일오전: a time of day without its space.
      const Scan::Word part = scan_.hangul(end) ? scan_.word(end, CalendarRole::part_of_day) : Scan::Word{};
      p.open = part && part.calendar->n[1] != 0 && scan_.ends_phrase(part.end);
    }
    return p;
  }

  Join join(std::uint32_t end) {
    if (end != joined_at_.first) joined_at_ = {end, read_join(end)};
    return joined_at_.second;
  }
  Join read_join(std::uint32_t end) const {
    if (const std::uint32_t at = scan_.tilde(end))
      return {at, false, false, scan_.byte(scan_.spaces(end)) == '-', false};
    const std::uint32_t from = scan_.spaces(end);
    constexpr std::uint32_t kLonger = 2 * kSyllable;
    if (scan_.is(from, "부터")) return {scan_.spaces(from + kLonger), true, false, false, false};
    if (scan_.is(from, "내지")) return {scan_.spaces(from + kLonger), false, false, false, false};
    if (scan_.is(end, "에서")) return {scan_.spaces(end + kLonger), false, false, false, true};
    if (scan_.is(end, "과") || scan_.is(end, "와")) return {scan_.spaces(end + kSyllable), false, true, false, false};
    return {};
  }
  bool joined(const Join& join, std::uint32_t end) const {
    const std::uint32_t from = scan_.spaces(end);
    if (join.between) return scan_.is(from, "사이");
    // 9일에서 15일로: a change from one to the other, and two mentions.
    if (scan_.is(end, "로") || scan_.is(end, "으로")) return false;
    // 11시간 55분에서 32분 줄였다: the second is the change.
    if (join.from && scan_.any_of(from, "줄|늘|단축|앞당|감소|증가|모자|빠른|짧|길어") != 0) return false;
    if (!join.until) return true;
    return scan_.any_of(from, "까지|사이") != 0 || from >= scan_.text().size() || scan_.byte(from) == '\n' ||
           scan_.byte(from) == ')' || scan_.byte(from) == ',' || scan_.byte(from) == '.';
  }

  void dates() {
    std::vector<DateReading>& readings = scratch_.dates;
    readings.clear();
    read_dates(scan_, at_, readings);
    for (const DateReading& d : readings) {
      // A word that is another word as often has to earn its place by what the caller sees.
      TimePhrase& p = push(d.end, Kind::date, d.weak && !d.counted ? kPlain : date_score(d));
      take(d, p);
    }
    if (readings.empty() || readings.front().range) return;
    const DateReading& from = readings.front();
    const Join link = join(from.end);
    if (link.at == 0) return;
    std::vector<DateReading>& seconds = scratch_.later_dates;
    seconds.clear();
    read_dates(scan_, link.at, seconds);
    DateReading figures;
    if (from.figures && from.rank >= Rank::day && read_second_figures(scan_, link.at, figures)) {
      if (seconds.empty() || figures.end > seconds.front().end) seconds.insert(seconds.begin(), figures);
    }
    if (from.short_year && date_score(from) < 0) return;  // 2년에서 3년
    // 7월 말에서 8월 말로 바뀌었다: a change, whose shorter reading (8월) is no end of a range either.
    if (link.from && !seconds.empty() && scan_.any_of(seconds.front().end, "로|으로") != 0) return;
    for (const DateReading& to : seconds) {
      if (to.range || !joined(link, to.end)) continue;
      if (to.lone_day && !link.between && !scan_.is(scan_.spaces(to.end), "사이") && length_after(to.end)) continue;
      if (to.short_year && !from.short_year && from.rank != Rank::year) continue;
      if (link.dash && from.figures != to.figures && !from.counted) continue;
      if ((from.rank == Rank::none || from.weak) && !to.figures) continue;
      TimePhrase& p = push(to.end, Kind::date, kSure);
      take(from, p);
      p.expression.form = Expression::Form::range;
      p.expression.to = to.from;
      p.approx = from.approx || to.approx;
      p.spelled = from.spelled && to.spelled;
      p.bare = false;
      // 6.10.~6.12.: two numbers would not end so.
      const bool dotted =
          scan_.byte(from.end - 1) == '.' && (scan_.byte(to.end - 1) == '.' || scan_.byte(to.end) == '.');
      p.weak = from.weak && to.weak && !(from.figures && to.figures && dotted);
      break;
    }
  }

  static void take(const DateReading& d, TimePhrase& p) {
    p.expression.form = d.range ? Expression::Form::range : Expression::Form::point;
    p.expression.from = d.from;
    p.expression.to = d.to;
    p.approx = d.approx;
    p.spelled = d.spelled;
    p.weak = d.weak;
    p.bare = d.words == 1 && !d.counted;
  }

  int date_score(const DateReading& d) {
    int score = kLikely;
    if (d.lone_day) {
      if (length_after(d.end) && !date_after(d.end)) score -= 5;
      if (date_after(d.end)) ++score;
      if (length_before()) score -= 3;
      // 선고일부터 7일: so many days from another one.
      if (counted_from_a_day() && !scan_.is(d.end, "까지") && !date_after(d.end)) score -= 3;
    } else if (d.short_year) {
      score = short_year_score(d);
    } else if (d.lone_month) {
      if (sentence_of_law()) score = -2;
    } else if (d.from.stretch == Stretch::century && d.words == 1 && d.from.year.value < 300) {
      // 1세기가 지나, 2세기 동안.
      score = length_after(d.end) || scan_.any_of(d.end, "가 지|가 넘|가 흐") != 0 ? -1 : kLikely;
    } else if (d.from.direction == Direction::past && d.from.day && !d.from.month && !d.from.weekday) {
      // 지난 10일 동안 is a length.
      score = length_after(d.end) && !date_after(d.end) ? -3 : kSure;
    } else if (d.words == 1 && d.counted && length_after(d.end) && !date_after(d.end) &&
               (d.from.stretch == Stretch::quarter || d.from.year.value % 100 == 0)) {
      score = -1;  // 3분기 연속, 1000년 동안
    } else {
      score = kSure;
    }
    return score;
  }

  // 서기 918년 …, 936년: the years of one sentence.
  bool after_an_era() const {
    constexpr std::uint32_t kNear = 90;
    const std::string_view line = scan_.text().substr(at_ > kNear ? at_ - kNear : 0, std::min(at_, kNear));
    for (const std::string_view era : {"서기 ", "기원전 ", "기원후 "}) {
      const std::size_t found = line.rfind(era);
      if (found != line.npos && line.find('\n', found) == line.npos && line.find(". ", found) == line.npos) return true;
    }
    return false;
  }

  // 선고일부터 7일, 받은 날부터 14일; but not 3일부터 7일, 오전부터 7일.
  bool counted_from_a_day() const {
    const std::uint32_t gap = scan_.spaces_before(at_);
    constexpr std::uint32_t kFrom = 3 * kSyllable;
    if (gap == at_ || gap < kFrom + 1 || scan_.any_of(gap - kFrom, "일부터|날부터") != gap) return false;
    return scan_.hangul_before(gap - kFrom) || scan_.is(gap - kFrom, "날");
  }

  int short_year_score(const DateReading& d) {
    const std::int32_t year = d.from.year.value;
    const std::uint32_t digits = scan_.digits(at_).count;
    if (scan_.text().substr(at_, d.end - at_).ends_with("도")) return kSure;
    int score = -1;
    if (digits == 2 && scan_.byte(at_) == '0') score = kSure;
    if (digits == 3 && after_an_era()) score = kLikely + 1;
    if (digits == 2 && year >= 50 && year % 10 != 0) score = kLikely + 1;
    if (digits == 2 && year >= 60 && year % 10 == 0 && (scan_.is(d.end, "에 ") || scan_.is(d.end, "대")))
      score = kLikely;
    if (d.range) score = kLikely + 1;
    if (scan_.any_of(d.end, "경|께|무렵") != 0) score += 3;
    if (length_after(d.end)) score -= 4;
    if (length_before()) score -= 3;
    return score;
  }

  void lengths() {
    std::vector<Length>& readings = scratch_.lengths;
    readings.clear();
    read_lengths(scan_, at_, readings);
    for (const Length& length : readings) push_length(length);
    if (readings.empty()) return;
    const Length& from = readings.front();
    if (from.range || from.over || !from.known) return;
    const Join link = join(from.end);
    if (link.at == 0 || link.until || link.between) return;
    std::vector<Length>& seconds = scratch_.later_lengths;
    seconds.clear();
    read_lengths(scan_, link.at, seconds);
    for (const Length& to : seconds) {
      if (to.range || to.over || !to.known || !joined(link, to.end)) continue;
      // 30분~1시간, 사흘~일주일; but 오전 9시 … never meets a length of days.
      if ((from.parts.back().unit >= 'a') != (to.parts.back().unit >= 'a')) continue;
      // 천구백구십일에서 이천이십년: the first has no unit.
      if (link.from && from.parts.back().unit == 'D' && to.parts.back().unit == 'Y') continue;
      TimePhrase& p = push(to.end, Kind::duration, length_score(to) + 1);
      p.expression.form = Expression::Form::fixed;
      p.expression.iso = iso_of(scan_, from) + '/' + iso_of(scan_, to);
      p.approx = from.approx || to.approx;
      p.spelled = from.spelled && to.spelled;
      break;
    }
  }

  int length_score(const Length& length) {
    int score = kLikely + 1;
    if (length.bare_unit) {
      score = length.first_unit == 'm' || length.first_unit == 's' ? kLikely : length.first_unit == 'Y' ? 1 : kPlain;
      if (length.range && length.first_unit == 'Y') score = kLikely;
      if (length.range && length.first_unit == 'D') score = 1;
    }
    if (length.over || length.half) score = kSure;
    if (length_after(length.end)) score += 2;
    if (length_before()) score += 3;
    return score;
  }

  // 2012년 is a year: a length only where the words beside it say so.
  bool year_in_figures(const Length& length) const {
    return length.bare_unit && length.first_unit == 'Y' && length.parts.size() == 1 && length.first >= 1000 &&
           length.first <= 2999 && !length.over && scan_.digits(at_).count == 4;
  }

  void fill(const Length& length, TimePhrase& p) const {
    p.expression.form = length.known ? Expression::Form::fixed : Expression::Form::none;
    p.expression.iso = iso_of(scan_, length);
    p.approx = length.approx || !length.known;
    p.spelled = length.spelled;
    p.bound = length.over ? Bound::over : Bound::exact;
  }

  void push_length(const Length& length) {
    const bool evident = length_after(length.end) || length_before();
    const bool day_or_later = year_in_figures(length);
    const std::uint32_t suffix = scan_.any_of(length.end, "간|째");
    const bool suffixed =
        suffix != 0 && (scan_.ends_word(suffix) || scan_.any_of(suffix, "이나|동안|만에|씩|가량|정도|쯤") != 0);
    if (day_or_later && !evident && !suffixed) return;
    TimePhrase& plain = push(length.end, Kind::duration, length_score(length));
    fill(length, plain);
    plain.weak = length.weak && !evident && !suffixed;
    plain.bare = length.word;
    if (suffixed) fill(length, push(suffix, Kind::duration, kSure));
    shift(length);
  }

  // 사흘 뒤, 3개월 전; 개막 사흘 뒤 is a length that 뒤 stands beside.
  void shift(const Length& length) {
    const std::uint32_t from = scan_.spaces(length.end);
    Scan::Word w = scan_.word(from, CalendarRole::shift);
    if (!w) return;
    // 보름 뒤면, 한 달 후면
    const std::uint32_t when = w.calendar->n[0] > 0 && scan_.is(w.end, "면") ? w.end + kSyllable : w.end;
    if (!scan_.ends_word(when)) return;
    if (length.weak && from == length.end) return;
    // 14일 전 대통령, 2008년 전 세계: 전 belongs to the noun.
    if (w.calendar->n[0] < 0 && scan_.word(scan_.spaces(w.end), CalendarRole::after_former)) return;
    if (year_in_figures(length) && length.first >= 1900 && length.first % 100 != 0) return;
    // 표결 20분 전, and 3년 뒤 부도났다, told in the past: it counts from an event, and is a length.
    if (counts_from_event(scan_, at_) || (w.calendar->n[0] > 0 && tense_after(scan_, w.end) == Tense::past)) {
      TimePhrase& p = push(length.end, Kind::duration, kSure + 1);
      p.extent_end = w.end;
      fill(length, p);
      return;
    }
    // 몇 시간 뒤, 몇 초 전: without a value, by the unit as it is written.
    const std::string_view read = scan_.text().substr(at_, length.end - at_);
    const bool clock = read.ends_with("시간") || read.ends_with("분") || read.ends_with("초");
    const char unit = !length.parts.empty() ? length.parts.back().unit : clock ? 'h' : 'D';
    TimePhrase& p = push(w.end, unit >= 'a' ? Kind::time : Kind::date, kSure + 1);
    if (when != w.end) p.open = true;
    const int sign = w.calendar->n[0];
    p.expression.form = Expression::Form::point;
    if (!shift_by(length, sign, false, p.expression.from)) {
      p.expression = {};
    } else if (length.range) {
      // The farther end of 2~3년 전 comes first in time.
      p.expression.to = p.expression.from;
      p.expression.to.shift_months = p.expression.to.shift_days = p.expression.to.shift_seconds = 0;
      p.expression.form = Expression::Form::range;
      if (!shift_by(length, sign, true, p.expression.to)) p.expression = {};
      if (sign < 0) std::swap(p.expression.from, p.expression.to);
    }
    p.approx = length.approx || !length.known;
    p.spelled = length.spelled;
    p.bound = length.over ? Bound::over : Bound::exact;
  }

  void clocks() {
    std::vector<ClockReading>& readings = scratch_.clocks;
    readings.clear();
    read_clocks(scan_, at_, readings);
    for (const ClockReading& c : readings) {
      TimePhrase& p = push(c.end, Kind::time, c.clock ? kSure : kLikely);
      p.expression.form = c.range ? Expression::Form::range : Expression::Form::point;
      p.expression.from = c.from;
      p.expression.to = c.to;
      p.spelled = c.spelled;
      p.weak = c.weak && !(c.bare && part_of_day_meant(scan_, at_, c.end));
      p.bare = c.bare;
    }
    const auto first = std::find_if(readings.begin(), readings.end(), [](const ClockReading& c) { return c.clock; });
    if (first == readings.end() || first->range) return;
    const Join link = join(first->end);
    if (link.at == 0) return;
    std::vector<ClockReading>& seconds = scratch_.later_clocks;
    seconds.clear();
    read_clocks(scan_, link.at, seconds);
    for (const ClockReading& to : seconds) {
      if (!to.clock || to.range || !joined(link, to.end)) continue;
      TimePhrase& p = push(to.end, Kind::time, kSure);
      p.expression.form = Expression::Form::range;
      p.expression.from = first->from;
      p.expression.to = to.from;
      p.spelled = first->spelled && to.spelled;
      break;
    }
  }

  void recurrences() {
    std::vector<Recurrence>& readings = scratch_.recurrences;
    readings.clear();
    read_recurrences(scan_, at_, (sorts_ & kRecurrences) != 0, scratch_.lengths, readings);
    for (Recurrence& r : readings) {
      TimePhrase& p = push(r.end, Kind::frequency, kSure + 1);
      p.expression.form = r.iso.empty() ? Expression::Form::none : Expression::Form::fixed;
      p.expression.iso = std::move(r.iso);
      p.spelled = r.spelled;
      p.bare = r.bare;
      p.weak = r.weak;
      p.rate = std::move(r.rate);
      p.approx = r.approx;
    }
  }

  // 후반 27분.
  void match_half() {
    const Scan::Word w = scan_.word(at_, CalendarRole::match_half);
    if (!w) return;
    std::vector<Length>& readings = scratch_.lengths;
    readings.clear();
    read_lengths(scan_, scan_.spaces(w.end), readings);
    for (const Length& length : readings) {
      if (length.first_unit != 'm' || length.weak || !length.known || length.half) continue;  // 27분 반 페르시
      TimePhrase& p = push(length.end, Kind::duration, kSure);
      p.expression.form = Expression::Form::fixed;
      p.expression.iso = iso_of(scan_, length);
      p.spelled = length.spelled;
      p.bound = length.over ? Bound::over : Bound::exact;
      break;
    }
  }

  // In this order, for of two readings of one end and score the first is kept.
  static constexpr std::array<std::pair<Sorts, void (Reader::*)()>, 5> kReaders{{
      {kDates, &Reader::dates},
      {kLengths, &Reader::lengths},
      {kClocks, &Reader::clocks},
      {kLengths | kRecurrences, &Reader::recurrences},
      {kMatchHalves, &Reader::match_half},
  }};

  const Scan& scan_;
  TimeScratch& scratch_;
  std::uint32_t at_;
  Sorts sorts_;
  // Once asked for: what stands before, and what stands at the place that was asked about last.
  std::optional<bool> length_before_;
  std::pair<std::uint32_t, bool> length_after_{0, false};
  std::pair<std::uint32_t, Join> joined_at_;
  std::vector<TimePhrase>& out_;
};

// Apart from what precedes it, so that nothing is kept for it where nothing begins.
[[gnu::noinline]] void read_sorts(const Scan& scan, TimeScratch& scratch, std::uint32_t at, Sorts sorts,
                                  std::vector<TimePhrase>& out) {
  Reader(scan, scratch, at, sorts, out).run();
}

// With a scratch of its own.
[[gnu::noinline]] void read_alone(const Lexicon& lexicon, std::string_view text, std::uint32_t at,
                                  std::vector<TimePhrase>& out, const NumeralMemo* numerals, bool words) {
  TimeScratch scratch;
  read_times(lexicon, text, at, out, numerals, &scratch, words);
}

}  // namespace

void read_times(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<TimePhrase>& out,
                const NumeralMemo* numerals, TimeScratch* scratch, bool words) {
  if (at >= text.size()) return;
  if (scratch == nullptr) return read_alone(lexicon, text, at, out, numerals, words);
  const Scan scan(lexicon, text, numerals, &scratch->counts);
  const Sorts sorts = sorts_at(scan, at, words);
  if (sorts != 0) read_sorts(scan, *scratch, at, sorts, out);  // at most places nothing begins
}

}  // namespace krnum::detail
