// Words that lead a date: 지난 5월, 음력 8월 15일, 단기 4357년.
#include <algorithm>
#include <array>

#include "time/date_reader.h"
#include "time/figures.h"

namespace krnum::detail {
namespace {

// From -2: 지지난, 지난, 이번, 오는, 다음, -, 다다음.
constexpr std::array<Direction, 7> kDirections{Direction::past2, Direction::past, Direction::current, Direction::future,
                                               Direction::next,  Direction::none, Direction::next2};

}  // namespace

bool DateReader::direction(Scan::Word w) {
  if (scan_.hangul_before(at_)) return false;
  const std::int32_t which = std::clamp(w.calendar->n[0] + 2, 0, 6);
  both(&Point::direction, kDirections[static_cast<std::size_t>(which)]);
  const std::uint32_t from = scan_.spaces(w.end);
  now_.end = w.end;
  bool taken = false;
  Scan::Word best;
  scan_.each_word(from, Role::calendar, [&](Scan::Word next) {
    switch (next.calendar->role) {
      case CalendarRole::month_name:
      case CalendarRole::weekday:
      case CalendarRole::weekend:
      case CalendarRole::season:
      case CalendarRole::half:
      case CalendarRole::holiday:
      case CalendarRole::lunar_holiday:
      case CalendarRole::easter:
      case CalendarRole::nth_weekday:
      case CalendarRole::public_holiday:
      case CalendarRole::event:
      case CalendarRole::period:
      case CalendarRole::reckoning:
        best = next;
        break;
      default:
        break;
    }
  });
  if (best && take(best)) {
    taken = true;
  } else {
    DateReading figures;
    if (read_figures(scan_, from, figures) && figures.figures) {
      const Direction kept = now_.from.direction;
      now_ = figures;
      now_.counted = true;
      both(&Point::direction, kept);
      taken = true;
    } else {
      taken = number(from);
    }
  }
  if (!taken) return false;
  // 지난 3년, 다음 2일, 다음 3년 are lengths.
  const bool next = now_.from.direction == Direction::next || now_.from.direction == Direction::next2;
  if (now_.short_year && !(scan_.digits(from).count == 2 && now_.from.year.value >= 50)) return false;
  if (next && (now_.lone_day || now_.rank == Rank::year)) return false;
  now_.weak = now_.short_year = now_.lone_month = false;
  return true;
}

// 음력 8월 15일, 윤5월, 음력 섣달.
bool DateReader::reckoning(Scan::Word w) {
  const bool lunar = w.calendar->n[0] != 0;
  std::uint32_t from = scan_.spaces(w.end);
  const DateReading kept = now_;
  if (w.calendar->n[0] == 1 && scan_.is(from, "윤")) {
    both(&Point::leap_month, true);
    from = scan_.spaces(from + kSyllable);
  }
  if (w.calendar->n[0] == 2) both(&Point::leap_month, true);
  both(&Point::lunar, lunar);
  Scan::Word month;
  scan_.each_word(from, Role::calendar, [&](Scan::Word next) {
    const CalendarRole role = next.calendar->role;
    const bool day = role == CalendarRole::lunar_holiday || role == CalendarRole::month_day;
    if (day || role == CalendarRole::month_name) month = next;
  });
  const bool taken = month ? take(month) : number(from);
  // 음력 1592년 4월 13일: the month has yet to come.
  if (taken && now_.rank == Rank::year && kept.rank == Rank::none && w.calendar->n[0] == 1) {
    now_.complete = false;
    return true;
  }
  if (!taken || now_.rank < Rank::month) {
    now_ = kept;
    return false;
  }
  now_.weak = false;
  if (w.calendar->n[0] == 1 && now_.rank == Rank::month) both(&Point::lunar, true);
  return true;
}

// 단기 4357년, 기원전 57년, 경문왕 3년.
bool DateReader::counted_year(Scan::Word w) {
  const std::uint32_t from = scan_.spaces(w.end);
  if (w.calendar->role != CalendarRole::before_christ && scan_.is(from, "원년")) {
    const std::int32_t first = w.calendar->n[0] + 1;
    if (w.calendar->role == CalendarRole::reign) {
      stretch(Stretch::unknown, 0, 0);
    } else {
      set(&Point::year, Known::exact, first, first);
    }
    return took(from + 2 * kSyllable, Rank::year);
  }
  for (const Count& c : scan_.counts(from)) {
    const std::uint32_t unit = scan_.spaces(c.end);
    if (c.low < 0 || c.over || c.low > 100'000) continue;
    const bool century = scan_.is(unit, "세기");
    const bool years = (scan_.is(unit, "년") && !scan_.is(unit, "년대")) || scan_.is(unit, "年");
    if (!century && !years) continue;
    if (c.script == Script::figures || c.script == Script::mixed) now_.spelled = false;
    const std::uint32_t end = unit + (century ? 2 : 1) * kSyllable;
    now_.counted = true;
    if (w.calendar->role == CalendarRole::reign || (century && w.calendar->role == CalendarRole::before_christ)) {
      stretch(Stretch::unknown, 0, 0);
      return took(end, Rank::year);
    }
    if (century) {
      if (w.calendar->n[0] != 0) return false;
      stretch(Stretch::century, 0, 0);
      set(&Point::year, Known::exact, (c.low - 1) * 100 + 1, (c.high - 1) * 100 + 1);
      return took(end, Rank::year);
    }
    const auto year = [&](std::int64_t counted) {
      return w.calendar->role == CalendarRole::before_christ ? 1 - counted : counted + w.calendar->n[0];
    };
    set(&Point::year, Known::exact, year(c.low), year(c.high));
    if (c.low == 0) both(&Point::impossible, true);  // every era begins with its year 1
    return took(end, Rank::year);
  }
  return false;
}

}  // namespace krnum::detail
