#include "rewrite/spoken.h"

#include <algorithm>
#include <array>

#include "rewrite/letters.h"
#include "rewrite/words.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kTo = "에서 ";
constexpr std::string_view kAgainst = " 대 ";
constexpr std::string_view kPer = "당 ";
constexpr std::string_view kHere = "…";  // where the numeral stands in a reading
constexpr std::string_view kMonth = "월";
constexpr std::string_view kCounts = "counts";

bool is_value(const Numeral& n, std::int64_t value) {
  const Exact* exact = n.amount.exact();
  return exact != nullptr && *exact == Exact(Decimal(value));
}

bool is_spelled(const Numeral& n) { return n.script == Script::sino || n.script == Script::native; }

std::string_view unit_of_field(DateField field) {
  switch (field) {
    case DateField::year:
      return "년";
    case DateField::month:
      return kMonth;
    case DateField::day:
      return "일";
    case DateField::hour:
      return "시";
    case DateField::minute:
      return "분";
    case DateField::second:
      return "초";
    case DateField::none:
      break;
  }
  return {};
}

// What is said around a numeral.
struct Around {
  std::string before, after;
};

class Speaker {
 public:
  Speaker(const Readings& readings, const Core& core, std::string& out)
      : readings_(readings), lexicon_(readings.lexicon()), core_(core), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < core_.parts.size();) i = say(i);
  }

 private:
  const Part& part(std::size_t i) const { return core_.parts[i]; }
  bool has(std::size_t i, PartForm form) const { return i < core_.parts.size() && part(i).form == form; }

  // 평점 9/10: ten is the most, nine is given. Returns i where no such rating stands.
  std::size_t say_rating(std::size_t i) {
    const bool rating = core_.kind == Kind::score && has(i, PartForm::number) && has(i + 1, PartForm::versus) &&
                        core_.of(part(i + 1)).find('/') != std::string_view::npos && has(i + 2, PartForm::number);
    if (!rating) return i;
    out_ += words_of(i + 2, {}, true) + " 점 만점에 " + words_of(i, {}, true) + " 점";
    return i + 3;
  }

  std::size_t say(std::size_t i) {
    if (const std::size_t next = say_rating(i); next > i) return next;
    const Part& p = part(i);
    const std::string_view written = core_.of(p);
    switch (p.form) {
      case PartForm::number:
        return say_number(i);
      case PartForm::text:
        say_text(written);
        break;
      case PartForm::unit:
        out_ += around(static_cast<int>(i)).after;
        break;
      case PartForm::blank:
        if (!out_.ends_with(' ')) out_ += written;
        break;
      case PartForm::sign:
        say_sign(i);
        break;
      case PartForm::currency:
        currency_ = &lexicon_.units()[p.row];
        break;
      case PartForm::range:
        out_ += kTo;
        break;
      case PartForm::versus:
        out_ += kAgainst;
        break;
      case PartForm::separator:
        // 12. 4.(월) keeps its bracket close.
        if (i + 1 < core_.parts.size() && !out_.ends_with(' ') && !core_.of(part(i + 1)).starts_with('('))
          out_.push_back(' ');
        break;
      case PartForm::event:
        out_ += say_event(readings_, written);
        break;
      case PartForm::digits:
        say_digits(written);
        break;
    }
    return i + 1;
  }

  void say_digits(std::string_view written) {
    if (core_.kind != Kind::phone) {
      out_ += say_code(written);
      return;
    }
    if (written.starts_with('+')) out_ += "플러스 ";
    // (051) 123-4567: the bracket that opens stands before the core and stays, and so does its fellow.
    const std::size_t bracket = core_.before.ends_with('(') ? written.find(')') : written.npos;
    if (bracket != written.npos) {
      out_.append(say_figures(written.substr(0, bracket))).append(") ");
      written.remove_prefix(bracket);
    }
    out_ += say_figures(written);
  }

  // AM, B.C. and the like have a reading of their own.
  void say_text(std::string_view written) {
    if (core_.kind == Kind::date && (written == "'" || written == "\u2019" || written == "\u2018")) return;  // '24년
    const Reading* word = readings_.find(written, "word");
    out_ += word != nullptr ? word->spoken : written;
  }

  bool is_temperature(int unit) const {
    if (unit < 0) return false;
    const Part& p = part(static_cast<std::size_t>(unit));
    if (p.row == Part::kNoRow) return false;
    const UnitRow& row = lexicon_.units()[p.row];
    return row.group == "temperature" && row.code != "K";
  }

  void say_sign(std::size_t i) {
    const Part& p = part(i);
    const std::string_view written = core_.of(p);
    if (is_all_hangul(written)) {
      out_ += written;
      return;
    }
    std::size_t number = i + 1;
    while (number < core_.parts.size() && part(number).form != PartForm::number) ++number;
    const bool below = p.value < 0 && number < core_.parts.size() && is_temperature(unit_of_number(core_, number));
    out_ += below ? "영하 " : p.value < 0 ? "마이너스 " : p.value > 0 ? "플러스 " : "플러스마이너스 ";
    below_zero_ = below_zero_ || below;
  }

  // ---- units ------------------------------------------------------------------------------------------------------

  std::string_view code_of_unit(const Part& p) const {
    return p.row == Part::kNoRow ? core_.of(p) : lexicon_.units()[p.row].code;
  }

  // Does one of the words, parted by '|', stand right before the core, or behind it and 의? 그림 3점, 3점의 그림.
  bool is_beside(std::string_view words) const {
    constexpr std::array<std::string_view, 6> kJosa{"이", "가", "을", "를", "은", "는"};
    constexpr std::string_view kOf = "의 ";
    std::string_view left = core_.before;
    while (left.ends_with(' ')) left.remove_suffix(1);
    std::string_view stem = left;
    for (const std::string_view josa : kJosa) {
      if (left.ends_with(josa)) stem = left.substr(0, left.size() - josa.size());
    }
    const std::string_view right = core_.after.starts_with(kOf) ? core_.after.substr(kOf.size()) : std::string_view();
    while (!words.empty()) {
      const std::size_t bar = std::min(words.find('|'), words.size());
      const std::string_view word = words.substr(0, bar);
      if (left.ends_with(word) || stem.ends_with(word) || right.starts_with(word)) return true;
      words.remove_prefix(std::min(bar + 1, words.size()));
    }
    return false;
  }

  Style style_of(int unit) const {
    if (unit < 0 || core_.ordinal) return {};
    const Part& p = part(static_cast<std::size_t>(unit));
    if (const Reading* r = readings_.find(code_of_unit(p), "beside"); r != nullptr && is_beside(r->spoken))
      return r->style;
    if (const Reading* r = readings_.of_unit(code_of_unit(p), core_.kind); r != nullptr && r->has_style)
      return r->style;
    constexpr std::uint8_t kNounCeiling = 20;
    if (p.noun) return {true, kNounCeiling};
    if (p.row == Part::kNoRow || core_.kind == Kind::nominal) return {};
    const UnitRow& row = lexicon_.units()[p.row];
    if (core_.kind == Kind::ordinal && row.kind != Kind::ordinal) return {};
    if (core_.kind == Kind::age && row.kind != Kind::age) return {};
    return {row.agreement == Agreement::native, row.ceiling};
  }

  std::string_view first_hangul(const UnitRow& row) const {
    std::string_view rest = row.surfaces;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      if (is_all_hangul(rest.substr(0, bar))) return rest.substr(0, bar);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
    return row.spoken;
  }

  std::string name_of_term(const UnitTerm& term) const {
    if (term.id >= UnitTerm::kNoun) return term.noun;
    const UnitRow& row = lexicon_.units()[term.id];
    return std::string(row.spoken.empty() ? first_hangul(row) : row.spoken);
  }

  // A divisor as written: 100g as 백 그램.
  std::string name_of_divisor(const UnitTerm& term) const {
    if (term.id != UnitTerm::kNoun) return name_of_term(term);
    std::vector<Numeral> numerals;
    read_numerals(lexicon_, term.noun, 0, numerals);
    if (numerals.empty()) return term.noun;
    std::vector<UnitReading> units;
    read_units(lexicon_, term.noun, numerals.front().end, units);
    const std::string number =
        say_numeral(std::string_view(term.noun).substr(0, numerals.front().end), numerals.front(), {}, true);
    return units.empty() ? term.noun : number + " " + name_of_term(unit_of(lexicon_, term.noun, units.front()).over);
  }

  // A number asks for its unit several times over.
  const Around& around(int unit) const {
    if (unit != around_unit_) {
      around_ = look_around(unit);
      around_unit_ = unit;
    }
    return around_;
  }

  Around look_around(int unit) const {
    if (unit < 0) return {};
    const Part& p = part(static_cast<std::size_t>(unit));
    const std::string_view written = core_.of(p);
    if (is_all_hangul(written)) return {"", std::string(written)};
    const Reading* r = readings_.of_unit(written, core_.kind);  // cc is said otherwise than cm³
    if (r == nullptr || r->spoken.empty()) r = readings_.of_unit(code_of_unit(p), core_.kind);
    if (r != nullptr && !r->spoken.empty()) {
      const std::size_t here = r->spoken.find(kHere);
      if (here == r->spoken.npos) return {"", std::string(r->spoken)};
      return {std::string(r->spoken.substr(0, here)), std::string(r->spoken.substr(here + kHere.size() + 1))};
    }
    if (p.row == Part::kNoRow) {
      r = readings_.find(written, kCounts);
      return {"", std::string(r != nullptr && !r->spoken.empty() ? r->spoken : written)};
    }
    const UnitRow& row = lexicon_.units()[p.row];
    if (!row.quotient && p.reading.per != UnitTerm::kNone) {
      const Unit rate = unit_of(lexicon_, core_.text, p.reading);
      return {name_of_divisor(rate.per) + std::string(kPer), name_of_term(rate.over)};
    }
    if (row.section == Section::currencies && row.head != p.row) return {"", std::string(first_hangul(row))};
    return {"", std::string(row.spoken.empty() ? first_hangul(row) : row.spoken)};
  }

  // Years, months and days of a date are written onto their numerals, as are the parts of 3승 1패.
  bool is_solid(std::string_view unit) const {
    if (core_.kind == Kind::score) return true;
    if (core_.kind == Kind::nominal && unit.starts_with("년")) return true;  // 95년생, 2024년형
    constexpr std::array<std::string_view, 6> kSolid{"년", kMonth, "일", "년대", "년도", "분기"};
    const std::string_view end = core_.of(core_.parts.back());
    const bool shifted = end.ends_with("전") || end.ends_with("후") || end.ends_with("뒤");  // 6년 전 is a length
    if (core_.kind == Kind::frequency) return unit == kMonth || (unit == "일" && core_.text.starts_with("매"));
    return core_.kind == Kind::date && !shifted && std::find(kSolid.begin(), kSolid.end(), unit) != kSolid.end();
  }

  // ---- numbers ----------------------------------------------------------------------------------------------------

  // The number at i, its unit, and the other end of a range that shares the unit. Returns the part behind them.
  std::size_t say_number(std::size_t i) {
    const int own = own_unit_of(core_, i);
    const int unit = unit_of_number(core_, i);
    // 1분44초40
    if (has(i - 1, PartForm::unit) && !is_spelled(core_.numeral(part(i))) && core_.kind != Kind::score)
      out_.push_back(' ');
    if (opens_group(i)) {
      const Around& words = around(unit);
      if (!(below_zero_ && is_temperature(unit))) out_ += words.before;
    }
    if (own < 0 && part(i).field == DateField::none && has(i + 1, PartForm::range) && has(i + 2, PartForm::number)) {
      if (const std::size_t next = say_ends(i, unit); next > i) return next;
    }
    if (own < 0 && part(i).field != DateField::none) return say_field(i);
    if (is_quarter(i)) {
      // 2/4분기 is 이사분기.
      out_ += say_sino(core_.numeral(part(i)).amount.low) + say_sino(core_.numeral(part(i + 2)).amount.low);
      return i + 3;
    }
    const Reading* one =
        own >= 0 && !core_.ordinal && is_value(core_.numeral(part(i)), 1) && !is_spelled(core_.numeral(part(i)))
            ? readings_.find(code_of_unit(part(static_cast<std::size_t>(own))), "one")
            : nullptr;
    // 10여 명 is 십여 명, whatever the counter.
    const Style style = has(i + 1, PartForm::text) && core_.of(part(i + 1)) == "여" ? Style{} : style_of(unit);
    if (one != nullptr) {
      out_ += one->spoken;
    } else {
      out_ += words_of(i, style, own >= 0);
    }
    return close(i + 1, i, own);
  }

  bool is_quarter(std::size_t i) const {
    return core_.kind == Kind::date && part(i).field == DateField::none && has(i + 1, PartForm::separator) &&
           has(i + 2, PartForm::number);
  }

  // No range leads to it, nor the whole of a mixed fraction.
  bool opens_group(std::size_t i) const {
    if (i == 0 || part(i - 1).form == PartForm::range) return i == 0;
    const std::string_view before = core_.of(part(i - 1));
    return part(i - 1).form != PartForm::text || (before != "과" && before != "와");
  }

  // What stands between a number and its unit, the unit, and the name of a currency whose sign stood before.
  std::size_t close(std::size_t i, std::size_t number, int own) {
    if (own >= 0) {
      const auto unit = static_cast<std::size_t>(own);
      const std::string& name = around(own).after;
      if (is_month(unit) && say_month(part(number))) return unit + 1;
      bool blank = false;
      for (; i < unit; ++i) {
        blank = blank || part(i).form == PartForm::blank;
        if (part(i).form == PartForm::text) out_ += core_.of(part(i));
      }
      const bool kept = is_spelled(core_.numeral(part(number))) && is_all_hangul(core_.of(part(unit)));
      if (kept ? blank : !is_solid(name)) out_.push_back(' ');
      out_ += name;
      i = unit + 1;
    }
    if (currency_ != nullptr && !(has(i, PartForm::range) && has(i + 1, PartForm::number))) {
      if (own < 0) out_.append(" ").append(currency_->spoken);
      currency_ = nullptr;
    }
    return i;
  }

  // 유월에, but 징역 육월: a length has its plain number.
  bool is_month(std::size_t unit) const {
    return core_.kind != Kind::duration && around(static_cast<int>(unit)).after == kMonth;
  }

  // 유월 and 시월 in place of the number just said.
  bool say_month(const Part& number) {
    if (is_spelled(core_.numeral(number)) || core_.numeral(number).amount.exact() == nullptr) return false;
    const Reading* month = readings_.find(core_.numeral(number).amount.low.to_string(), "month");
    if (month == nullptr) return false;
    const std::string regular = say_sino(core_.numeral(number).amount.low);
    if (out_.ends_with(regular)) out_.resize(out_.size() - regular.size());
    out_ += month->spoken;
    return true;
  }

  // A field of 1999.9.17 or 14:30.
  std::size_t say_field(std::size_t i) {
    const Part& p = part(i);
    const bool clock = p.field == DateField::hour || p.field == DateField::minute || p.field == DateField::second;
    if (p.field == DateField::minute && is_value(core_.numeral(p), 0) && !has(i + 1, PartForm::separator)) {
      while (out_.ends_with(' ')) out_.pop_back();
      return i + 1;
    }
    const std::string_view unit = unit_of_field(p.field);
    Style style;
    if (const Reading* r = readings_.of_unit(unit, core_.kind); r != nullptr && r->has_style) style = r->style;
    out_ += words_of(i, style, true);
    if (p.field == DateField::month && say_month(p)) return i + 1;
    if (clock) out_.push_back(' ');
    out_ += unit;
    return i + 1;
  }

  std::string words_of(std::size_t i, Style style, bool determiner) const {
    const Part& p = part(i);
    const std::string_view written = core_.of(p);
    const bool year = p.field == DateField::year || (core_.kind == Kind::date && has(i + 1, PartForm::unit) &&
                                                     core_.of(part(i + 1)) == unit_of_field(DateField::year));
    const bool leading_zero = written.size() > 1 && written.front() == '0' && is_figure_byte(written[1]);
    if (leading_zero && after_figures_at(written, 0) == written.size() && (year || core_.kind == Kind::nominal)) {
      return say_figures(written);
    }
    if (core_.kind == Kind::nominal && own_unit_of(core_, i) < 0 && after_figures_at(written, 0) == written.size()) {
      return say_code(written);
    }
    return say_numeral(written, core_.numeral(p), style, determiner);
  }

  // Two ends that share one unit, or have none. Returns i where they are to be said one by one.
  std::size_t say_ends(std::size_t i, int unit) {
    const Numeral& left = core_.numeral(part(i));
    const Numeral& right = core_.numeral(part(i + 2));
    const Exact* high = right.amount.exact();
    if (left.amount.exact() == nullptr || high == nullptr || left.fraction || right.fraction) return i;
    const int own = own_unit_of(core_, i + 2);
    const Exact low = lifted(left, right);
    const bool raised = low != *left.amount.exact();
    const Style style = style_of(unit);
    const std::string key = low.to_string() + "~" + high->to_string();
    const bool months = own >= 0 && is_month(static_cast<std::size_t>(own));
    const bool next_to = low + Exact(Decimal(1)) == *high && *high < Exact(Decimal(10));
    const bool native = is_native(low, style) && is_native(*high, style);
    if (native) {
      if (const Reading* pair = readings_.find(key, "native")) {
        out_ += pair->spoken;
        return close(i + 3, i + 2, own);
      }
      if (unit >= 0 && code_of_unit(part(static_cast<std::size_t>(unit))) == "시") {
        out_.append(say_value(low, style, true)).append(" 시").append(kTo);
        out_ += say_value(*high, style, true);
        return close(i + 3, i + 2, own);
      }
      const Exact ten = Exact(Decimal(10));
      const auto is_round = [&](const Exact& v) { return v.to_string().ends_with('0'); };
      const bool round = is_round(low) && is_round(*high) && low >= ten;
      out_ += round ? say_sino(low) : say_value(low, style, false);
      out_ += kTo;
      out_ += round ? say_sino(*high) : say_value(*high, style, true);
      return close(i + 3, i + 2, own);
    }
    if (months) {
      const Reading* irregular = readings_.find(low.to_string(), "month");
      if (irregular == nullptr) irregular = readings_.find(high->to_string(), "month");
      if (irregular != nullptr) {
        out_ += say_sino(low);
        Part first = part(i);
        if (!say_month(first)) out_ += kMonth;
        out_ += kTo;
        out_ += say_sino(*high);
        return close(i + 3, i + 2, own);
      }
    }
    if (next_to && (own >= 0 || currency_ != nullptr) && low > Exact(Decimal(0)) && low.is_decimal() &&
        low.numerator().is_integer()) {
      const Reading* pair = readings_.find(key, "sino");
      out_ += pair != nullptr ? std::string(pair->spoken) : say_sino(low) + say_sino(*high);
      return close(i + 3, i + 2, own);
    }
    out_ += raised ? say_sino(low) : words_of(i, style, false);
    out_ += kTo;
    out_ += words_of(i + 2, style, true);
    return close(i + 3, i + 2, own);
  }

  const Readings& readings_;
  const Lexicon& lexicon_;
  const Core& core_;
  std::string& out_;
  const UnitRow* currency_ = nullptr;
  bool below_zero_ = false;
  mutable Around around_;
  mutable int around_unit_ = -1;  // of around_
};

}  // namespace

void speak(const Readings& readings, const Core& core, std::string& out) { Speaker(readings, core, out).run(); }

}  // namespace krnum::detail
