#include "time/point.h"

#include "base/stable_sort.h"
#include "text/utf8.h"
#include "time/date_reader.h"
#include "time/figures.h"
#include "time/sense.h"

namespace krnum::detail {
namespace {

constexpr int kLongestPhrase = 8;  // words: 지난해 음력 윤 5월 둘째 주 화요일 …
constexpr std::string_view kWeekdays = "월화수목금토일";
constexpr std::size_t kWeekday = 3;  // bytes of one

std::uint8_t weekday_at(const Scan& scan, std::uint32_t at) {
  if (!scan.hangul(at)) return 0;
  const std::size_t found = kWeekdays.find(scan.text().substr(at, kWeekday));
  return found == kWeekdays.npos ? 0 : static_cast<std::uint8_t>(found / kWeekday + 1);
}

}  // namespace

void DateReader::run() {
  const std::size_t before = out_.size();
  for (int i = 0; i < kLongestPhrase && below(Rank::part); ++i) {
    const std::uint32_t from = i == 0 ? at_ : scan_.spaces(now_.end);
    if (!(i > 0 && weekday_in_brackets(from)) && !word(from) && !number(from)) break;
    ++now_.words;
    if (now_.complete) out_.push_back(now_);
  }
  sort_few(out_.begin() + static_cast<std::ptrdiff_t>(before), out_.end(),
           [](const DateReading& a, const DateReading& b) { return a.end > b.end; });
}

// 14일(토), 14일(토요일).
bool DateReader::weekday_in_brackets(std::uint32_t from) {
  if (now_.rank != Rank::day || scan_.byte(from) != '(' || now_.range) return false;
  std::uint32_t at = from + 1;
  const std::uint8_t weekday = weekday_at(scan_, at);
  if (weekday == 0) return false;
  at += kSyllable;
  if (scan_.is(at, "요일")) at += 2 * kSyllable;
  if (scan_.byte(at) != ')') return false;
  both(&Point::weekday, weekday);
  return took(at + 1, Rank::weekday);
}

bool DateReader::word(std::uint32_t from) {
  // 7월의 마지막 주: the josa may stand before an ordinal.
  if (now_.rank == Rank::month && scan_.is(from, "의 ")) {
    const std::uint32_t after = scan_.spaces(from + kSyllable);
    const Scan::Word which = scan_.word(after, CalendarRole::ordinal);
    return which && ordinal(which);
  }
  // 6.3(월) is a day, whatever happened on another 6.3.
  std::uint32_t figures_end = 0;
  if (first() && scan_.digit(from) && figures_go_on(scan_, scan_.digits(from).end)) {
    DateReading figures;
    if (read_figures(scan_, from, figures)) {
      if (!figures.weak) return false;
      figures_end = figures.end;
    }
  }
  const RoleSet roles = scan_.roles(from);
  Scan::Word best;
  if ((roles & kOpeningRoles) != 0) {
    scan_.each_word(from, Role::calendar, [&](Scan::Word w) {
      if (fits(w)) best = w;
    });
    if (best && figures_end > best.end) return false;  // 6.10.~6.12.
    // 윤 5월 has 윤, and 올 5월 has 올: the shortest word is what is left when no longer one fits.
    if (best && take(best)) return true;
  }
  if ((roles & set_of(CalendarRole::part)) != 0 && now_.rank > Rank::none && below(Rank::part)) {
    scan_.each_word(from, Role::calendar_part, [&](Scan::Word w) {
      if (w.calendar->role == CalendarRole::part && scan_.ends_phrase(w.end)) best = w;
    });
    if (best && best.calendar->role == CalendarRole::part) return part(best);
  }
  return false;
}

bool DateReader::fits(Scan::Word w) const {
  switch (w.calendar->role) {
    case CalendarRole::year:
    case CalendarRole::year_stem:
    case CalendarRole::year_of:
    case CalendarRole::epoch:
    case CalendarRole::before_christ:
    case CalendarRole::reign:
    case CalendarRole::era:
    case CalendarRole::event:
    case CalendarRole::direction:
    case CalendarRole::quarter:
    case CalendarRole::period_of:
    case CalendarRole::weekdays:
    case CalendarRole::month:
    case CalendarRole::month_of:
    case CalendarRole::day:
    case CalendarRole::day_rest:
    case CalendarRole::day_of:
      return first();
    case CalendarRole::week:
      return first() && !scan_.is(w.end, "말");  // 다음 주말
    case CalendarRole::month_name:
    case CalendarRole::reckoning:
      return below(Rank::stretch);
    case CalendarRole::half:
    case CalendarRole::season:
    case CalendarRole::holiday:
    case CalendarRole::lunar_holiday:
    case CalendarRole::easter:
    case CalendarRole::nth_weekday:
    case CalendarRole::solar_term:
    case CalendarRole::term_rule:
    case CalendarRole::public_holiday:
      return below(Rank::stretch) && !now_.from.lunar;
    case CalendarRole::period:
      return below(Rank::stretch) && (now_.rank == Rank::none || w.calendar->n[0] == 1);
    case CalendarRole::weekend:
      return now_.rank == Rank::none || now_.rank == Rank::week;
    case CalendarRole::weekday:
      return below(Rank::weekday) && now_.rank != Rank::year && now_.rank != Rank::stretch && !now_.range;
    case CalendarRole::month_day:
      return now_.rank == Rank::month || now_.rank == Rank::year || first();
    case CalendarRole::ordinal:
      return now_.rank == Rank::month || now_.rank == Rank::none;
    case CalendarRole::day_count:  // 동짓달 열흘
      return now_.rank == Rank::month && now_.from.lunar && w.calendar->n[0] == w.calendar->n[1];
    default:
      return false;
  }
}

// 지난해, 이달, 같은 날: so many from the reference, or from what was told.
bool DateReader::relative(Scan::Word w, Field Point::*field, Known known, Rank rank, std::int32_t weak) {
  set(field, known, w.calendar->n[0], w.calendar->n[0]);
  took(w.end, rank);
  // 내주 열린다, but not 내주기로; 금주에, but not 금주령; 전달보다, but not 전달했다.
  const bool compared = scan_.any_of(w.end, "보다|에 비|에 견| 대비") != 0;
  now_.weak = weak != 0 && !compared;
  now_.complete = weak == 0 || compared || !scan_.hangul(w.end) || scan_.any_of(w.end, "에 |부터|까지|에는") != 0;
  return true;
}

bool DateReader::take(Scan::Word w) {
  const CalendarRow& row = *w.calendar;
  const std::int32_t n = row.n[0];
  switch (row.role) {
    case CalendarRole::year:
      return relative(w, &Point::year, Known::offset, Rank::year, row.n[1]);
    case CalendarRole::year_stem:
      set(&Point::year, Known::offset, n, n);
      return took(w.end, Rank::year, false);
    case CalendarRole::year_of:
      return relative(w, &Point::year, Known::same, Rank::year, row.n[1]);
    case CalendarRole::month:
      return relative(w, &Point::month, Known::offset, Rank::month, row.n[1]);
    case CalendarRole::month_of:
      return relative(w, &Point::month, Known::same, Rank::month, row.n[1]);
    case CalendarRole::month_name: {
      const bool alone = first();
      set(&Point::month, Known::exact, n, n);
      if (row.n[1] != 0) both(&Point::lunar, true);
      took(w.end, Rank::month);
      now_.weak = alone && row.n[2] != 0 && !month_meant(scan_, at_, w.end);
      return true;
    }
    case CalendarRole::quarter:
      set(&Point::stretch_offset, Known::offset, n, n);
      stretch(Stretch::quarter, 0, 0);
      return took(w.end, Rank::stretch);
    case CalendarRole::period_of:
      if (n == 0) {
        stretch(Stretch::unknown, 0, 0);
      } else {
        stretch(n == 1 ? Stretch::same_period : Stretch::last_period, row.n[1], row.n[1]);
      }
      return took(w.end, Rank::part);
    case CalendarRole::weekdays:
      stretch(Stretch::weekdays, 0, 0);
      took(w.end, Rank::part);
      now_.weak = n != 0;
      return true;
    case CalendarRole::era: {
      const bool alone = first();
      stretch(Stretch::unknown, 0, 0);  // 임진년 5월, but no 백악기 후기
      took(w.end, scan_.text().substr(0, w.end).ends_with("년") ? Rank::year : Rank::part);
      now_.weak = alone && n != 0 && !stretch_meant(scan_, at_, w.end);
      return true;
    }
    case CalendarRole::half:
      stretch(Stretch::half, n, n);
      return took(w.end, Rank::stretch);
    case CalendarRole::season: {
      const bool alone = first();
      stretch(Stretch::season, n, n);
      now_.approx = now_.approx || row.n[2] != 0;
      took(w.end, Rank::stretch);
      now_.weak = alone && row.n[1] != 0 && !season_meant(scan_, at_, w.end);
      return true;
    }
    case CalendarRole::week:
      return relative(w, &Point::week, Known::offset, Rank::week, row.n[1]);
    case CalendarRole::weekday:
      both(&Point::weekday, static_cast<std::uint8_t>(n));
      return took(w.end, Rank::weekday);
    case CalendarRole::weekend:
      stretch(Stretch::weekend, 0, 0);
      return took(w.end, Rank::part);
    case CalendarRole::day:
      now_.approx = row.n[1] != 0;
      return relative(w, &Point::day, Known::offset, Rank::day, row.n[2]);
    case CalendarRole::day_rest:
      if (!rest_of_day_meant(scan_, at_, w.end)) return false;
      stretch(Stretch::day_rest, 0, 0);
      return took(w.end, Rank::part);
    case CalendarRole::day_of:
      return relative(w, &Point::day, Known::same, Rank::day, row.n[1]);
    case CalendarRole::day_count:
      set(&Point::day, Known::exact, n, n);
      return took(w.end, Rank::day);
    case CalendarRole::month_day: {
      const bool alone = first();
      if (now_.rank == Rank::year) set(&Point::month, Known::exact, n < 0 ? 12 : 1, n < 0 ? 12 : 1);
      set(&Point::day, Known::exact, n, n);
      took(w.end, Rank::day);
      // 첫날, 마지막 날 alone are of something that the words do not say.
      if (alone && scan_.any_of(at_, "첫|마지막|둘|셋|넷|다섯") != 0) stretch(Stretch::unknown, 0, 0);
      now_.weak = alone && row.n[1] != 0;
      return true;
    }
    case CalendarRole::holiday:
    case CalendarRole::lunar_holiday:
    case CalendarRole::easter:
    case CalendarRole::nth_weekday:
    case CalendarRole::solar_term:
    case CalendarRole::term_rule:
    case CalendarRole::public_holiday:
    case CalendarRole::event:
      return holiday(w);
    case CalendarRole::period: {
      const bool alone = first();
      stretch(Stretch::period, w.row, w.row);
      now_.approx = row.n[1] != 4;
      took(w.end, Rank::part);
      now_.weak = alone && row.n[2] != 0 && !stretch_meant(scan_, at_, w.end);
      return true;
    }
    case CalendarRole::ordinal:
      return ordinal(w);
    case CalendarRole::direction:
      return direction(w);
    case CalendarRole::reckoning:
      return reckoning(w);
    case CalendarRole::epoch:
    case CalendarRole::before_christ:
    case CalendarRole::reign:
      return counted_year(w);
    default:
      return false;
  }
}

bool DateReader::holiday(Scan::Word w) {
  if (w.calendar->role == CalendarRole::event && other_event_meant(scan_, w.end)) return false;  // 6·3 대선
  const bool alone = first();
  stretch(Stretch::holiday, w.row, w.row);
  std::uint32_t end = w.end;
  bool weak = !holiday_meant(scan_, at_, w);
  const std::uint32_t feast = scan_.spaces(end);
  if (scan_.is(feast, "연휴")) {
    weak = false;  // 연휴 stays outside
  } else if (const Scan::Word off = scan_.word(feast, CalendarRole::public_holiday); off && off.calendar->n[0] == 1) {
    both(&Point::part, static_cast<std::uint16_t>(HolidayPart::substitute));
    end = off.end;
    weak = false;
  }
  // 설치, 설 수: one syllable wants its evidence here and now.
  took(end, Rank::part, !weak || !alone || w.end - at_ > kSyllable);
  now_.weak = alone && weak;
  return true;
}

// 첫째 주, 둘째 주 화요일, 마지막 금요일.
bool DateReader::ordinal(Scan::Word w) {
  const std::uint32_t after = scan_.spaces(w.end);
  const std::int32_t n = w.calendar->n[0];
  if (scan_.is(after, "주")) {
    std::uint32_t end = after + kSyllable;
    if (scan_.is(end, "말")) return false;
    const Scan::Word weekday = scan_.word(scan_.spaces(end), CalendarRole::weekday);
    if (!weekday && (now_.rank != Rank::month || !scan_.ends_word(end))) return false;
    set(&Point::week, Known::exact, n, n);
    return took(end, Rank::week, now_.rank == Rank::month || !weekday);
  }
  const Scan::Word weekday = scan_.word(after, CalendarRole::weekday);
  if (!weekday) return false;
  set(&Point::week, Known::exact, n, n);
  both(&Point::weekday, static_cast<std::uint8_t>(weekday.calendar->n[0]));
  return took(weekday.end, Rank::weekday);
}

bool DateReader::part(Scan::Word w) {
  // 전반 is half of a match, unless a century or a decade is halved.
  both(&Point::part, static_cast<std::uint16_t>(w.row + 1));
  took(w.end, Rank::part);
  now_.approx = true;
  return true;
}

void read_dates(const Scan& scan, std::uint32_t at, std::vector<DateReading>& out) { DateReader(scan, at, out).run(); }

}  // namespace krnum::detail
