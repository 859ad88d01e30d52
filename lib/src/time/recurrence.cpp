#include "time/recurrence.h"

#include <algorithm>
#include <array>

#include "base/stable_sort.h"
#include "time/clock.h"
#include "time/iso.h"
#include "time/point.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kSyllable = 3;

struct Counter {
  std::string_view surface;
  std::string_view code;
};
constexpr std::array<Counter, 4> kCounters{{{"회", "{회}"}, {"번", "{번}"}, {"차례", "{차례}"}, {"일", "{일}"}}};

// P1W is counted over weeks: wk.
std::string_view per_of(std::string_view period) {
  if (period == "P1Y") return "a";
  if (period == "P1M") return "mo";
  if (period == "P1W") return "wk";
  if (period == "P1D") return "d";
  if (period == "PT1H") return "h";
  if (period == "PT1M") return "min";
  return {};
}

class Reader {
 public:
  Reader(const Scan& scan, std::uint32_t at, std::span<const Length> lengths, std::vector<Recurrence>& out)
      : scan_(scan), at_(at), lengths_(lengths), out_(out) {}

  void run(bool words) {
    const std::size_t before = out_.size();
    Scan::Word every_word, rate_word, weekday;
    if (words) {
      scan_.each_word(at_, Role::calendar, [&](Scan::Word w) {
        const CalendarRole role = w.calendar->role;
        if (role == CalendarRole::every) every_word = w;
        if (role == CalendarRole::rate) rate_word = w;
        if (role == CalendarRole::weekday) weekday = w;
      });
    }
    if (every_word) every(every_word);
    if (rate_word) rate(rate_word);
    each_length();
    if (weekday) each_weekday(weekday);
    sort_few(out_.begin() + static_cast<std::ptrdiff_t>(before), out_.end(),
             [](const Recurrence& a, const Recurrence& b) { return a.end > b.end; });
  }

 private:
  // 매주 월요일, 매월 25일, 매년 5월 5일, 매일 오후 3시.
  void every(Scan::Word w) {
    const std::string_view period = w.calendar->text;
    Recurrence bare;
    bare.end = w.end;
    bare.iso = "R/" + std::string(period);
    bare.bare = true;
    out_.push_back(bare);
    std::uint32_t from = scan_.spaces(w.end);
    std::string date;
    bool several = false;
    std::vector<DateReading> dates;
    read_dates(scan_, from, dates);
    for (const DateReading& d : dates) {
      if (!fits(period, d) || d.range) continue;
      date = iso_pattern(d.from);
      several = date.empty();  // 매달 첫째 주 토요일: ISO has no form
      Recurrence r = bare;
      r.bare = false;
      r.end = d.end;
      if (period == "P2W" && scan_.is(d.end, "마다")) r.end += 2 * kSyllable;  // 격주 토요일마다
      r.spelled = d.spelled;
      r.iso = "R/" + (date.empty() ? "" : date + "/") + std::string(period);
      out_.push_back(r);
      from = scan_.spaces(d.end);
      break;
    }
    // 매주 월·수·금요일: several days, of which ISO has no form; the period stands.
    const bool weekly = period == "P1W" || period == "P2W";
    if (const std::uint32_t days = weekly                               ? weekdays(from)
                                   : period == "P1M" || period == "P2M" ? nth_weekdays(from)
                                                                        : 0) {
      Recurrence r = bare;
      r.bare = false;
      r.end = days;
      out_.push_back(r);
      from = scan_.spaces(days);
      date.clear();
      several = true;
    }
    std::vector<ClockReading> clocks;
    read_clocks(scan_, from, clocks);
    for (const ClockReading& c : clocks) {
      if (c.range || (c.weak && !c.bare)) continue;
      const std::string clock = iso_pattern(c.from);
      if (clock.empty()) continue;
      Recurrence r = bare;
      r.bare = false;
      r.end = c.end;
      r.spelled = c.spelled && out_.back().spelled;
      if (!several) r.iso = "R/" + date + clock + "/" + std::string(period);
      out_.push_back(r);
    }
  }

  // 월·수·금요일, 화, 목: past the last of two weekdays and more; 0 where there are not two.
  std::uint32_t weekdays(std::uint32_t at) const {
    constexpr WordList kDay = "월|화|수|목|금|토|일";
    std::uint32_t days = 0;
    while (true) {
      const std::uint32_t day = scan_.any_of(at, kDay);
      if (day == 0) return 0;
      at = scan_.any_of(day, "요일");
      if (at == 0) at = day;
      ++days;
      const std::uint32_t next = scan_.any_of(at, "·|ㆍ|・|, |,|/|~|∼");
      if (next == 0) break;
      at = next;
    }
    return days > 1 && scan_.ends_phrase(at) ? at : 0;
  }

  // (매월) 첫째·셋째 주 토요일, 둘째와 넷째 일요일: past its end, 0 where there are not two ordinals.
  std::uint32_t nth_weekdays(std::uint32_t at) const {
    std::uint32_t ordinals = 0;
    while (true) {
      const Scan::Word w = scan_.word(at, CalendarRole::ordinal);
      if (!w) return 0;
      ++ordinals;
      at = scan_.spaces(w.end);
      if (scan_.any_of(at, "주 ·|주·|주, ") != 0) at = scan_.spaces(at + kSyllable);
      const std::uint32_t next = scan_.any_of(at, "·|ㆍ|・|, |,|와 |과 ");
      if (next == 0) break;
      at = next;
    }
    if (ordinals < 2) return 0;
    if (const std::uint32_t week = scan_.any_of(at, "주 ")) at = scan_.spaces(week);
    const Scan::Word weekday = scan_.word(at, CalendarRole::weekday);
    return weekday && scan_.ends_phrase(weekday.end) ? weekday.end : 0;
  }

  static bool fits(std::string_view period, const DateReading& d) {
    const Point& p = d.from;
    if (p.year || p.impossible || p.direction != Direction::none) return false;
    if (p.day && p.day.known != Known::exact) return false;
    if (p.month && p.month.known != Known::exact) return false;
    if (period == "P1W" || period == "P2W") return p.weekday != 0 && !p.day && !p.week;
    if (period == "P1M" || period == "P2M") return !p.month && (p.day || p.week) && p.stretch == Stretch::none;
    if (period == "P1Y" || period == "P2Y") return p.month || p.stretch != Stretch::none;
    return false;
  }

  // 주 2회, 하루 세 번, 연 4회.
  void rate(Scan::Word w) {
    if (scan_.hangul_before(at_)) return;
    std::uint32_t from = scan_.spaces(w.end);
    if (from == w.end && !scan_.digit(from)) return;
    // 하루 평균 3회 is a mean, and no recurrence.
    if (const std::uint32_t most = scan_.any_of(from, "최대 |최소 ")) from = most;
    count(from, std::string(w.calendar->text), w.end, w.end - at_ == kSyllable, true);
  }

  // 3년마다, 두 달에 한 번.
  void each_length() {
    for (const Length& length : lengths_) {
      if (!length.known || length.over) continue;
      // 1일 3회: a day, as prescriptions count it.
      if (scan_.is(at_, "1일 ") && length.end == at_ + 4) {
        spelled_ = false;
        if (count(scan_.spaces(length.end), "P1D", length.end, false, false)) return;
      }
      if (scan_.is(length.end, "마다") || scan_.is(length.end, " 마다")) {
        Recurrence r;
        r.end = length.end + (scan_.is(length.end, " ") ? 1 : 0) + 2 * kSyllable;
        r.spelled = length.spelled;
        const std::string period = iso_of(scan_, length);
        r.iso = "R/" + period;
        out_.push_back(r);
        // 3년마다 한 번: how often it comes is said once more.
        spelled_ = length.spelled;
        count(scan_.spaces(r.end), iso_of(scan_, length), length.end, false, false);
        return;
      }
      if (scan_.is(length.end, "에 ") || scan_.is(length.end, "당 ")) {
        spelled_ = length.spelled;
        const std::string period = iso_of(scan_, length);
        const std::uint32_t from = scan_.spaces(length.end + kSyllable);
        if (count(from, period, length.end, false, false)) return;
        const char unit = length.parts.back().unit;
        if ((unit == 'W' || unit == 'M' || unit == 'Y') && days(from, period, length.end)) return;
      }
    }
  }

  // 월요일마다.
  void each_weekday(Scan::Word w) {
    if (!scan_.is(w.end, "마다")) return;
    Recurrence r;
    r.end = w.end + 2 * kSyllable;
    r.iso = "R/XXXX-WXX-" + std::to_string(w.calendar->n[0]) + "/P1W";
    out_.push_back(r);
  }

  // The unit that is counted over: wk of a week, {석 달} of what is no single unit. `end`: of the period as written.
  std::string over(std::string_view period, std::uint32_t end) const {
    const std::string_view unit = per_of(period);
    if (!unit.empty()) return std::string(unit);
    std::string_view written = scan_.text().substr(at_, end - at_);
    if (written.ends_with("마다")) written.remove_suffix(2 * kSyllable);
    return '{' + std::string(written) + '}';
  }

  // 일주일에 사흘: days are counted, as 주 3일 counts them.
  bool days(std::uint32_t from, const std::string& period, std::uint32_t end) {
    const Scan::Word w = scan_.word(from, CalendarRole::day_count);
    if (!w || !scan_.ends_phrase(w.end) || scan_.any_of(w.end, " 만에| 걸쳐|간") != 0) return false;
    const auto& n = w.calendar->n;
    Recurrence r;
    r.end = w.end;
    r.spelled = spelled_;
    r.iso = "R/" + period;
    Rate rate{.amount = n[0] == n[1] ? Amount::of(Exact(Decimal(n[0])))
                                     : Amount::between(Exact(Decimal(n[0])), Exact(Decimal(n[1]))),
              .counter = "{일}",
              .per = over(period, end)};
    r.rate = std::make_shared<const Rate>(std::move(rate));
    out_.push_back(std::move(r));
    return true;
  }

  bool count(std::uint32_t from, const std::string& period, std::uint32_t period_end, bool weak_days, bool days_too) {
    for (const Count& c : scan_.counts(from)) {
      const std::uint32_t unit = scan_.spaces(c.end);
      for (const Counter& counter : kCounters) {
        if (!scan_.is(unit, counter.surface)) continue;
        const bool days = counter.surface == "일";
        if (days && (!days_too || period == "P1D" || period == "P1M" || c.script == Script::native)) continue;
        if (days && scan_.any_of(unit, "일반|일정") != 0) continue;
        Recurrence r;
        r.end = unit + static_cast<std::uint32_t>(counter.surface.size());
        // 주 2회전, 3회말, 한 번지: not a count of times.
        if (!scan_.ends_word(r.end) && scan_.any_of(r.end, "씩|꼴|이상|이하|가량|정도|제|쯤|밖에|만") == 0) continue;
        r.spelled = spelled_ && c.script != Script::figures && c.script != Script::mixed;
        // 주 5일, but 연 3일 and 월 2일 may be days of their own.
        r.weak = weak_days && days && (period != "P1W" || c.high < 1 || c.high > 7);
        r.iso = "R/" + period;
        Rate rate{.counter = counter.code, .per = over(period, period_end)};
        if (c.known) {  // not 몇 번
          const auto low = Decimal::parse(scan_.text_of(c.low, c.low_place));
          const auto high = Decimal::parse(scan_.text_of(c.high, c.high_place));
          if (!low || !high) continue;
          rate.amount = c.range ? Amount::between(Exact(*low), Exact(*high)) : Amount::of(Exact(*low));
        }
        r.rate = std::make_shared<const Rate>(std::move(rate));
        r.approx = c.indefinite;
        out_.push_back(std::move(r));
        return true;
      }
    }
    return false;
  }

  const Scan& scan_;
  std::uint32_t at_;
  std::span<const Length> lengths_;
  std::vector<Recurrence>& out_;
  bool spelled_ = true;
};

}  // namespace

void read_recurrences(const Scan& scan, std::uint32_t at, bool words, std::span<const Length> lengths,
                      std::vector<Recurrence>& out) {
  Reader(scan, at, lengths, out).run(words);
}

}  // namespace krnum::detail
