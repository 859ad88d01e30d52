#include "time/clock.h"

#include <algorithm>

#include "base/stable_sort.h"
#include "time/sense.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kSyllable = 3;

bool letter(const Scan& scan, std::uint32_t at) {
  const char c = scan.byte(at);
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

class Reader {
 public:
  Reader(const Scan& scan, std::vector<ClockReading>& out) : scan_(scan), out_(out) {}

  void run(std::uint32_t at) {
    const std::size_t before = out_.size();
    Scan::Word part;
    scan_.each_word(at, Role::calendar, [&](Scan::Word w) {
      if (w.calendar->role == CalendarRole::clock) {
        ClockReading point;
        point.end = w.end;
        point.clock = point.bare = true;
        point.weak = w.calendar->n[0] == 0 && !midnight_meant(scan_, w.end);
        point.from.hour = static_cast<std::int8_t>(w.calendar->n[0]);
        point.from.minute = static_cast<std::int8_t>(w.calendar->n[1]);
        point.to = point.from;
        out_.push_back(point);
      }
      if (w.calendar->role == CalendarRole::part_of_day || w.calendar->role == CalendarRole::day_part) part = w;
    });
    if (part && scan_.any_of(part.end, "새 |사이 ") != 0) return;  // 밤새, 밤사이
    if (part) {
      ClockReading bare;
      bare.end = part.end;
      bare.bare = true;
      const auto& n = part.calendar->n;
      const bool own_day = part.calendar->role == CalendarRole::day_part;  // 어젯밤
      if (own_day) bare.from.day = {Known::offset, n[0]};
      bare.weak = (!own_day && n[2] != 0) || meal_meant(scan_, at, part.end);
      bare.from.part_of_day = static_cast<PartOfDay>(n[own_day ? 1 : 0]);
      bare.from.rule = static_cast<ClockRule>(n[own_day ? 2 : 1]);
      bare.to = bare.from;
      out_.push_back(bare);
      clock(scan_.spaces(part.end), bare.from);
    } else {
      clock(at, {});
    }
    sort_few(out_.begin() + static_cast<std::ptrdiff_t>(before), out_.end(),
             [](const ClockReading& a, const ClockReading& b) { return a.end > b.end; });
  }

 private:
  void both(ClockReading& r, std::int8_t Point::*member, std::int64_t value) {
    r.from.*member = static_cast<std::int8_t>(value);
    r.to.*member = static_cast<std::int8_t>(value);
  }

  static std::int8_t small(std::int64_t n) { return static_cast<std::int8_t>(n > 99 ? 99 : n); }

  void clock(std::uint32_t at, const Point& prefix) {
    if (colons(at, prefix)) return;
    for (const Count& c : scan_.counts(at)) {
      if (c.low < 0 || c.high < c.low || c.indefinite || c.over || c.high > 99) continue;
      const std::uint32_t unit = scan_.spaces(c.end);
      std::uint32_t end = 0;
      if (scan_.is(unit, "시")) end = unit + kSyllable;
      if (scan_.is(unit, "時")) end = unit + kSyllable;
      if (end == 0 || scan_.any_of(end, "간|리즈|즌|장|대|도지사|민|청|의회|집|작") != 0) continue;
      // 열세 시 is nobody's hour, and neither is 한시 without a space: 한시가 급하다.
      if (c.script == Script::native && c.low > 12) continue;
      ClockReading r;
      r.from = r.to = prefix;
      r.clock = true;
      r.end = end;
      r.from.hour = small(c.low);
      r.to.hour = small(c.high);
      r.range = c.range;
      r.spelled = c.script != Script::figures && c.script != Script::mixed;
      const bool bare_word = prefix.rule == ClockRule::none;
      r.weak = bare_word && (c.weak || (c.script == Script::native && unit == c.end && (c.low == 1 || c.low == 3)));
      if (c.low > 24 || c.high > 24) r.from.impossible = r.to.impossible = true;
      out_.push_back(r);
      minutes(r);
      return;
    }
  }

  // 30분, 반, 정각, 5분 전.
  void minutes(ClockReading r) {
    const std::uint32_t at = scan_.spaces(r.end);
    if (scan_.is(at, "정각")) {
      r.end = at + 2 * kSyllable;
      both(r, &Point::minute, 0);
      out_.push_back(r);
      return;
    }
    if (scan_.is(at, "반") && (scan_.ends_word(at + kSyllable) || scan_.any_of(at + kSyllable, "쯤|경|께|부터") != 0)) {
      r.end = at + kSyllable;
      r.weak = false;
      both(r, &Point::minute, 30);
      out_.push_back(r);
      return;
    }
    for (const Count& c : scan_.counts(at)) {
      if (c.low < 0 || c.low != c.high || c.indefinite || c.script == Script::native || c.low > 99) continue;
      std::uint32_t end = scan_.spaces(c.end);
      if (scan_.is(end, "초") && !scan_.is(end, "초등")) {
        r.end = end + kSyllable;
        both(r, &Point::minute, 0);
        both(r, &Point::second, small(c.low));
        if (c.low > 59) r.from.impossible = r.to.impossible = true;
        out_.push_back(r);
        return;
      }
      if ((!scan_.is(end, "분") && !scan_.is(end, "分")) || scan_.any_of(end, "분기|분의|분야") != 0) continue;
      end += kSyllable;
      const std::uint32_t before = scan_.spaces(end);
      ClockReading minute = r;
      minute.end = end;
      minute.weak = false;
      if (c.low > 59) minute.from.impossible = minute.to.impossible = true;
      if (scan_.is(before, "전") && scan_.ends_word(before + kSyllable)) {
        ClockReading ago = minute;
        ago.end = before + kSyllable;
        ago.from.minutes_after = static_cast<std::int16_t>(-c.low);
        ago.to.minutes_after = ago.from.minutes_after;
        both(ago, &Point::minute, 0);
        out_.push_back(ago);
      }
      both(minute, &Point::minute, small(c.low));
      out_.push_back(minute);
      seconds(minute);
      return;
    }
  }

  void seconds(ClockReading r) {
    const std::uint32_t at = scan_.spaces(r.end);
    for (const Count& c : scan_.counts(at)) {
      if (c.low < 0 || c.low != c.high || c.indefinite || c.script == Script::native || c.low > 99) continue;
      const std::uint32_t unit = scan_.spaces(c.end);
      if (!scan_.is(unit, "초") || scan_.is(unit, "초등")) continue;
      r.end = unit + kSyllable;
      both(r, &Point::second, small(c.low));
      if (c.low > 59) r.from.impossible = r.to.impossible = true;
      out_.push_back(r);
      return;
    }
  }

  // 14:30, 15:23:24, 3:18am.
  bool colons(std::uint32_t at, const Point& prefix) {
    const Digits hour = scan_.digits(at);
    if (hour.count == 0 || hour.count > 2 || scan_.byte(hour.end) != ':') return false;
    const Digits minute = scan_.digits(hour.end + 1);
    if (minute.count != 2) return false;
    ClockReading r;
    r.from = r.to = prefix;
    r.clock = true;
    r.spelled = false;
    r.end = minute.end;
    both(r, &Point::hour, hour.value);
    both(r, &Point::minute, minute.value);
    bool second_stated = false;
    if (scan_.byte(r.end) == ':') {
      const Digits second = scan_.digits(r.end + 1);
      if (second.count != 2) return false;
      both(r, &Point::second, second.value);
      r.end = second.end;
      second_stated = true;
      if (second.value > 59) r.from.impossible = r.to.impossible = true;
    }
    if (hour.value > 24 || minute.value > 59) r.from.impossible = r.to.impossible = true;
    const std::uint32_t half = scan_.spaces(r.end);
    if (const std::uint32_t noon = scan_.any_of(half, "am|AM|a.m.|A.M.|pm|PM|p.m.|P.M.|a|p");
        noon != 0 && !letter(scan_, noon)) {
      const bool pm = scan_.byte(half) == 'p' || scan_.byte(half) == 'P';
      r.from.rule = r.to.rule = pm ? ClockRule::pm : ClockRule::am;
      r.from.part_of_day = r.to.part_of_day = pm ? PartOfDay::afternoon : PartOfDay::morning;
      r.end = noon;
    } else {
      if (scan_.byte(r.end) == ':' || (scan_.byte(r.end) == '.' && scan_.digit(r.end + 1)) || letter(scan_, r.end))
        return false;
      // A score or a ratio is written so as well; a date or a part of a day before it, or a josa of time, decides.
      const std::uint32_t before = scan_.spaces_before(at);
      const auto ends = [&](std::string_view word) { return scan_.text().substr(0, before).ends_with(word); };
      const bool dated =
          before < at && (ends("일") || ends(")") || ends("요일") || ends("오늘") || ends("내일") || ends("어제"));
      const bool iso = (at > 0 && scan_.byte(at - 1) == 'T') || (at == 0 && r.end == scan_.text().size());
      r.weak = !dated && !iso && prefix.rule == ClockRule::none && (!second_stated || r.from.impossible) &&
               (r.from.impossible || scan_.any_of(r.end, "에 |에,|부터|까지|쯤|경|께|현재") == 0);
      if (r.from.impossible && r.weak && !second_stated) return false;
    }
    out_.push_back(r);
    return true;
  }

  const Scan& scan_;
  std::vector<ClockReading>& out_;
};

}  // namespace

void read_clocks(const Scan& scan, std::uint32_t at, std::vector<ClockReading>& out) { Reader(scan, out).run(at); }

}  // namespace krnum::detail
