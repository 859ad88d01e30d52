#include "rewrite/figures.h"

#include <algorithm>

#include "krnum/number.h"
#include "rewrite/letters.h"
#include "rewrite/phone.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kParts = "분의";
constexpr std::string_view kOver = "여";

std::string_view first_foreign(std::string_view surfaces) {
  while (!surfaces.empty()) {
    const std::size_t bar = std::min(surfaces.find('|'), surfaces.size());
    if (!surfaces.empty() && static_cast<unsigned char>(surfaces.front()) < 0x80) return surfaces.substr(0, bar);
    surfaces.remove_prefix(std::min(bar + 1, surfaces.size()));
  }
  return {};
}

class FigureWriter {
 public:
  FigureWriter(const Readings& readings, const Core& core, const Mention& mention, FigureStyle style, std::string& out)
      : readings_(readings), lexicon_(readings.lexicon()), core_(core), mention_(mention), style_(style), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < core_.parts.size();) i = write(i);
  }

 private:
  const Part& part(std::size_t i) const { return core_.parts[i]; }
  bool has(std::size_t i, PartForm form) const { return i < core_.parts.size() && part(i).form == form; }

  std::size_t write(std::size_t i) {
    const Part& p = part(i);
    const std::string_view written = core_.of(p);
    switch (p.form) {
      case PartForm::number:
        return write_number(i);
      case PartForm::range:
        // 삼에서 오 년: the unit stands once, as with a tilde.
        if (written.starts_with("에서") && i > 0 && i + 1 < core_.parts.size() && own_unit_of(core_, i - 1) < 0 &&
            changes(i - 1) && changes(i + 1)) {
          out_ += "~";
        } else {
          out_ += written;
        }
        return i + 1;
      case PartForm::sign:
        return write_sign(i);
      case PartForm::digits:
        if (core_.kind == Kind::phone && !has_figures(written)) {
          out_ += grouped_phone(mention_.amount.digits);
        } else {
          out_ += written;
        }
        return i + 1;
      case PartForm::text:
        if (const Reading* month = readings_.longest_spoken(written, 0, "month");
            month != nullptr && month->spoken == written && core_.kind == Kind::date) {
          out_.append(month->written).append("월");
          return i + 1;
        }
        [[fallthrough]];
      default:
        out_ += written;
        return i + 1;
    }
  }

  // 마이너스 일 is -1, where the numeral behind it becomes figures.
  std::size_t write_sign(std::size_t i) {
    const Part& p = part(i);
    std::size_t number = i + 1;
    while (has(number, PartForm::blank)) ++number;
    if (!is_all_hangul(core_.of(p)) || !has(number, PartForm::number) || !changes(number)) {
      out_ += core_.of(p);
      return i + 1;
    }
    out_ += p.value < 0 ? "-" : p.value > 0 ? "+" : "±";
    return number;
  }

  // ---- numerals ---------------------------------------------------------------------------------------------------

  bool keeps_native(int unit) const {
    if (unit < 0) return true;
    const Part& p = part(static_cast<std::size_t>(unit));
    if (p.noun) return true;
    const std::string_view code = p.row == Part::kNoRow ? core_.of(p) : lexicon_.units()[p.row].code;
    return readings_.find(code, "keep") != nullptr || readings_.find(core_.of(p), "keep") != nullptr;
  }

  // 한 조 would be 1조, which is 10^12.
  bool counts_magnitudes(std::size_t i) const {
    const int unit = own_unit_of(core_, i);
    if (unit < 0 || core_.ordinal) return false;  // 제십조 is an article
    const Span written = part(static_cast<std::size_t>(unit)).span;
    const auto magnitude = lexicon_.longest(core_.text, written.begin, Role::magnitude);
    return magnitude && magnitude->end == written.end;
  }

  // Is the numeral written in figures where it is not yet?
  bool changes(std::size_t i) const {
    const Numeral& n = core_.numeral(part(i));
    if (n.amount.form == Amount::Form::none || counts_magnitudes(i)) return false;
    switch (n.script) {
      case Script::native:
        return !keeps_native(unit_of_number(core_, i)) && (n.amount.exact() != nullptr || is_pair(n));
      case Script::figures:
        return style_.mixed && mixes_figures(i);
      case Script::sino:
        // 한 사람은 그대로, 백 사람은 100 사람.
        return n.amount.exact() != nullptr || is_pair(n);
      case Script::mixed:
      case Script::hanja:
        if (n.amount.exact() != nullptr) return !style_.mixed || !is_year(i);
        return is_pair(n) && !has_figures(core_.of(part(i)));
    }
    return false;
  }

  // Neighbours, and not the 2 to 9 of 수십.
  static bool is_pair(const Numeral& n) {
    if (n.amount.form != Amount::Form::range) return false;
    const Exact& low = n.amount.low;
    const Decimal step = low.is_decimal() ? Decimal::from_digits("1", low.numerator().exponent()) : Decimal(1);
    return low + Exact(step) == n.amount.high || low + Exact(step + step) == n.amount.high;
  }

  bool is_year(std::size_t i) const {
    if (part(i).field != DateField::none || core_.kind == Kind::nominal) return true;
    const int unit = own_unit_of(core_, i);
    return core_.kind == Kind::date && unit >= 0 && core_.of(part(static_cast<std::size_t>(unit))).starts_with("년");
  }

  // A figure that newspaper style writes otherwise: 12,345 and 10000, but no year, no code, no fraction.
  bool mixes_figures(std::size_t i) const {
    const Numeral& n = core_.numeral(part(i));
    const Exact* value = n.amount.exact();
    if (value == nullptr || !value->is_decimal() || n.fraction || is_year(i)) return false;
    const std::string_view written = core_.of(part(i));
    const bool plain = std::all_of(written.begin(), written.end(), [](char b) {
      return is_figure_byte(b) || b == ',' || b == '.' || b == 'K' || b == 'M' || b == 'B' || b == 'T' || b == 'k';
    });
    if (!plain || (written.front() == '0' && is_figure_at(written, 1))) return false;
    return written.find(',') != written.npos || n.letter || *value >= Exact(Decimal(10000));
  }

  std::string figures_of(const Exact& value) const {
    const auto text = format_number(value, {.style = style_.mixed ? NumberStyle::mixed : NumberStyle::digits});
    return text ? *text : value.to_string();
  }

  // The sides of a spelled fraction, with the words between them as they stand.
  std::string fraction(std::string_view written) const {
    const std::size_t parts = written.find(kParts);
    if (parts == written.npos) return std::string(written);
    std::string_view below = written.substr(0, parts);
    std::string out;
    for (const std::string_view link : {"과", "와"}) {
      if (const std::size_t at = below.rfind(link); at != below.npos && at > 0) {
        out += side(below.substr(0, at));
        out.append(link);
        below = below.substr(at + link.size());
      }
    }
    out += side(below);
    out += kParts;
    if (!written.substr(parts + kParts.size()).starts_with(' ')) out.push_back(' ');
    return out + side(written.substr(parts + kParts.size()));
  }

  std::string side(std::string_view written) const {
    std::size_t begin = 0, end = written.size();
    while (begin < end && written[begin] == ' ') ++begin;
    while (end > begin && written[end - 1] == ' ') --end;
    const auto amount = parse_number(written.substr(begin, end - begin));
    if (!amount || amount->exact() == nullptr) return std::string(written);
    return std::string(written.substr(0, begin)) + figures_of(*amount->exact()) + std::string(written.substr(end));
  }

  std::string numeral_text(std::size_t i) const {
    const Part& p = part(i);
    const Numeral& n = core_.numeral(p);
    const std::string_view written = core_.of(p);
    if (!changes(i)) return std::string(written);
    if (n.fraction) return fraction(written);
    if (n.positional && !n.digits.empty()) return n.digits;
    if (n.amount.form == Amount::Form::range) {
      return figures_of(n.amount.low) + "~" + figures_of(n.amount.high);
    }
    std::string text;
    if (n.script == Script::figures && written.find('.') != written.npos && !n.letter) {
      // The last zero of 12,345.60 stays.
      std::string whole;
      for (const char b : written.substr(0, written.find('.'))) {
        if (is_figure_byte(b)) whole.push_back(b);
      }
      text = figures_of(Decimal::from_digits(whole));
      return text.append(written.substr(written.find('.')));
    }
    text = figures_of(*n.amount.exact());
    if (n.over && written.find(kOver) != written.npos) text += kOver;  // 10여만
    return text;
  }

  std::size_t write_number(std::size_t i) {
    const int own = own_unit_of(core_, i);
    std::string text = numeral_text(i);
    // 3~4만 is 30000~40000; where the magnitude stays, it still serves both.
    if (own < 0 && has(i + 1, PartForm::range) && has(i + 2, PartForm::number)) {
      const Numeral& left = core_.numeral(part(i));
      const Numeral& right = core_.numeral(part(i + 2));
      if (left.amount.exact() != nullptr && right.amount.exact() != nullptr && changes(i + 2)) {
        const Exact low = lifted(left, right);
        const bool same_magnitude = style_.mixed && numeral_text(i + 2) == core_.of(part(i + 2));
        if (low != *left.amount.exact() && !same_magnitude) text = figures_of(low);
      }
    }
    const bool changed = text != core_.of(part(i));
    if (own < 0 || !style_.symbols || !write_symbol(text, static_cast<std::size_t>(own), i)) {
      out_ += text;
      std::size_t next = i + 1;
      // The unit is written on: 3명.
      if (own >= 0 && changed && has(next, PartForm::blank) && !part(static_cast<std::size_t>(own)).noun) ++next;
      return next;
    }
    return static_cast<std::size_t>(own) + 1;
  }

  // ₩5000, 97%, 3km.
  bool write_symbol(const std::string& text, std::size_t unit, std::size_t number) {
    const Part& p = part(unit);
    if (p.row == Part::kNoRow || !has_figures(text) || !unit_of(lexicon_, core_.text, p.reading).per.none())
      return false;
    const UnitRow& row = lexicon_.units()[p.row];
    if (row.section == Section::currencies) {
      const std::string_view sign = row.signs.substr(0, std::min(row.signs.find('|'), row.signs.size()));
      const bool plain = unit == number + 1 || (unit == number + 2 && has(number + 1, PartForm::blank));
      if (sign.empty() || row.shift != 0 || !plain || number > 0 || unit + 1 != core_.parts.size()) return false;
      out_.append(sign).append(text);
      return true;
    }
    if (row.section != Section::units || row.kind == Kind::duration) return false;
    const std::string_view sign = first_foreign(row.surfaces);
    if (sign.empty()) return false;
    out_ += text;
    for (std::size_t i = number + 1; i < unit; ++i) {
      if (part(i).form == PartForm::text) out_ += core_.of(part(i));
    }
    out_ += sign;
    return true;
  }

  const Readings& readings_;
  const Lexicon& lexicon_;
  const Core& core_;
  const Mention& mention_;
  FigureStyle style_;
  std::string& out_;
};

}  // namespace

void write_figures(const Readings& readings, const Core& core, const Mention& mention, FigureStyle style,
                   std::string& out) {
  FigureWriter(readings, core, mention, style, out).run();
}

}  // namespace krnum::detail
