#include "time/point.h"

#include <algorithm>
#include <array>

#include "base/stable_sort.h"
#include "text/utf8.h"
#include "time/figures.h"
#include "time/sense.h"
#include "time/year.h"

namespace krnum::detail {
namespace {

constexpr int kLongestPhrase = 8;  // words: 지난해 음력 윤 5월 둘째 주 화요일 …
constexpr std::string_view kWeekdays = "월화수목금토일";
constexpr std::uint32_t kSyllable = 3;

std::uint8_t weekday_at(const Scan& scan, std::uint32_t at) {
  if (!scan.hangul(at)) return 0;
  const std::size_t found = kWeekdays.find(scan.text().substr(at, kSyllable));
  return found == kWeekdays.npos ? 0 : static_cast<std::uint8_t>(found / kSyllable + 1);
}

// From -2: 지지난, 지난, 이번, 오는, 다음, -, 다다음.
constexpr std::array<Direction, 7> kDirections{Direction::past2, Direction::past, Direction::current, Direction::future,
                                               Direction::next,  Direction::none, Direction::next2};

// Reads one date, a word at a time.
class Reader {
 public:
  Reader(const Scan& scan, std::uint32_t at, std::vector<DateReading>& out) : scan_(scan), at_(at), out_(out) {}

  void run() {
    const std::size_t before = out_.size();
    for (int i = 0; i < kLongestPhrase; ++i) {
      const std::uint32_t from = i == 0 ? at_ : scan_.spaces(now_.end);
      if (!(i > 0 && weekday_in_brackets(from)) && !word(from) && !number(from)) break;
      ++now_.words;
      if (now_.complete) out_.push_back(now_);
    }
    sort_few(out_.begin() + static_cast<std::ptrdiff_t>(before), out_.end(),
             [](const DateReading& a, const DateReading& b) { return a.end > b.end; });
  }

 private:
  bool below(Rank rank) const { return now_.rank < rank; }
  bool first() const { return now_.words == 0; }

  // A field of both ends, the range kept in the finest field alone.
  void set(Field Point::*field, Known known, std::int64_t low, std::int64_t high) {
    now_.from.*field = {known, static_cast<std::int32_t>(low)};
    now_.to.*field = {known, static_cast<std::int32_t>(high)};
    if (low != high) now_.range = true;
  }
  template <class T>
  void both(T Point::*member, T value) {
    now_.from.*member = value;
    now_.to.*member = value;
  }
  void stretch(Stretch kind, std::int64_t low, std::int64_t high) {
    both(&Point::stretch, kind);
    now_.from.stretch_value = static_cast<std::int32_t>(low);
    now_.to.stretch_value = static_cast<std::int32_t>(high);
    if (low != high) now_.range = true;
  }

  bool took(std::uint32_t end, Rank rank, bool complete = true) {
    now_.end = end;
    now_.rank = rank;
    now_.complete = complete;
    now_.weak = now_.short_year = now_.lone_day = now_.lone_month = false;
    return true;
  }

  // 14일(토), 14일(토요일).
  bool weekday_in_brackets(std::uint32_t from) {
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

  bool word(std::uint32_t from) {
    // 7월의 마지막 주: the josa may stand before an ordinal.
    if (now_.rank == Rank::month && scan_.is(from, "의 ")) {
      const std::uint32_t after = scan_.spaces(from + kSyllable);
      const Scan::Word which = scan_.word(after, CalendarRole::ordinal);
      return which && ordinal(which);
    }
    Scan::Word best;
    scan_.each_word(from, Role::calendar, [&](Scan::Word w) {
      if (fits(w)) best = w;
    });
    // 윤 5월 has 윤, and 올 5월 has 올: the shortest word is what is left when no longer one fits.
    if (best && take(best)) return true;
    if (now_.rank > Rank::none && below(Rank::part)) {
      scan_.each_word(from, Role::calendar_part, [&](Scan::Word w) {
        if (w.calendar->role == CalendarRole::part && scan_.ends_phrase(w.end)) best = w;
      });
      if (best && best.calendar->role == CalendarRole::part) return part(best);
    }
    return false;
  }

  bool directed() const { return now_.from.direction != Direction::none; }

  bool fits(Scan::Word w) const {
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
  bool relative(Scan::Word w, Field Point::*field, Known known, Rank rank, std::int32_t weak) {
    set(field, known, w.calendar->n[0], w.calendar->n[0]);
    took(w.end, rank);
    // 내주 열린다, but not 내주기로; 금주에, but not 금주령; 전달보다, but not 전달했다.
    const bool compared = scan_.any_of(w.end, "보다|에 비|에 견| 대비") != 0;
    now_.weak = weak != 0 && !compared;
    now_.complete = weak == 0 || compared || !scan_.hangul(w.end) || scan_.any_of(w.end, "에 |부터|까지|에는") != 0;
    return true;
  }

  bool take(Scan::Word w) {
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
        if (alone && scan_.any_of(at_, "첫|마지막") != 0) stretch(Stretch::unknown, 0, 0);
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

  bool holiday(Scan::Word w) {
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
  bool ordinal(Scan::Word w) {
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

  bool direction(Scan::Word w) {
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
  bool reckoning(Scan::Word w) {
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
    if (!taken || now_.rank < Rank::month) {
      now_ = kept;
      return false;
    }
    now_.weak = false;
    if (w.calendar->n[0] == 1 && now_.rank == Rank::month) both(&Point::lunar, true);
    return true;
  }

  // 단기 4357년, 기원전 57년, 경문왕 3년.
  bool counted_year(Scan::Word w) {
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
      return took(end, Rank::year);
    }
    return false;
  }

  bool part(Scan::Word w) {
    // 전반 is half of a match, unless a century or a decade is halved.
    both(&Point::part, static_cast<std::uint16_t>(w.row + 1));
    took(w.end, Rank::part);
    now_.approx = true;
    return true;
  }

  bool number(std::uint32_t from) {
    if (first()) {
      const bool may_quote = scan_.byte(from) == '\'' || scan_.byte(from) == '\xE2';
      const std::uint32_t quote = may_quote ? scan_.any_of(from, "'|’|‘") : 0;
      if (quote != 0) return quoted_year(quote);
    }
    if (scan_.digit(from) && figures(from)) return true;
    for (const Count& c : scan_.counts(from)) {
      const bool century_once = c.low >= 1000 && c.high < 100;  // 1970~80년대
      if (c.low < 0 || (c.high < c.low && !century_once) || c.over || c.indefinite || c.script == Script::native)
        continue;
      if (c.low > 1'000'000 || c.high > 1'000'000) continue;
      if (numbered(from, c)) {
        now_.counted = true;
        if (c.script == Script::figures || c.script == Script::mixed) now_.spelled = false;
        return true;
      }
    }
    return false;
  }

  // 2022. 5. 14, 5/14, 7·30 재보선; 작년 7·30 재보선.
  bool figures(std::uint32_t from) {
    DateReading read;
    if (first() && (read_figures(scan_, from, read) || read_named_day(scan_, from, read))) {
      const Direction direction = now_.from.direction;
      now_ = read;
      now_.counted = true;
      both(&Point::direction, direction);
      return true;
    }
    if (now_.rank != Rank::year || now_.range || !read_named_day(scan_, from, read)) return false;
    both(&Point::month, read.from.month);
    both(&Point::day, read.from.day);
    now_.counted = true;
    now_.spelled = false;
    return took(read.end, Rank::day);
  }

  // '22년, '22. 5. 14.
  bool quoted_year(std::uint32_t from) {
    const Digits d = scan_.digits(from);
    if (d.count != 2) return false;
    now_.counted = true;
    Count c;
    c.low = c.high = d.value;
    if (scan_.is(d.end, "년") && year(from, d.end, c)) {
      now_.spelled = now_.short_year = false;
      return true;
    }
    DateReading figures;
    if (!read_figures(scan_, from, figures) || !figures.from.two_digit_year) return false;
    now_ = figures;
    now_.weak = false;
    return true;
  }

  bool numbered(std::uint32_t from, const Count& c) {
    const bool figures = c.script == Script::figures;
    // 십칠 세기, 오월 십사 일: dictated with spaces; of one syllable the numeral may be another word.
    const std::uint32_t unit = figures || !c.weak ? scan_.spaces(c.end) : c.end;
    const bool parted = !figures && unit != c.end;
    if (below(Rank::year) && year(from, unit, c)) return true;
    if (c.high < c.low) return false;
    if (below(Rank::month) && now_.rank != Rank::stretch && scan_.is(unit, "월")) {
      if (c.high > 99) return false;
      // 3월요일 is nothing; 사월 is the table's.
      const bool alone = now_.words == 0;
      if (alone && !figures && c.script != Script::hanja && c.low > 12) return false;
      set(&Point::month, Known::exact, c.low, c.high);
      if (c.low < 1 || c.high > 12) both(&Point::impossible, true);
      took(unit + kSyllable, Rank::month);
      now_.lone_month = alone;
      now_.weak = alone && c.weak;
      return true;
    }
    if (below(Rank::month) && scan_.is(unit, "月") && c.low >= 1 && c.high <= 12) {
      set(&Point::month, Known::exact, c.low, c.high);
      return took(unit + kSyllable, Rank::month);
    }
    if (below(Rank::stretch) && c.low >= 1 && c.high <= 4 && !(c.listed && c.high == 4)) {
      // 2분기, 2/4분기, 2·4분기, 이사분기.
      std::uint32_t end = 0;
      if (scan_.is(unit, "분기")) end = unit + 2 * kSyllable;
      if (const std::uint32_t four = scan_.any_of(c.end, "/4|·4|4|사|／4|ㆍ4")) {
        const std::uint32_t word = scan_.spaces(four);
        if (!c.range && !scan_.is(c.end, "4") && scan_.is(word, "분기")) end = word + 2 * kSyllable;
      }
      if (end != 0 && !scan_.is(end, "마다")) {
        stretch(Stretch::quarter, c.low, c.high);
        return took(end, Rank::stretch);
      }
    }
    if (now_.rank == Rank::month && c.low >= 1 && c.high <= 6 && figures &&
        (scan_.is(unit, "주차") || scan_.is(unit, "주"))) {
      const std::uint32_t end = unit + (scan_.is(unit, "주차") ? 2 : 1) * kSyllable;
      if (scan_.ends_word(end)) {
        set(&Point::week, Known::exact, c.low, c.high);
        return took(end, Rank::week);
      }
    }
    if (below(Rank::day) && now_.rank != Rank::week && now_.rank != Rank::year && now_.rank != Rank::stretch &&
        (scan_.is(unit, "일") || scan_.is(unit, "日"))) {
      const bool alone = now_.rank == Rank::none;
      if (alone && parted) return false;  // 십팔 일 동안
      if (scan_.any_of(unit, "일반|일본|일요|일정|일괄|일자리") != 0 && !scan_.ends_word(unit + kSyllable))
        return false;
      if (c.low < 1 || c.high > 31) {
        // 2월 45일 is a date that cannot be, 100일 none.
        if (alone || c.high > 99) return false;
        both(&Point::impossible, true);
      }
      set(&Point::day, Known::exact, c.low, c.high);
      took(unit + kSyllable, Rank::day);
      now_.lone_day = alone;
      now_.weak = alone && c.weak;
      return true;
    }
    return false;
  }

  bool year(std::uint32_t from, std::uint32_t unit, const Count& c) {
    const YearReading y = read_year(scan_, from, unit, c);
    if (y.end == 0) return false;
    if (y.stretch != Stretch::none) stretch(y.stretch, 0, 0);
    set(&Point::year, Known::exact, y.low, y.high);
    if (y.high < 100 && y.short_year) both(&Point::two_digit_year, true);
    took(y.end, Rank::year);
    now_.short_year = y.short_year;
    return true;
  }

  const Scan& scan_;
  std::uint32_t at_;
  std::vector<DateReading>& out_;
  DateReading now_;
};

}  // namespace

void read_dates(const Scan& scan, std::uint32_t at, std::vector<DateReading>& out) { Reader(scan, at, out).run(); }

}  // namespace krnum::detail
